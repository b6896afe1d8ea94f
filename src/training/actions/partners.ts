/** Partners of a batch, given and taken away by hand. What a list tells goes with the list. */
import { type Act, act, type Ground } from '../../journal/index.ts';
import { isId, newId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { trainingProblems } from '../problems.ts';
import { trainingBatch } from '../questions/batches.ts';
import { checkPartners, partnersIn } from '../rules/partners.ts';
import { addPartners, removePartner } from '../store/partners.ts';
import { mustRun } from './lists.ts';

/** One, or several with commas between. */
export async function givePartners(
  ground: Ground,
  who: Who | null,
  { batchId, names }: { batchId: string; names: string },
): Promise<void> {
  const by = mustRun(ground, who);
  if (!(await trainingBatch(ground.database, batchId))) throw trainingProblems.noBatch();
  const partners = decided(checkPartners(partnersIn(names)));
  if (partners.length === 0) throw trainingProblems.partnerMissing();
  await act(ground, by, (act) => keepPartners(act, batchId, partners));
}

/** Within an act of its own, or of the one that makes the batch. */
export async function keepPartners(
  act: Act,
  batchId: string,
  names: readonly string[],
): Promise<void> {
  if (names.length === 0) return;
  const partners = names.map((name) => ({ partnerId: newId(act.now.getTime()), name, batchId }));
  await addPartners(act, { partners, listId: null });
  const details = { count: partners.length };
  act.note({ verb: 'training.givePartners', thing: 'trainingBatch', thingId: batchId, details });
}

export async function takePartner(
  ground: Ground,
  who: Who | null,
  asked: { batchId: string; partnerId: string },
): Promise<void> {
  const by = mustRun(ground, who);
  const { batchId, partnerId } = asked;
  await act(ground, by, async (act) => {
    const isGone = isId(batchId) && isId(partnerId) && (await removePartner(act, asked));
    if (!isGone) throw trainingProblems.noPartner();
    const details = { partner: partnerId };
    act.note({ verb: 'training.takePartner', thing: 'trainingBatch', thingId: batchId, details });
  });
}
