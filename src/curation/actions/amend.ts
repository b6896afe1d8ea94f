/** A later decree that changes the list: who leaves, and who moves up for whom. */
import { createHash } from 'node:crypto';
import { campaignOf, type Sector, setupOf } from '../../campaigns/index.ts';
import { canonical, type Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { dayIn } from '../../kernel/day.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { afterProblems } from '../problems/after.ts';
import { decisionProblems } from '../problems/decision.ts';
import { dueToLeave, enteringFor, type ListAfter, listOf } from '../questions/after.ts';
import { checkChange, isChosen } from '../rules/after.ts';
import { checkLeaving, type TypedLeaving } from '../rules/conditions.ts';
import { checkDecree, type TypedDecree } from '../rules/decree.ts';
import { givingSeats } from '../rules/objections.ts';
import { checkChoice } from '../rules/waiting.ts';
import { insertAmendment } from '../store/after.ts';
import { type ObjectionOf, selectObjections } from '../store/objections.ts';
import type { AmendmentContent, Entering, Leaving } from '../words/after.ts';
import { change, mustNotBeScorer, mustNotHaveScored, note } from './change.ts';

export interface TypedAmendment extends TypedDecree {
  leaves: readonly TypedLeaving[];
  /** Whose objection was upheld and who therefore enters. */
  upheld: readonly string[];
  /** Of equals who are next: whom the committee takes, and why. */
  chosen?: readonly string[];
  chosenBecause?: string;
}

/**
 * The list before stays as it was decided; the change stands beside it. Nobody who scored enters
 * it.
 */
export async function amendDecree(
  ground: Ground,
  who: Who | null,
  asked: TypedAmendment & { campaignId: string },
): Promise<void> {
  const { campaignId, upheld } = asked;
  const { sectors } = await setupOf(ground.database, campaignId);
  await change(ground, { who, campaignId, may: 'curation.decide' }, async (act) => {
    const list = await listOf({ read: act.sql }, campaignId);
    if (!list) throw decisionProblems.noDecree();
    await mustNotHaveScored(act, campaignId);
    mustFit(list, asked);
    const today = todayOf(act.now);
    const { amendments } = list;
    const objections = await selectObjections(act.sql, campaignId);
    const due = await dueToLeave({ read: act.sql }, campaignId, { list, today });
    const leaves = decided(checkLeaving(asked.leaves, { due, objections, amendments }));
    const given = seatsGiven(list, { upheld, objections });
    const before = amendments.at(-1)?.decidedOn ?? list.decree.decidedOn;
    const decree = decided(checkDecree(asked, { closedOn: before, today }));
    await mustNotBeScorer(act, campaignId, decree.decider);
    const { zone } = present(await campaignOf(ground.database, campaignId), 'a campaign');
    const answeredOn = answersOf({ leaves, given, objections }).map((at) => dayIn(zone, at));
    decided(checkChange(decree, { earlier: [list.decree, ...amendments], answeredOn }));
    const content: AmendmentContent = {
      schema: 'lagawi.selection-change/1',
      leaves,
      enters: [...given, ...movingUp(list, { ...asked, leaves, sectors })],
    };
    const contentHash = createHash('sha256').update(canonical(content)).digest('hex');
    const no = amendments.length + 1;
    const made = { contentHash, enteredAt: act.now, by: act.actor.personId };
    await insertAmendment(act, campaignId, { no, ...decree, content, ...made });
    const counts = { leaves: leaves.length, enters: content.enters.length };
    note(act, 'curation.amend', { campaignId }, { no, contentHash, ...counts });
  });
}

/** Who leaves is on the list, who enters is not, and nobody is named twice. */
function mustFit(
  list: ListAfter,
  { leaves, upheld }: Pick<TypedAmendment, 'leaves' | 'upheld'>,
): void {
  if (leaves.length + upheld.length === 0) throw afterProblems.nobodyChanges();
  const outcomeOf = new Map(list.standings.map((one) => [one.applicationId, one.outcome]));
  const isIn = (id: string) => isChosen(outcomeOf.get(id) ?? 'notSelected');
  if (leaves.some(({ applicationId }) => !isIn(applicationId))) throw afterProblems.notChosen();
  if (upheld.some((id) => !outcomeOf.has(id) || isIn(id))) throw afterProblems.notChosen();
  const named = [...leaves.map(({ applicationId }) => applicationId), ...upheld];
  if (new Set(named).size < named.length) throw afterProblems.namedTwice();
}

/** By the ranks; of equals whom the committee chose, with its reason. */
function movingUp(
  list: ListAfter,
  asked: Pick<TypedAmendment, 'upheld' | 'chosen' | 'chosenBecause'> & {
    leaves: readonly Leaving[];
    sectors: readonly Sector[];
  },
): Entering[] {
  const { chosen = [], chosenBecause = '', upheld } = asked;
  const { enters, equals } = enteringFor(list, { ...asked, chosen, besides: upheld });
  const nameOf = (id: string) => list.people.get(id)?.enterpriseName ?? '–';
  const reason = decided(checkChoice(equals, { chosen, reason: chosenBecause }, nameOf));
  return enters.map((one) => (chosen.includes(one.applicationId) ? { ...one, reason } : one));
}

/** A seat of its own has whose objection was not rejected, once, and who is still there. */
function seatsGiven(
  list: ListAfter,
  { upheld, objections }: { upheld: readonly string[]; objections: readonly ObjectionOf[] },
): Entering[] {
  const giving = Map.groupBy(
    givingSeats(objections, list.amendments),
    ({ applicationId }) => applicationId,
  );
  return upheld.map((applicationId) => {
    const own = giving.get(applicationId);
    const isThere = list.people.get(applicationId)?.withdrawnAt === null;
    if (!own || !isThere) throw afterProblems.notUpheld();
    const objectionIds = own.map(({ objectionId }) => objectionId);
    return { applicationId, instead: null, objectionIds };
  });
}

/** When the objections were answered that a change follows. */
function answersOf(asked: {
  leaves: readonly Leaving[];
  given: readonly Entering[];
  objections: readonly ObjectionOf[];
}): Date[] {
  const followed = new Set([
    ...asked.leaves.map(({ objectionId }) => objectionId),
    ...asked.given.flatMap(({ objectionIds }) => objectionIds ?? []),
  ]);
  return asked.objections.flatMap(({ objectionId, answer }) =>
    answer && followed.has(objectionId) ? [answer.answeredAt] : [],
  );
}
