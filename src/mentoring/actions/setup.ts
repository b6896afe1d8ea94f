/** What mentoring is in a campaign: limits, modules, who may be paired. */
import { campaignOf } from '../../campaigns/index.ts';
import { type Act, act, type Ground } from '../../journal/index.ts';
import { isId, newId } from '../../kernel/id.ts';
import { decided, type Words } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { namesOf, todayOf, type Who } from '../../people/index.ts';
import { mentoringPolicy } from '../policy.ts';
import { mentoringProblems } from '../problems.ts';
import { checkRule } from '../rules/session.ts';
import { holdMentor, saveLeft, saveMentor, selectPairings } from '../store/pairings.ts';
import { insertModules, saveRetired, saveRule } from '../store/setup.ts';
import type { MentoringRule } from '../words.ts';

const nameMax = 120;
const letterMax = 120;

/** Whoever runs the mentoring of a campaign that is there. */
export async function mustRun(ground: Ground, who: Who | null, campaignId: string): Promise<Who> {
  const today = todayOf(ground.clock());
  const by = mentoringPolicy.mustBeAllowed(who, 'mentoring.run', { campaignId }, today);
  if (!(await campaignOf(ground.database, campaignId))) throw mentoringProblems.noCampaign();
  return by;
}

const madeBy = (act: Act) => ({ now: act.now, by: act.actor.personId });

export async function setRule(
  ground: Ground,
  who: Who | null,
  { campaignId, ...typed }: MentoringRule & { campaignId: string },
): Promise<void> {
  const by = await mustRun(ground, who, campaignId);
  const rule = decided(checkRule(typed));
  await act(ground, by, async (act) => {
    await saveRule(act, campaignId, { ...rule, ...madeBy(act) });
    const details = { ...rule };
    act.note({
      ...{ verb: 'mentoring.setRule', thing: 'campaign', thingId: campaignId },
      ...{ campaignId, details },
    });
  });
}

/** A name that stands already is refused; of several at once, those are passed over. */
export async function addModules(
  ground: Ground,
  who: Who | null,
  { campaignId, names }: { campaignId: string; names: readonly Words[] },
): Promise<void> {
  const by = await mustRun(ground, who, campaignId);
  const modules = names.map((name) => ({ id: tidy(name.id), en: tidy(name.en) }));
  if (modules.some(({ id, en }) => id === '' || id.length > nameMax || en.length > nameMax)) {
    throw mentoringProblems.moduleNameWrong({ max: nameMax });
  }
  await act(ground, by, async (act) => {
    const made = modules.map((name) => ({ moduleId: newId(act.now.getTime()), name }));
    const added = await insertModules(act, campaignId, { modules: made, now: act.now });
    if (added.length === 0) throw mentoringProblems.moduleTaken();
    for (const moduleId of added) {
      const of = { thing: 'mentoringModule', thingId: moduleId, campaignId };
      act.note({ verb: 'mentoring.addModule', ...of });
    }
  });
}

/** Sessions that were of it stay so. */
export async function retireModule(
  ground: Ground,
  who: Who | null,
  { campaignId, moduleId }: { campaignId: string; moduleId: string },
): Promise<void> {
  const by = await mustRun(ground, who, campaignId);
  await act(ground, by, async (act) => {
    const isGone =
      isId(moduleId) && (await saveRetired(act, { campaignId, moduleId, now: act.now }));
    if (!isGone) throw mentoringProblems.noModule();
    const of = { thing: 'mentoringModule', thingId: moduleId, campaignId };
    act.note({ verb: 'mentoring.retireModule', ...of });
  });
}

/** Adds somebody who may be paired, or says the letter and the limit anew. */
export async function setMentor(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; personId: string; letter: string; loadMax: number | null },
): Promise<void> {
  const { campaignId, personId, loadMax } = asked;
  const by = await mustRun(ground, who, campaignId);
  const letter = tidy(asked.letter);
  if (letter.length > letterMax) throw mentoringProblems.letterTooLong({ max: letterMax });
  if (loadMax !== null && !(Number.isInteger(loadMax) && loadMax >= 1 && loadMax <= 1000)) {
    throw mentoringProblems.limitWrong({ min: 1, max: 1000 }).at('batas');
  }
  const known = isId(personId) ? await namesOf(ground.database, [personId]) : new Map();
  if (!known.get(personId)) throw mentoringProblems.personMissing();
  await act(ground, by, async (act) => {
    await saveMentor(act, campaignId, { personId, letter, loadMax, ...madeBy(act) });
    const of = { thing: 'person', thingId: personId, campaignId };
    act.note({ verb: 'mentoring.setMentor', ...of, details: { fields: ['letter', 'loadMax'] } });
  });
}

/** Takes a mentor off the list; not while pairings stand, which would lose their rights unsaid. */
export async function letMentorGo(
  ground: Ground,
  who: Who | null,
  { campaignId, personId }: { campaignId: string; personId: string },
): Promise<void> {
  const by = await mustRun(ground, who, campaignId);
  await act(ground, by, async (act) => {
    const mentor = isId(personId) ? await holdMentor(act, { campaignId, personId }) : null;
    if (!mentor) throw mentoringProblems.noMentor();
    const today = todayOf(act.now);
    const { length: load } = await selectPairings(act.sql, campaignId, {
      ...{ today, mentorId: personId },
    });
    if (load > 0) throw mentoringProblems.mentorStillPaired({ load });
    await saveLeft(act, { campaignId, personId, now: act.now });
    const of = { thing: 'person', thingId: personId, campaignId };
    act.note({ verb: 'mentoring.letMentorGo', ...of });
  });
}
