/**
 * Calendar and dashboards of mentoring with a nation in one campaign: 22.515 enterprises, 124
 * mentors, three months of sessions of fifteen and alone. Each question is asked many times over;
 * the 99th percentile is held against the budget of a page.
 */
import { createCampaign } from '../src/campaigns/index.ts';
import { act, system } from '../src/journal/index.ts';
import { addDays, day } from '../src/kernel/day.ts';
import { newId } from '../src/kernel/id.ts';
import { mentoringBoard, mentorMonths, silentMembers } from '../src/mentoring/questions/board.ts';
import { calendarOf } from '../src/mentoring/questions/calendar.ts';
import { shownGrowthOf } from '../src/mentoring/questions/campaign-growth.ts';
import { watchedUntil } from '../src/mentoring/questions/ended.ts';
import { enterpriseMentoring } from '../src/mentoring/questions/enterprise.ts';
import { officeTasks } from '../src/mentoring/questions/office-tasks.ts';
import { ownMentoring } from '../src/mentoring/questions/own.ts';
import { seatedNames } from '../src/mentoring/questions/seated.ts';
import { lastOf, spanOf } from '../src/mentoring/rules/month.ts';
import { selectSessions } from '../src/mentoring/store/sessions.ts';
import { layStanding } from '../src/mentoring/store/standing.ts';
import { selectOpenTasks } from '../src/mentoring/store/tasks.ts';
import { ruleOfOld } from '../src/mentoring/words.ts';
import type { Who } from '../src/people/index.ts';
import { type BenchGround, keeper, timed } from './ground.ts';
import type { Figure } from './report.ts';

const enterprises = 22_515;
const mentors = 124;
const campaignId = 'ukur-pendampingan';
const asked = 60;
const budgetMs = 50;
const today = day('2026-06-01');
const month = day('2026-05-01');

export async function mentoringBench(ground: BenchGround): Promise<Figure[]> {
  const { database } = ground;
  const { mentorId, enterpriseId, sessions } = await seedMentoring(ground);
  const zone = 'WIB' as const;
  const now = new Date('2026-06-01T03:00:00Z');
  const board = { campaignId, today, until: today, zone, now, rule: ruleOfOld };
  const at = { from: month, until: lastOf(month), zone };
  const page = { limit: 50, newestFirst: true };
  // Behind the last pairing: nobody walks on, and the last session is sought for.
  const [later, past] = [addDays(until, 1), { from: month, to: month }];
  const questions: Record<string, () => Promise<unknown>> = {
    'board of a campaign': () => mentoringBoard(database, board),
    'until when it is watched, once over': () =>
      watchedUntil(database, { campaignId, window: past, zone }, { today: later, now }),
    'longest without a session': () => silentMembers(database, { ...board, limit: 20, offset: 0 }),
    'the same, page 500': () => silentMembers(database, { ...board, limit: 20, offset: 9_980 }),
    'sessions of each mentor': () =>
      mentorMonths(database, { campaignId, today, ...spanOf(month, zone) }),
    'calendar of a campaign': () => calendarOf(database, { ...at, of: { campaignId } }),
    'with whom its sessions are': async () => {
      const days = await calendarOf(database, { ...at, of: { campaignId } });
      return seatedNames(
        database,
        days.flatMap(({ shown }) => shown),
      );
    },
    'calendar of a mentor': () => calendarOf(database, { ...at, of: { mentorId } }),
    'sessions of a campaign': () => selectSessions(database.read, { campaignId, ...page }),
    'reports that wait': () =>
      selectSessions(database.read, { campaignId, report: 'submitted', ...page }),
    'open tasks': () => selectOpenTasks(database.read, campaignId, { limit: 50, offset: 0 }),
    'open tasks of an office': () => officeTasks(database, officer, today),
    'a mentor’s own page': () => ownMentoring(database, { personId: mentorId, today }),
    'an enterprise’s page': () => enterpriseMentoring(database, { enterpriseId, today }),
  };
  const growth = () => shownGrowthOf(database, { campaignId, today, now });
  const first = await timed(growth);
  questions['growth of all members, kept'] = growth;
  const figures: Figure[] = [{ name: 'growth of all members, made', value: first.ms, unit: 'ms' }];
  for (const [name, ask] of Object.entries(questions)) {
    await ask();
    const times: number[] = [];
    for (let i = 0; i < asked; i++) times.push((await timed(ask)).ms);
    const value = times.sort((a, b) => a - b)[Math.floor(asked * 0.99)] ?? 0;
    const of = `${enterprises} enterprises, ${sessions} sessions`;
    figures.push({ name: `${name}, p99`, value, unit: 'ms', budget: budgetMs, of });
  }
  return figures;
}

/** Of the local office, with the whole campaign in reach. */
const officer: Who = {
  ...{ ...keeper, personId: newId() },
  grants: [
    {
      ...{ grantId: newId(), role: 'localOfficer', scope: { kind: 'campaign', id: campaignId } },
      ...{ from: month, until: null, ground: '', isRevoked: false },
    },
  ],
};

/** Rows as the writes leave them, put in at once: this measures reading. */
async function seedMentoring(ground: BenchGround) {
  const { database } = ground;
  const window = { from: '2026-03-01', to: '2026-05-31' };
  await createCampaign(ground, keeper, { id: campaignId, name: 'Ukur', zone: 'WIB', ...window });
  await act(ground, system('cli'), async (tx) => {
    const { client } = tx;
    for (const statement of statements) await client.query(statement);
    const { rows } = await client.query<{ id: string }>(
      'select enterprise_id as id from participation where campaign_id = $1',
      [campaignId],
    );
    const enterpriseIds = rows.map(({ id }) => id);
    await client.query(
      `insert into mentoring_standing (enterprise_id, campaign_id, held, open_tasks)
       select enterprise_id, campaign_id, 0, 0 from participation where campaign_id = $1`,
      [campaignId],
    );
    await client.query('analyze');
    await layStanding(tx, { campaignId, enterpriseIds });
    tx.note({ verb: 'bench.seed', thing: 'campaign', thingId: campaignId, campaignId });
  });
  await database.pool.query('vacuum analyze');
  const { rows } = await database.pool.query<{ mentor: string; enterprise: string; n: number }>(
    `select p.mentor_id as mentor, p.enterprise_id as enterprise,
       (select count(*)::int from mentoring_session) as n
     from mentoring_pairing p limit 1`,
  );
  const [one] = rows;
  return {
    ...{ mentorId: one?.mentor ?? '', enterpriseId: one?.enterprise ?? '' },
    sessions: one?.n ?? 0,
  };
}

const id = (kind: string, nth: string): string =>
  `('0190${kind}-0000-7000-8000-' || lpad(to_hex(${nth}), 12, '0'))::uuid`;
const until = addDays(today, 200);

/** Twelve sessions of fifteen a mentor and month group, two visits alone, two tasks each. */
const statements = [
  `insert into enterprise (enterprise_id, name, zone, created_at)
   select ${id('0001', 'n')}, 'Usaha Ukur ' || n, 'WIB', now() from generate_series(1, ${enterprises}) n`,
  `insert into participation (enterprise_id, campaign_id, from_day)
   select ${id('0001', 'n')}, '${campaignId}', '2026-03-01' from generate_series(1, ${enterprises}) n`,
  `insert into person (person_id, name, locale, created_at)
   select ${id('0002', 'n')}, 'Pendamping ' || n, 'id', now() from generate_series(1, ${mentors}) n`,
  `insert into mentoring_mentor (campaign_id, person_id, added_at)
   select '${campaignId}', ${id('0002', 'n')}, now() from generate_series(1, ${mentors}) n`,
  `insert into mentoring_pairing (enterprise_id, pairing_id, campaign_id, mentor_id, grant_id,
     from_day, until_day, made_at)
   select ${id('0001', 'n')}, ${id('0003', 'n')}, '${campaignId}', ${id('0002', `n % ${mentors} + 1`)},
     ${id('0003', 'n')}, '2026-03-01', '${until}', now() from generate_series(1, ${enterprises}) n`,
  // Visits alone: two for each enterprise, over ninety days; the last are still planned.
  `insert into mentoring_session (session_id, campaign_id, mentor_id, kind, topic, starts_at, minutes,
     state, report, code, planned_at, told_at)
   select ${id('0004', 'n')}, '${campaignId}', ${id('0002', `(n % ${enterprises} + 1) % ${mentors} + 1`)},
     'onSite', 'Kunjungan ' || n,
     '2026-03-02T02:00Z'::timestamptz + make_interval(hours => (n::bigint * 7919 % 2400)::int), 90,
     case when n * 7919 % 2400 > 2180 then 'planned' else 'held' end,
     case when n % 40 = 0 then 'submitted' else 'approved' end, 'x', now(), now()
   from generate_series(1, ${enterprises * 2}) n`,
  `insert into mentoring_seat (enterprise_id, session_id, attendance)
   select ${id('0001', `n % ${enterprises} + 1`)}, ${id('0004', 'n')},
     case when n % 9 = 0 then 'absent' else 'present' end
   from generate_series(1, ${enterprises * 2}) n`,
  // Groups of fifteen: each enterprise in six of them.
  `insert into mentoring_session (session_id, campaign_id, mentor_id, kind, topic, starts_at, minutes,
     state, code, planned_at, told_at)
   select ${id('0005', 'n')}, '${campaignId}', ${id('0002', `n % ${mentors} + 1`)}, 'digital',
     'Bersama ' || n, '2026-03-02T06:00Z'::timestamptz + make_interval(days => n % 88), 120, 'held',
     'x', now(), now() from generate_series(1, ${Math.ceil((enterprises * 6) / 15)}) n`,
  `insert into mentoring_seat (enterprise_id, session_id, attendance)
   select ${id('0001', `(n - 1) % ${enterprises} + 1`)}, ${id('0005', '(n - 1) / 15 + 1')}, 'present'
   from generate_series(1, ${enterprises * 6}) n on conflict do nothing`,
  `insert into mentoring_task (enterprise_id, task_id, campaign_id, words, owner, due_on, state,
     made_at)
   select ${id('0001', `n % ${enterprises} + 1`)}, ${id('0006', 'n')}, '${campaignId}', 'Tugas ' || n,
     (array['producer', 'office', 'mentor'])[1 + n / 3 % 3], date '2026-03-10' + n % 120,
     case when n % 3 = 0 then 'open' else 'done' end, now()
   from generate_series(1, ${enterprises * 2}) n`,
];
