/**
 * Three months of mentoring in the replay: two mentors walk with fifteen enterprises each, digital,
 * on site and in the media; tasks are agreed and ticked off, readiness is asked before and after.
 */
import { present } from '../src/kernel/assert.ts';
import { addDays, day } from '../src/kernel/day.ts';
import {
  addCoverage,
  addModules,
  cancelSession,
  moveSession,
  pair,
  planSession,
  setMentor,
  usualModules,
} from '../src/mentoring/index.ts';
import { whoActs } from '../src/people/index.ts';
import type { Enterprise } from './cast.ts';
import {
  moduleIdsOf,
  modulesOf,
  readiness,
  session,
  type Walk,
  weekDay,
} from './mentoring-acts.ts';
import * as said from './mentoring-words.ts';
import { at, campaignId, type Scene } from './scene.ts';
import { seeded } from './seeded.ts';

const mentoringSeed = 'lagawi-2022/pendampingan';
const mentorKeys = ['mentor', 'mentor-2'] as const;
/** The first day of the campaign's window; mentoring goes on until the year ends. */
const windowFrom = day('2022-03-20');
const until = day('2022-12-31');

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
  const modules = await modulesOf(scene, campaignId);
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
    await walk({
      ...{ scene, rng, campaignId, windowFrom, mentor, own, manager, modules, before: until },
      // The last week's reports still wait.
      waitsFrom: weekDay({ windowFrom }, 12, 0),
    });
  }
  await cover(scene, cast, enterprises);
}

async function walk(of: Walk): Promise<void> {
  await readiness(of, { moment: 'before', on: weekDay(of, 1, 1), least: 0 });
  for (const { week, topic } of said.digitalSessions) {
    await session(of, { kind: 'digital', topic, on: weekDay(of, week, 3), seats: of.own });
  }
  for (const [nth, one] of of.own.entries()) {
    for (const [visit, topic] of said.visitTopics[one.enterprise.sector].entries()) {
      // Fifteen enterprises over twelve weeks, and again from the middle on.
      const week = 1 + Math.floor((nth * 5) / of.own.length) + visit * 6;
      const on = weekDay(of, week, 1 + (nth % 5));
      await session(of, { kind: 'onSite', topic, on, seats: [one] });
    }
  }
  for (const { week, topic } of said.mediaSessions) {
    const seats = of.own.filter((_, i) => i % 4 === week % 4);
    await session(of, { kind: 'media', topic, on: weekDay(of, week, 4), seats });
  }
  await changed(of);
  await readiness(of, { moment: 'after', on: weekDay(of, 13, 3), least: 1 });
}

/** One that was put on another day, and one that was cancelled. */
async function changed({ scene, rng, mentor, own, modules }: Walk): Promise<void> {
  const { house, story } = scene;
  const enterpriseIds = own.slice(0, 1).map(({ enterpriseId }) => enterpriseId);
  const plan = (topic: string, startsAt: Date) => {
    const sessionId = rng.uuid(startsAt.getTime());
    return planSession(house, mentor, {
      ...{ sessionId, campaignId, mentorId: mentor.personId, kind: 'onSite', topic, startsAt },
      ...{ minutes: 90, place: 'Tempat usaha', enterpriseIds },
      moduleIds: moduleIdsOf(modules, topic),
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

/** Articles and broadcasts; only some tell whom they reached. */
async function cover(
  { house, story, by }: Scene,
  cast: readonly Enterprise[],
  enterprises: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [i, [outlet, kind, title]] of said.outlets.entries()) {
    const publishedOn = weekDay({ windowFrom }, 3 + i * 2, 5);
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
