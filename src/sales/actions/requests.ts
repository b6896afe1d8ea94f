import { act, type Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { tidy } from '../../kernel/tidy.ts';
import { requestProblems } from '../problems.ts';
import type { Verifier } from './correct.ts';

/** A sentence or two; whoever needs more picks up the phone. */
export const requestMax = 300;

const wordsIn = (typed: string): string => {
  const words = tidy(typed);
  if (words === '') throw requestProblems.noWords();
  if (words.length > requestMax) throw requestProblems.tooLong({ max: requestMax });
  return words;
};

/** Asks the producer to put an order right, or to say what it is. */
export async function requestCorrection(
  ground: Ground,
  actor: Verifier,
  asked: {
    enterpriseId: string;
    issuer: string;
    orderNo: string;
    judgedHash: string;
    words: string;
  },
): Promise<void> {
  const words = wordsIn(asked.words);
  const { enterpriseId, issuer, orderNo, judgedHash } = asked;
  await act(ground, actor, async (tx) => {
    const requestId = newId(tx.now.getTime());
    const { rowCount } = await tx.client.query(
      `insert into sale_request (enterprise_id, request_id, order_no, issuer_id, judged_hash, words,
         asked_at, asked_by)
       select $1, $2, o.order_no, o.issuer_id, coalesce(o.judged_hash, o.hash), $6, $7, $8
       from sale_order o join issuer i using (issuer_id)
       where o.enterprise_id = $1 and o.order_no = $3 and i.code = $4
         and coalesce(o.judged_hash, o.hash)::text = $5`,
      [enterpriseId, requestId, orderNo, issuer, judgedHash, words, tx.now, actor.personId],
    );
    if (rowCount === 0) throw requestProblems.otherContent();
    tx.note({
      ...{ verb: 'sales.requestCorrection', thing: 'request', thingId: requestId, enterpriseId },
    });
  });
}

/** What the producer says to it; once. */
export async function answerRequest(
  ground: Ground,
  actor: Verifier,
  asked: { enterpriseId: string; requestId: string; answer: string },
): Promise<void> {
  const answer = wordsIn(asked.answer);
  const { enterpriseId, requestId } = asked;
  await act(ground, actor, async (tx) => {
    const { rowCount } = await tx.client.query(
      `update sale_request set answer = $3, answered_at = $4, answered_by = $5
       where enterprise_id = $1 and request_id = $2 and answer is null`,
      [enterpriseId, requestId, answer, tx.now, actor.personId],
    );
    if (rowCount === 0) throw requestProblems.answeredAlready();
    tx.note({ verb: 'sales.answerRequest', thing: 'request', thingId: requestId, enterpriseId });
  });
}
