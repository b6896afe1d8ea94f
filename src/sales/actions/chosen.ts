/** What an officer does with the rows that were ticked on a page: each as it was seen there. */
import { act, type Ground } from '../../journal/index.ts';
import type { Day } from '../../kernel/day.ts';
import { Problem, Problems } from '../../kernel/problem.ts';
import { salesProblems } from '../problems.ts';
import { lockLedger } from '../store/head.ts';
import { hasSent } from '../store/senders.ts';
import { type Components, saleStates } from '../words.ts';
import { markOrders } from './accept.ts';
import { correctOrder, type Verifier } from './correct.ts';

/** A page holds no more. */
export const chosenMost = 50;

export interface Chosen {
  issuer: string;
  orderNo: string;
  /** The content that was on the page. */
  judged: string;
}

export interface ChosenDone {
  done: number;
  /** Sent by this very person, so that somebody else has to look. */
  own: number;
  /** Another content stands there by now, the row is gone, or it cannot be done with it so. */
  changed: number;
}

interface ChosenInput {
  enterpriseId: string;
  /** Days that the officer sees; null for all. */
  spans: readonly { from: Day; to: Day }[] | null;
  chosen: readonly Chosen[];
}

/** Marks them as looked at; those that changed since or are one's own get no mark. */
export async function acceptChosen(
  ground: Ground,
  actor: Verifier,
  { enterpriseId, chosen, spans }: ChosenInput,
): Promise<ChosenDone> {
  mustBeSome(chosen);
  const { personId } = actor;
  return act(ground, actor, async (tx) => {
    await lockLedger(tx.client, enterpriseId);
    const found = await standing(tx, { enterpriseId, chosen, spans });
    const done: ChosenDone = { done: 0, own: 0, changed: chosen.length - found.length };
    const marked = [];
    for (const key of found) {
      if (await hasSent(tx.client, { enterpriseId, ...key, personId })) done.own += 1;
      else marked.push(key);
    }
    done.done = marked.length;
    if (marked.length > 0) await markOrders(tx, { enterpriseId, way: 'one', personId, marked });
    return done;
  });
}

/** Takes each out of the figure, as a correction with the reason; its amounts stay to be seen. */
export async function rejectChosen(
  ground: Ground,
  actor: Verifier,
  { enterpriseId, chosen, spans, reason }: ChosenInput & { reason: string },
): Promise<ChosenDone> {
  mustBeSome(chosen);
  if (reason.trim() === '') throw salesProblems.needsReason();
  const done: ChosenDone = { done: 0, own: 0, changed: 0 };
  for (const { issuer, orderNo, judged } of chosen) {
    const components = await componentsOf(ground, { enterpriseId, issuer, orderNo, spans });
    if (!components) {
      done.changed += 1;
      continue;
    }
    const asked = { enterpriseId, issuer, orderNo, judgedHash: judged, components, reason };
    try {
      await correctOrder(ground, actor, { ...asked, state: 'void' });
      done.done += 1;
    } catch (error) {
      const codes = codesOf(error);
      if (codes.includes('sales.ownWork')) done.own += 1;
      else done.changed += 1;
    }
  }
  return done;
}

/** Of what was refused for a reason; a fault of ours is thrown on. */
function codesOf(error: unknown): string[] {
  if (error instanceof Problems) return error.all.map(({ code }) => code);
  if (error instanceof Problem && error.status < 500) return [error.code];
  throw error;
}

function mustBeSome(chosen: readonly Chosen[]): void {
  if (chosen.length === 0) throw salesProblems.noneChosen();
}

/** Parameters from this number on: first and last days, null for all. */
const inSpans = (no: number) => `($${no}::date[] is null or exists (
  select from unnest($${no}::date[], $${no + 1}::date[]) as s (a, b) where o.day between s.a and s.b))`;

const daysIn = (spans: ChosenInput['spans']) => [
  spans?.map(({ from }) => from) ?? null,
  spans?.map(({ to }) => to) ?? null,
];

interface Standing {
  order_no: string;
  issuer_id: number;
  judged: string;
}

/** Those that are still as they were on the page. */
async function standing(
  { client }: Parameters<Parameters<typeof act>[2]>[0],
  { enterpriseId, chosen, spans }: ChosenInput,
): Promise<Standing[]> {
  const { rows } = await client.query<Standing>(
    `select o.order_no, o.issuer_id, coalesce(o.judged_hash, o.hash) as judged
     from unnest($2::text[], $3::text[], $4::text[]) as c (code, order_no, judged)
     join issuer i using (code)
     join sale_order o on o.enterprise_id = $1 and o.order_no = c.order_no
       and o.issuer_id = i.issuer_id and coalesce(o.judged_hash, o.hash)::text = c.judged
       and ${inSpans(5)}`,
    [
      enterpriseId,
      chosen.map((one) => one.issuer),
      chosen.map((one) => one.orderNo),
      chosen.map((one) => one.judged),
      ...daysIn(spans),
    ],
  );
  return rows;
}

/** null for what is void already, and for what is gone. */
async function componentsOf(
  { database }: Ground,
  of: { enterpriseId: string; issuer: string; orderNo: string } & Pick<ChosenInput, 'spans'>,
): Promise<Components | null> {
  const { rows } = await database.pool.query<Components>(
    `select gross, returned, voucher, omzet from sale_order o join issuer i using (issuer_id)
     where o.enterprise_id = $1 and o.order_no = $2 and i.code = $3 and o.state <> $4
       and ${inSpans(5)}`,
    [of.enterpriseId, of.orderNo, of.issuer, saleStates.indexOf('void'), ...daysIn(of.spans)],
  );
  return rows[0] ?? null;
}
