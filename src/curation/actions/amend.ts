/** A later decree that changes the list: who leaves, and who moves up for whom. */
import { createHash } from 'node:crypto';
import { setupOf } from '../../campaigns/index.ts';
import { type Act, canonical, type Ground } from '../../journal/index.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { afterProblems } from '../problems/after.ts';
import { decisionProblems } from '../problems/decision.ts';
import { enteringFor, type ListAfter, listOf } from '../questions/after.ts';
import { isChosen } from '../rules/after.ts';
import { checkLeaving, type TypedLeaving } from '../rules/conditions.ts';
import { checkDecree, type TypedDecree } from '../rules/decree.ts';
import { insertAmendment } from '../store/after.ts';
import { selectObjections } from '../store/objections.ts';
import type { AmendmentContent } from '../words/after.ts';
import { change, mustNotHaveScored, note } from './change.ts';

export interface TypedAmendment extends TypedDecree {
  leaves: readonly TypedLeaving[];
  /** Whose objection was upheld and who therefore enters. */
  upheld: readonly string[];
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
    const leaves = decided(checkLeaving(asked.leaves));
    if (leaves.length + upheld.length === 0) throw afterProblems.nobodyChanges();
    const outcomeOf = new Map(list.standings.map((one) => [one.applicationId, one.outcome]));
    const isIn = (id: string) => isChosen(outcomeOf.get(id) ?? 'notSelected');
    if (leaves.some(({ applicationId }) => !isIn(applicationId))) throw afterProblems.notChosen();
    if (upheld.some((id) => !outcomeOf.has(id) || isIn(id))) throw afterProblems.notChosen();
    const named = [...leaves.map(({ applicationId }) => applicationId), ...upheld];
    if (new Set(named).size < named.length) throw afterProblems.namedTwice();
    await mustBeUpheld(act, campaignId, { list, upheld });
    const before = list.amendments.at(-1)?.decidedOn ?? list.decree.decidedOn;
    const today = todayOf(act.now);
    const decree = decided(checkDecree(asked, { closedOn: before, today }));
    const content: AmendmentContent = {
      schema: 'lagawi.selection-change/1',
      leaves,
      enters: [
        ...upheld.map((applicationId) => ({ applicationId, instead: null })),
        ...enteringFor(list, { leaves, sectors, besides: upheld }),
      ],
    };
    const contentHash = createHash('sha256').update(canonical(content)).digest('hex');
    const no = list.amendments.length + 1;
    const made = { contentHash, enteredAt: act.now, by: act.actor.personId };
    await insertAmendment(act, campaignId, { no, ...decree, content, ...made });
    const counts = { leaves: leaves.length, enters: content.enters.length };
    note(act, 'curation.amend', { campaignId }, { no, contentHash, ...counts });
  });
}

/** A seat of its own has whose objection was not rejected, and who is still there. */
async function mustBeUpheld(
  act: Act,
  campaignId: string,
  { list, upheld }: { list: ListAfter; upheld: readonly string[] },
): Promise<void> {
  if (upheld.length === 0) return;
  const objections = await selectObjections(act.sql, campaignId);
  const isUpheld = (id: string) =>
    objections.some(
      ({ applicationId, answer }) =>
        applicationId === id && answer !== null && answer.result !== 'rejected',
    );
  const isThere = (id: string) => list.people.get(id)?.withdrawnAt === null;
  if (upheld.some((id) => !isUpheld(id) || !isThere(id))) throw afterProblems.notUpheld();
}
