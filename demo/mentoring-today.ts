/**
 * Mentoring of the campaign that runs today: five weeks of it are told, some sessions are to come,
 * one waits to be told of, and one enterprise has been without a session for weeks.
 */
import { present } from '../src/kernel/assert.ts';
import { addDays, type Day, dayIn } from '../src/kernel/day.ts';
import { addModules, pair, setMentor, usualModules } from '../src/mentoring/index.ts';
import { whoActs } from '../src/people/index.ts';
import type { DemoCampaign } from './campaigns.ts';
import {
  modulesOf,
  plan,
  readiness,
  session,
  type Walk,
  type Walked,
  weekDay,
} from './mentoring-acts.ts';
import * as said from './mentoring-words.ts';
import { at, type Scene } from './scene.ts';
import { seeded } from './seeded.ts';

/** The first walks with as many as the letter allows. */
const mentors = [
  { key: 'mentor', loadMax: 5 },
  { key: 'mentor-2', loadMax: null },
] as const;

/** Came to the first session and to none since. */
export const withoutSession = 'resin-kembangara';

/** How many weeks are over, however late in the week it is. */
const weeksTold = 5;

export async function walkToday(
  scene: Scene,
  { id: campaignId, truth }: Pick<DemoCampaign, 'id' | 'truth'>,
  { enterprises, now }: { enterprises: ReadonlyMap<string, string>; now: Date },
): Promise<void> {
  const { house, story, by, people } = scene;
  const { window, cast } = truth;
  const rng = seeded(`pendampingan/${campaignId}/${window.from}`);
  const acting = async (key: string) =>
    present(await whoActs(house, present(people.get(key), key), 'web'), 'one of the staff acts');
  const beginning = at(addDays(window.from, -2), '09:00');
  await story.at(beginning, () => addModules(house, by, { campaignId, names: usualModules }));
  const modules = await modulesOf(scene, campaignId);
  const today = dayIn('WIB', now);
  const waiting = [...cast];
  for (const [i, { key, loadMax }] of mentors.entries()) {
    const own = waiting.splice(0, loadMax ?? waiting.length).map((enterprise): Walked => {
      const enterpriseId = present(enterprises.get(enterprise.key), 'an enterprise');
      return { enterprise, enterpriseId };
    });
    const mentorId = present(people.get(key), `the staff has ${key}`);
    const letter = `SIMULASI/ST/${String(31 + i).padStart(3, '0')}/${window.from.slice(0, 4)}`;
    const days = { from: window.from, until: addDays(window.to, 30) };
    await story.at(beginning, async () => {
      await setMentor(house, by, { campaignId, personId: mentorId, letter, loadMax });
      const enterpriseIds = own.map(({ enterpriseId }) => enterpriseId);
      await pair(house, by, { campaignId, mentorId, enterpriseIds, ...days });
    });
    const both = { mentor: await acting(key), manager: await acting('campaign-manager') };
    const walk: Walk = {
      ...{ scene, rng, campaignId, windowFrom: window.from, own, ...both, modules, before: today },
      // Nobody approves within three days.
      waitsFrom: addDays(today, -4),
    };
    await past(walk);
    await toCome(walk, today);
  }
}

async function past(of: Walk): Promise<void> {
  const { own } = of;
  const steady = own.filter(({ enterprise }) => enterprise.key !== withoutSession);
  // One in three was not asked yet.
  const asked = own.filter((_, i) => i % 3 !== 2);
  await readiness({ ...of, own: asked }, { moment: 'before', on: weekDay(of, 1, 2), least: 0 });
  for (const { week, topic } of said.digitalSessions.filter(({ week }) => week <= weeksTold)) {
    const on = weekDay(of, week, 3);
    await session(of, { kind: 'digital', topic, on, seats: week === 1 ? own : steady });
  }
  for (const [nth, one] of steady.entries()) {
    for (const [visit, topic] of said.visitTopics[one.enterprise.sector].entries()) {
      // The second time in the week that is over: so each of them had one lately.
      const on = weekDay(of, visit === 0 ? 2 + (nth % 2) : weeksTold, 1 + nth);
      await session(of, { kind: 'onSite', topic, on, seats: [one] });
    }
  }
  const [{ topic }] = said.mediaSessions;
  await session(of, { kind: 'media', topic, on: weekDay(of, 4, 4), seats: steady.slice(0, 2) });
}

/** Yesterday's is not told of yet. */
async function toCome(of: Walk, today: Day): Promise<void> {
  const steady = of.own.filter(({ enterprise }) => enterprise.key !== withoutSession);
  const [first, second] = steady;
  const visit = { kind: 'onSite', topic: 'Menyiapkan contoh untuk pembeli besar' } as const;
  if (first) await plan(of, { ...visit, on: addDays(today, -1), seats: [first] });
  if (second) await plan(of, { ...visit, on: addDays(today, 3), seats: [second] });
  const next = said.digitalSessions.find(({ week }) => week > weeksTold);
  const { topic } = present(next, 'a session of a later week');
  await plan(of, { kind: 'digital', topic, on: addDays(today, 2), seats: steady });
}
