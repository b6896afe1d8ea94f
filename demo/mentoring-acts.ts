/** How mentors of the replay work: planned, told of, reported; producers do what was agreed. */
import { present } from '../src/kernel/assert.ts';
import { addDays, type Day } from '../src/kernel/day.ts';
import {
  addSessionPhoto,
  planSession,
  readinessCodes,
  recordReadiness,
  recordSessions,
  type SessionKind,
  type SessionRecord,
  stepOnReport,
  stepOnTask,
} from '../src/mentoring/index.ts';
import { type Who, whoActs } from '../src/people/index.ts';
import type { Enterprise } from './cast.ts';
import * as said from './mentoring-words.ts';
import { packPhoto } from './pictures.ts';
import { at, type Scene } from './scene.ts';
import type { Seeded } from './seeded.ts';

/** One whom a mentor walks with. */
export interface Walked {
  enterprise: Enterprise;
  enterpriseId: string;
}

export interface Walk {
  scene: Scene;
  rng: Seeded;
  campaignId: string;
  /** The first day of the campaign's window. */
  windowFrom: Day;
  mentor: Who;
  own: readonly Walked[];
  manager: Who;
  /** Ids of the campaign's modules by their names. */
  modules: ReadonlyMap<string, string>;
  /** From then on reports still wait for whoever approves them. */
  waitsFrom: Day;
  /** Nothing is done on this day or later. */
  before: Day;
}

export const weekDay = ({ windowFrom }: Pick<Walk, 'windowFrom'>, week: number, weekday: number) =>
  addDays(windowFrom, (week - 1) * 7 + weekday);

interface Asked {
  kind: SessionKind;
  topic: string;
  on: Day;
  seats: Walk['own'];
}

/** Planned some days before; null where nobody of them takes part yet. */
export async function plan(
  { scene, rng, campaignId, windowFrom, mentor, modules }: Walk,
  { kind, topic, on, seats }: Asked,
): Promise<{ sessionId: string; startsAt: Date; members: Walk['own'] } | null> {
  const startsAt = at(on, rng.pick(['09:00', '10:00', '13:30']));
  const sessionId = rng.uuid(startsAt.getTime());
  const members = seats.filter(
    ({ enterprise }) => addDays(windowFrom, enterprise.joinsOnDay) <= on,
  );
  if (members.length === 0) return null;
  const enterpriseIds = members.map(({ enterpriseId }) => enterpriseId);
  const place = kind === 'digital' ? 'https://rapat.example.invalid/simulasi' : 'Tempat usaha';
  await scene.story.at(new Date(startsAt.getTime() - plannedBeforeMs), () =>
    planSession(scene.house, mentor, {
      ...{ sessionId, campaignId, mentorId: mentor.personId, kind, topic, startsAt, place },
      moduleIds: moduleIdsOf(modules, topic),
      ...{ minutes: kind === 'digital' ? 90 : 120, enterpriseIds },
    }),
  );
  return { sessionId, startsAt, members };
}

export const moduleIdsOf = (modules: Walk['modules'], topic: string): string[] => [
  present(modules.get(said.moduleOf[topic] ?? ''), `“${topic}” is of a module`),
];

export async function modulesOf({ house }: Scene, campaignId: string): Promise<Walk['modules']> {
  const { rows } = await house.database.pool.query<{ name_id: string; module_id: string }>(
    'select name_id, module_id from mentoring_module where campaign_id = $1',
    [campaignId],
  );
  return new Map(rows.map((row) => [row.name_id, row.module_id]));
}

/** Four days. */
const plannedBeforeMs = 4 * 86_400_000;

/** Planned, held, told of in the evening, reported, mostly approved. */
export async function session(of: Walk, asked: Asked): Promise<void> {
  const { scene, rng, mentor, manager, waitsFrom } = of;
  const { house, story } = scene;
  const { kind, on } = asked;
  const planned = await plan(of, asked);
  if (!planned) return;
  const { sessionId, startsAt, members } = planned;
  const evening = new Date(startsAt.getTime() + 8 * 3_600_000);
  if (kind === 'onSite' && rng.chance(0.06)) {
    const missed = recordFor(of, sessionId, { members, on, isMissed: true });
    await story.at(evening, () => recordSessions(house, mentor, [missed]));
    return;
  }
  const record = recordFor(of, sessionId, { members, on, isMissed: false });
  await story.at(evening, () => recordSessions(house, mentor, [record]));
  if (kind === 'onSite' && rng.chance(0.3)) await photo(of, { sessionId, members, evening });
  await finish(of, record, on);
  await story.at(evening, () =>
    stepOnReport(house, mentor, { sessionId, kind: 'submitted', words: '' }),
  );
  if (on >= waitsFrom) return;
  await story.at(at(addDays(on, 3), '15:00'), () =>
    stepOnReport(house, manager, { sessionId, kind: 'approved', words: '' }),
  );
}

function recordFor(
  { rng }: Walk,
  sessionId: string,
  { members, on, isMissed }: { members: Walk['own']; on: Day; isMissed: boolean },
): SessionRecord {
  const recordId = rng.uuid(at(on, '19:00').getTime());
  const seats = members.map(({ enterpriseId, enterprise }, i) => {
    // Somebody is always there: else it would not have been held.
    const isThere = !isMissed && (i === 0 || rng.chance(0.86));
    const attendance = isThere ? 'present' : rng.chance(0.5) ? 'excused' : 'absent';
    const isAdvised = isThere && (members.length === 1 || rng.chance(0.3));
    return {
      ...{ enterpriseId, attendance: attendance as 'present' | 'excused' | 'absent', note: '' },
      advice: isAdvised ? rng.pick(adviceTo(enterprise)) : '',
    };
  });
  const agreed = seats.filter(({ advice }) => advice !== '').slice(0, 3);
  return {
    ...{ recordId, sessionId, basedOn: null, plan: null, steps: [] },
    outcome: isMissed ? 'missed' : 'held',
    why: isMissed ? 'Pemilik sedang mengirim pesanan ke luar kota.' : '',
    note: isMissed ? '' : rng.pick(said.notes),
    seats,
    tasks: agreed.map(({ enterpriseId }) => ({
      ...{ enterpriseId, taskId: rng.uuid(at(on, '19:00').getTime()) },
      ...{ words: rng.pick(said.tasks), owner: 'producer' as const },
      dueOn: addDays(on, 14),
    })),
  };
}

const adviceTo = ({ sector }: Enterprise): readonly string[] =>
  sector === 'food' ? said.foodAdvice : said.advice;

async function photo(
  { scene, mentor }: Walk,
  of: { sessionId: string; members: Walk['own']; evening: Date },
): Promise<void> {
  const { sessionId, members, evening } = of;
  const [first] = members;
  if (!first) return;
  const { enterprise, enterpriseId } = first;
  const bytes = await packPhoto(enterprise.products[0]?.name ?? enterprise.brand, 20);
  await scene.story.at(evening, () =>
    addSessionPhoto(scene.house, mentor, { sessionId, enterpriseId, bytes }),
  );
}

/** Most producers do what was agreed, and say so; some tasks stay open. */
async function finish(
  { scene, rng, own, before }: Walk,
  record: SessionRecord,
  on: Day,
): Promise<void> {
  const { house, story } = scene;
  for (const { enterpriseId, taskId } of record.tasks) {
    if (!rng.chance(0.7)) continue;
    const doneOn = addDays(on, rng.int(3, 13));
    const words = rng.pick(said.done);
    const owner = own.find((one) => one.enterpriseId === enterpriseId);
    if (!owner || doneOn >= before) continue;
    const producer = await ownerOf(scene, enterpriseId);
    await story.at(at(doneOn, '20:00'), () =>
      stepOnTask(house, producer, {
        ...{ enterpriseId, taskId, stepId: rng.uuid(at(doneOn, '20:00').getTime()), kind: 'done' },
        ...{ words, dueOn: '', hasPhoto: false },
      }),
    );
  }
}

async function ownerOf({ house }: Scene, enterpriseId: string): Promise<Who> {
  const { rows } = await house.database.pool.query<{ person_id: string }>(
    `select person_id from person_grant where role = 'producer' and scope_id = $1
     order by grant_id limit 1`,
    [enterpriseId],
  );
  return present(
    await whoActs(house, present(rows[0], 'somebody acts for it').person_id, 'web'),
    'a producer acts',
  );
}

export async function readiness(
  { scene, rng, campaignId, windowFrom, mentor, own }: Walk,
  asked: { moment: 'before' | 'after'; on: Day; least: number },
): Promise<void> {
  const { moment, on, least } = asked;
  const { house, story } = scene;
  for (const { enterprise, enterpriseId } of own) {
    // Who came later was not asked before; one in ten was not asked again.
    const isLate = addDays(windowFrom, enterprise.joinsOnDay) > on;
    if (isLate || (moment === 'after' && rng.chance(0.1))) continue;
    const answers = Object.fromEntries(
      readinessCodes.flatMap((code): [string, string][] =>
        rng.chance(0.05) ? [] : [[code, String(Math.min(3, least + rng.int(0, 2)))]],
      ),
    );
    const readingId = rng.uuid(at(on, '17:00').getTime());
    await story.at(at(on, '17:00'), () =>
      recordReadiness(house, mentor, {
        ...{ enterpriseId, readingId, campaignId, moment, onDay: on, answers, remark: '' },
      }),
    );
  }
}
