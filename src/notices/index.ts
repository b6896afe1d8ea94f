/**
 * The outbox: mails that leave by SMTP and texts that a person pastes.
 *
 * Invariants: a notice is queued inside the transaction of the act that causes it, so neither goes
 * without the other; it is sent once, however many processes send; without SMTP_URL and in a
 * simulation nothing leaves and an administrator can read what would have.
 * Non-goals: incoming mail, mass mailing, templates beyond plain text.
 */
export { eraseNotices, queueNotice, sendDue } from './actions.ts';
export { type Mailer, openMailer } from './mailer.ts';
export { noticesFor, waitingNotices } from './questions.ts';
export type { NewNotice, Notice, NoticeState, SendReport } from './words.ts';
