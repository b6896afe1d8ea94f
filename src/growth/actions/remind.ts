/** Mails to officers: a week before a check is due, and once when it is overdue. */
import { enterpriseNames } from '../../enterprises/index.ts';
import { act, type Ground, system } from '../../journal/index.ts';
import { addDays } from '../../kernel/day.ts';
import { queueNotice } from '../../notices/index.ts';
import { todayOf } from '../../people/index.ts';
import { growthPaths } from '../paths.ts';
import { dueUnreminded } from '../questions/due.ts';
import { reminderSubject, reminderText } from '../reminder-messages.ts';
import { saveReminded } from '../store/checks.ts';

const daysBefore = 7;
/** In one round; the next minute takes more. */
const checksAtOnce = 200;

/** Runs each minute; a mail goes once for each of the two occasions. */
export async function remindOfChecks(ground: Ground & { url: () => string }): Promise<void> {
  const today = todayOf(ground.clock());
  const due = await dueUnreminded(ground.database, {
    ...{ today, soon: addDays(today, daysBefore), limit: checksAtOnce },
  });
  if (due.length === 0) return;
  const names = await enterpriseNames(
    ground.database,
    due.map(({ enterpriseId }) => enterpriseId),
  );
  for (const check of due) {
    const { enterpriseId, planId, campaignId, month, isLate, dueOn, officerId } = check;
    await act(ground, system('job'), async (act) => {
      if (!(await saveReminded(act, check))) return act.abandon();
      const { email, officer: name, locale } = check;
      if (email) {
        const link = `${ground.url()}${growthPaths.check(enterpriseId, planId, month)}`;
        const of = { name, enterprise: names.get(enterpriseId) ?? '', month, dueOn, isLate, link };
        const mail = { kind: 'mail' as const, personId: officerId, to: email };
        const subject = reminderSubject(of, locale);
        await queueNotice(act, { ...mail, subject, body: reminderText(of, locale) });
      }
      act.note({
        ...{ verb: 'growth.remind', thing: 'followUp', thingId: planId, enterpriseId, campaignId },
        details: { month, late: isLate },
      });
    });
  }
}
