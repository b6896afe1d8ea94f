/** What an officer does with the rows that were ticked on a page: each as it was seen there. */
import { type Kysely, sql } from 'kysely';
import type { DB } from '../../database/index.ts';
import { act, type Ground } from '../../journal/index.ts';
import type { Day } from '../../kernel/day.ts';
import { Problem, Problems } from '../../kernel/problem.ts';
import { salesProblems } from '../problems.ts';
import { isInside } from '../questions/rows.ts';
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
    const found = await standing(tx.sql, { enterpriseId, chosen, spans });
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
  const found = await standing(ground.database.read, { enterpriseId, chosen, spans });
  const open = found.filter(({ state }) => state !== saleStates.indexOf('void'));
  const done: ChosenDone = { done: 0, own: 0, changed: chosen.length - open.length };
  for (const { issuer, order_no: orderNo, judged: judgedHash, ...row } of open) {
    const { gross, returned, voucher, omzet } = row;
    const components = { gross, returned, voucher, omzet };
    const asked = { enterpriseId, issuer, orderNo, judgedHash, components, reason };
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

interface Standing extends Components {
  order_no: string;
  issuer_id: number;
  issuer: string;
  judged: string;
  state: number;
}

/** Those that are still as they were on the page, and on days that the officer sees. */
async function standing(
  read: Kysely<DB>,
  { enterpriseId, chosen, spans }: ChosenInput,
): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select o.order_no, o.issuer_id, i.code as issuer, o.state, o.gross, o.returned, o.voucher,
      o.omzet, coalesce(o.judged_hash, o.hash) as judged
    from unnest(${chosen.map((one) => one.issuer)}::text[],
      ${chosen.map((one) => one.orderNo)}::text[], ${chosen.map((one) => one.judged)}::text[])
      as c (code, order_no, judged)
    join issuer i using (code)
    join sale_order o on o.enterprise_id = ${enterpriseId} and o.order_no = c.order_no
      and o.issuer_id = i.issuer_id and coalesce(o.judged_hash, o.hash)::text = c.judged
      and ${isInside(spans)}`.execute(read);
  return rows;
}
