/** What has not left the outbox, for an administrator who passes it on. */
import { formatInstant } from '../../kernel/day.ts';
import { waitingNotices } from '../../notices/index.ts';
import { Empty, inLocale, type Page, type Route, type Visit } from '../../web/index.ts';
import { lookedAt } from '../actions/accounts.ts';
import { peopleSaid } from '../messages.ts';
import { peoplePaths } from '../paths.ts';
import { peoplePolicy } from '../policy/people.ts';
import { signedInOnly } from './parts.tsx';

export const outboxRoutes: readonly Route[] = [
  {
    method: 'get',
    path: peoplePaths.notices,
    may: peoplePolicy.permissions['people.passOnNotices'],
    on: async () => ({}),
    handle: outboxPage,
  },
];

async function outboxPage(visit: Visit): Promise<Page> {
  const { locale } = visit;
  const m = inLocale(peopleSaid, locale);
  const notices = await waitingNotices(visit.house.database);
  if (notices.length > 0) {
    const fields = ['to_address', 'body'];
    await lookedAt(visit.house, signedInOnly(visit), {
      thing: 'outbox',
      thingId: 'waiting',
      fields,
    });
  }
  return {
    title: m.notices,
    body: (
      <>
        <h1 class="mb-2">{m.notices}</h1>
        {notices.length === 0 ? <Empty>{m.noNotices}</Empty> : <p class="mb-4">{m.noticesLead}</p>}
        {notices.map((notice) => (
          <article key={notice.noticeId} class="border-t border-base-300 py-3">
            <h2>{notice.subject || m.notices}</h2>
            <p class="grounds">
              {`${m.to} ${notice.to} · ${formatInstant(notice.createdAt, 'WIB', locale)}`}
            </p>
            <p class="whitespace-pre-line mt-2">{notice.body}</p>
          </article>
        ))}
      </>
    ),
  };
}
