import { type Act, type Actor, act, type Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { statusTables } from '../importers/index.ts';
import { judgeStatus, type StatusTable } from '../rules/states.ts';
import { lockContested } from '../store/claims.ts';
import { nextSeq } from '../store/head.ts';
import {
  judgeStored,
  type LearntWord,
  touchOrdersWith,
  unknownWords,
} from '../store/unknown-words.ts';
import { emptied, openWorkTables } from '../store/work-tables.ts';
import { layAnew } from './correct.ts';

/**
 * Judges stored status words anew where their format's table has learnt them (E25): no file is
 * needed, and what wins is asked again, since a known word may outrank another. One write for each
 * enterprise concerned; where nothing is to be learnt, one look at an index.
 */
export async function reevaluateWords(
  ground: Ground,
  actor: Actor,
  tables: ReadonlyMap<string, StatusTable> = statusTables(),
): Promise<{ enterprises: number; orders: number }> {
  const learnt = (await unknownWords(ground.database.pool)).flatMap((one): LearntWord[] => {
    const table = tables.get(one.format);
    const judgement = table && judgeStatus(table, one.word);
    return judgement && judgement.state !== 'unknown' ? [{ ...one, ...judgement }] : [];
  });
  const done = { enterprises: 0, orders: 0 };
  for (const [enterpriseId, words] of Map.groupBy(learnt, (one) => one.enterprise_id)) {
    const orders = await act(ground, actor, (tx) => reevaluateOne(tx, enterpriseId, words));
    if (orders > 0) done.enterprises += 1;
    done.orders += orders;
  }
  return done;
}

async function reevaluateOne(
  tx: Act,
  enterpriseId: string,
  words: readonly LearntWord[],
): Promise<number> {
  await emptied(tx.client, 'touched');
  await touchOrdersWith(tx.client, enterpriseId, words);
  await lockContested(tx.client, { enterpriseId, from: 'touched' });
  // Again, now that nobody else writes: another process may have been first.
  const orders = await touchOrdersWith(tx.client, enterpriseId, words);
  if (orders === 0) {
    tx.abandon();
    return 0;
  }
  const ref = newId(tx.now.getTime());
  const seq = await nextSeq(tx.client, { enterpriseId, at: tx.now, kind: 'reevaluation', ref });
  await openWorkTables(tx.client);
  await judgeStored(tx.client, { enterpriseId, seq });
  await layAnew(tx, { enterpriseId, seq, ref });
  tx.note({
    verb: 'sales.reevaluateWords',
    thing: 'ledger',
    thingId: ref,
    enterpriseId,
    details: {
      seq,
      orders,
      words: words.map(({ format, word, state }) => ({ format, word, state })),
    },
  });
  return orders;
}
