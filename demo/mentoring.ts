/**
 * Three months of mentoring in the replay: two mentors walk with fifteen enterprises each, digital,
 * on site and in the media; tasks are agreed and ticked off, readiness is asked before and after.
 */
import { present } from '../src/kernel/assert.ts';
import { addDays, type Day, day } from '../src/kernel/day.ts';
import {
  addCoverage,
  addModules,
  addSessionPhoto,
  cancelSession,
  moveSession,
  pair,
  planSession,
  readinessCodes,
  recordReadiness,
  recordSessions,
  type SessionKind,
  type SessionRecord,
  setMentor,
  stepOnReport,
  stepOnTask,
  usualModules,
} from '../src/mentoring/index.ts';
import { type Who, whoActs } from '../src/people/index.ts';
import type { Enterprise } from './cast.ts';
import * as said from './mentoring-words.ts';
import { packPhoto } from './pictures.ts';
import { at, campaignId, type Scene } from './scene.ts';
import { type Seeded, seeded } from './seeded.ts';

const mentoringSeed = 'lagawi-2022/pendampingan';
const mentorKeys = ['mentor', 'mentor-2'] as const;
/** The first day of the campaign's window; mentoring goes on until the year ends. */
const windowFrom = day('2022-03-20');
const until = day('2022-12-31');

interface Walk {
  scene: Scene;
  rng: Seeded;
  mentor: Who;
  /** Whom the mentor walks with, by key of the cast. */
  own: readonly { enterprise: Enterprise; enterpriseId: string }[];
  manager: Who;
}

export async function walkAlong(
  scene: Scene,
  cast: readonly Enterprise[],
  enterprises: ReadonlyMap<string, string>,
): Promise<void> {
  const { house, story, by, people } = scene;
  const rng = seeded(mentoringSeed);
  const idOf = (key: string) => present(people.get(key), `the staff has ${key}`);
  const beginning = at('2022-03-18', '09:00');
  await story.at(beginning, () => addModules(house, by, { campaignId, names: usualModules }));
  for (const [i, key] of mentorKeys.entries()) {
    const own = cast
      .filter((_, at) => at % mentorKeys.length === i)
      .map((enterprise) => ({
        enterprise,
        enterpriseId: present(enterprises.get(enterprise.key), 'an enterprise'),
      }));
    const mentorId = idOf(key);
    const letter = `SIMULASI/ST/${String(14 + i).padStart(3, '0')}/2022`;
    await story.at(beginning, async () => {
      await setMentor(house, by, { campaignId, personId: mentorId, letter, loadMax: null });
      const enterpriseIds = own.map(({ enterpriseId }) => enterpriseId);
      await pair(house, by, { campaignId, mentorId, enterpriseIds, from: windowFrom, until });
    });
    const mentor = present(await whoActs(house, mentorId, 'web'), 'a mentor acts');
    const manager = present(await whoActs(house, idOf('campaign-manager'), 'web'), 'who approves');
    await walk({ scene, rng, mentor, own, manager });
  }
  await cover(scene, cast, enterprises);
}

const weekDay = (week: number, weekday: number): Day =>
  addDays(windowFrom, (week - 1) * 7 + weekday);

async function walk(of: Walk): Promise<void> {
  await readiness(of, { moment: 'before', on: weekDay(1, 1), least: 0 });
  for (const { week, topic } of said.digitalSessions) {
    await session(of, { kind: 'digital', topic, on: weekDay(week, 3), seats: of.own });
  }
  for (const [nth, one] of of.own.entries()) {
    for (const [visit, topic] of said.visitTopics[one.enterprise.sector].entries()) {
      // Fifteen enterprises over twelve weeks, and again from the middle on.
      const week = 1 + Math.floor((nth * 5) / of.own.length) + visit * 6;
      const on = weekDay(week, 1 + (nth % 5));
      await session(of, { kind: 'onSite', topic, on, seats: [one] });
    }
  }
  for (const { week, topic } of said.mediaSessions) {
    const seats = of.own.filter((_, i) => i % 4 === week % 4);
    await session(of, { kind: 'media', topic, on: weekDay(week, 4), seats });
  }
  await changed(of);
  await readiness(of, { moment: 'after', on: weekDay(13, 3), least: 1 });
}

interface Asked {
  kind: SessionKind;
  topic: string;
  on: Day;
  seats: Walk['own'];
}

/** Planned some days before, held, told of in the evening, reported, mostly approved. */
async function session(of: Walk, { kind, topic, on, seats }: Asked): Promise<void> {
  const { scene, rng, mentor, manager } = of;
  const { house, story } = scene;
  const startsAt = at(on, rng.pick(['09:00', '10:00', '13:30']));
  const sessionId = rng.uuid(startsAt.getTime());
  const members = seats.filter(
    ({ enterprise }) => addDays(windowFrom, enterprise.joinsOnDay) <= on,
  );
  if (members.length === 0) return;
  const enterpriseIds = members.map(({ enterpriseId }) => enterpriseId);
  const place = kind === 'digital' ? 'https://rapat.example.invalid/simulasi' : 'Tempat usaha';
  await story.at(new Date(startsAt.getTime() - 4 * 86_400_000), () =>
    planSession(house, mentor, {
      ...{ sessionId, campaignId, mentorId: mentor.personId, kind, topic, startsAt, place },
      ...{ minutes: kind === 'digital' ? 90 : 120, moduleIds: [], enterpriseIds },
    }),
  );
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
  // The last week's reports still wait.
  if (on >= weekDay(12, 0)) return;
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
  const seats = members.map(({ enterpriseId }, i) => {
    // Somebody is always there: else it would not have been held.
    const isThere = !isMissed && (i === 0 || rng.chance(0.86));
    const attendance = isThere ? 'present' : rng.chance(0.5) ? 'excused' : 'absent';
    const isAdvised = isThere && (members.length === 1 || rng.chance(0.3));
    return {
      ...{ enterpriseId, attendance: attendance as 'present' | 'excused' | 'absent', note: '' },
      advice: isAdvised ? rng.pick(said.advice) : '',
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
async function finish({ scene, rng, own }: Walk, record: SessionRecord, on: Day): Promise<void> {
  const { house, story } = scene;
  for (const { enterpriseId, taskId } of record.tasks) {
    if (!rng.chance(0.7)) continue;
    const doneOn = addDays(on, rng.int(3, 13));
    const words = rng.pick(said.done);
    const owner = own.find((one) => one.enterpriseId === enterpriseId);
    if (!owner) continue;
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

/** One that was put on another day, and one that was cancelled. */
async function changed({ scene, rng, mentor, own }: Walk): Promise<void> {
  const { house, story } = scene;
  const enterpriseIds = own.slice(0, 1).map(({ enterpriseId }) => enterpriseId);
  const plan = (topic: string, startsAt: Date) => {
    const sessionId = rng.uuid(startsAt.getTime());
    return planSession(house, mentor, {
      ...{ sessionId, campaignId, mentorId: mentor.personId, kind: 'onSite', topic, startsAt },
      ...{ minutes: 90, place: 'Tempat usaha', moduleIds: [], enterpriseIds },
    });
  };
  await story.at(at('2022-06-10', '09:00'), async () => {
    const moved = await plan('Menyiapkan tindak lanjut', at('2022-06-20', '10:00'));
    const reason = 'Pemilik menghadiri pameran.';
    await moveSession(house, mentor, {
      ...{ sessionId: moved, startsAt: at('2022-07-04', '10:00'), reason },
    });
    const dropped = await plan('Uji rasa', at('2022-06-15', '13:00'));
    await cancelSession(house, mentor, { sessionId: dropped, reason: 'Digabung dengan pameran.' });
  });
}

async function readiness(
  { scene, rng, mentor, own }: Walk,
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

/** Articles and broadcasts; only some tell whom they reached. */
async function cover(
  { house, story, by }: Scene,
  cast: readonly Enterprise[],
  enterprises: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [i, [outlet, kind, title]] of said.outlets.entries()) {
    const publishedOn = weekDay(3 + i * 2, 5);
    const about = cast.filter((_, at) => at % said.outlets.length === i).slice(0, 3);
    const link = ['online', 'social'].includes(kind)
      ? `https://media.example.invalid/simulasi/${i + 1}`
      : '';
    const told = i % 2 === 0 ? { reach: `${(i + 2) * 3_500}`, reachSource: outlet } : null;
    await story.at(at(addDays(publishedOn, 1), '09:00'), () =>
      addCoverage(house, by, {
        ...{ campaignId, sessionId: null, outlet, kind, title, link, publishedOn },
        ...(told ?? { reach: '', reachSource: '' }),
        enterpriseIds: about.map(({ key }) => present(enterprises.get(key), 'an enterprise')),
      }),
    );
  }
}
