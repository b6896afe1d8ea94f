import { type Act, act, type Ground, system } from '../journal/index.ts';
import { newId } from '../kernel/id.ts';
import type { Mailer } from './mailer.ts';
import { afterFailure } from './rules.ts';
import { blankNoticesOf, insertNotice, saveFailure, saveSent, takeDue } from './store.ts';
import type { NewNotice, SendReport } from './words.ts';

/** Puts a notice into the outbox of the running act. */
export async function queueNotice(act: Act, notice: NewNotice): Promise<string> {
  const noticeId = newId(act.now.getTime());
  await insertNotice(act, { ...notice, noticeId, now: act.now });
  act.note({
    verb: 'notices.queue',
    thing: 'notice',
    thingId: noticeId,
    details: { kind: notice.kind, person: notice.personId },
  });
  return noticeId;
}

/**
 * Sends what is due, one transaction a mail: the row is locked while its mail is on the way, so a
 * second sender passes it by. A mail whose commit is lost to a crash goes again, under its old
 * Message-ID.
 */
export async function sendDue(
  ground: Ground,
  mailer: Mailer | null,
  { limit = 200 }: { limit?: number } = {},
): Promise<SendReport> {
  const report: SendReport = { sent: 0, postponed: 0, failed: 0 };
  if (!mailer) return report;
  for (let n = 0; n < limit; n++) {
    const outcome = await sendOne(ground, mailer);
    if (outcome === null) break;
    report[outcome] += 1;
  }
  return report;
}

async function sendOne(ground: Ground, mailer: Mailer): Promise<keyof SendReport | null> {
  return act(ground, system('job'), async (act) => {
    const due = await takeDue(act, act.now);
    if (!due) {
      // A row that another sender took meanwhile was locked for a moment, and nothing was written.
      act.abandon();
      return null;
    }
    const noticeId = due.notice_id;
    const tries = due.tries + 1;
    const note = (verb: `notices.${string}`) =>
      act.note({ verb, thing: 'notice', thingId: noticeId, details: { tries } });
    const error = await tryToSend(mailer, {
      noticeId,
      to: due.to_address,
      subject: due.subject,
      body: due.body,
    });
    if (!error) {
      await saveSent(act, { noticeId, tries, now: act.now, isSecret: due.is_secret });
      note('notices.send');
      return 'sent';
    }
    const next = afterFailure({ tries, responseCode: error.responseCode, now: act.now });
    const tryAfter = next.giveUp ? null : next.tryAfter;
    await saveFailure(act, { noticeId, tries, error: error.words, now: act.now, tryAfter });
    note(next.giveUp ? 'notices.giveUp' : 'notices.postpone');
    return next.giveUp ? 'failed' : 'postponed';
  });
}

async function tryToSend(mailer: Mailer, mail: Parameters<Mailer['send']>[0]) {
  try {
    await mailer.send(mail);
    return null;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const code = error instanceof Error && 'responseCode' in error ? error.responseCode : null;
    return { words: words.slice(0, 500), responseCode: typeof code === 'number' ? code : null };
  }
}

/** Part of a person's erasure: addresses and words go, the fact that something was sent stays. */
export async function eraseNotices(act: Act, personId: string): Promise<void> {
  const count = await blankNoticesOf(act, personId, act.now);
  if (count === 0) return;
  act.note({ verb: 'notices.erase', thing: 'person', thingId: personId, details: { count } });
}
