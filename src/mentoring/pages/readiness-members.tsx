/** Which members of a campaign were asked before and after, and who is missing. */
import type { VNode } from 'preact';
import { type Day, formatDay } from '../../kernel/day.ts';
import { formatCount, inLocale, Pager, pageAsked, Table, type Visit } from '../../web/index.ts';
import { mentoringSaid } from '../messages.ts';
import { readinessSaid } from '../outcome-messages.ts';
import { mentoringPaths } from '../paths.ts';
import { readinessList } from '../questions/members.ts';

const perPage = 50;

export async function ReadinessOfMembers(visit: Visit, campaignId: string): Promise<VNode | null> {
  const { locale, house, today } = visit;
  const page = pageAsked(visit);
  const { rows, members, noBefore, noAfter } = await readinessList(house.database, {
    ...{ campaignId, today, limit: perPage, offset: (page - 1) * perPage },
  });
  if (members === 0) return null;
  const m = inLocale(readinessSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const count = (value: number) => formatCount(value, locale);
  const said = (day: Day | null) => (day ? formatDay(day, locale) : `▾ ${m.missing}`);
  return (
    <section class="my-6">
      <h2>{m.perMember}</h2>
      <p class="grounds">{m.missingOf(count(noBefore), count(noAfter), count(members))}</p>
      <Table
        label={m.perMember}
        columns={[
          { head: s.enterprise },
          { head: m.before, isWide: true },
          { head: m.after, isWide: true },
        ]}
        rows={rows.map(({ enterpriseId, name, before, after }) => ({
          key: enterpriseId,
          cells: [
            <span key="name" class="wrap-anywhere">
              <a class="name" href={mentoringPaths.readiness(enterpriseId)}>
                {name}
              </a>
              <span class="grounds block sm:hidden">
                {m.before}: {said(before)}
              </span>
              <span class="grounds block sm:hidden">
                {m.after}: {said(after)}
              </span>
            </span>,
            ...[said(before), said(after)],
          ],
        }))}
      />
      <Pager
        locale={locale}
        at={{ count: members, perPage, page }}
        to={(hal) => mentoringPaths.campaignReadiness(campaignId, hal)}
      />
    </section>
  );
}
