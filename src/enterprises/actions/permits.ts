/** What a certificate says beside its number, and applications for permits. */
import { act, type Ground } from '../../journal/index.ts';
import { isId, newId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { enterprisesPolicy } from '../policy.ts';
import { permitProblems } from '../problems/permits.ts';
import { enterpriseProblems } from '../problems.ts';
import { checkCertificate, checkOutcome, checkPending, readKbliTable } from '../rules/permits.ts';
import type { IdentifierKey } from '../store/identifiers.ts';
import {
  insertPending,
  replaceKbli,
  saveCertificate,
  savePendingEnd,
  selectPending,
} from '../store/permits.ts';
import { change, note } from './change.ts';

/** State, day of issue and last day, as they stand on the paper. */
export async function setCertificate(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  asked: IdentifierKey & Parameters<typeof checkCertificate>[0],
): Promise<void> {
  await change(ground, { who, enterpriseId, may: 'enterprises.edit' }, async (act) => {
    const paper = decided(checkCertificate(asked, todayOf(ground.clock())));
    const { kind, number, edition } = asked;
    if (!(await saveCertificate(act, enterpriseId, { kind, number, edition, ...paper }))) {
      throw enterpriseProblems.noSuchItem();
    }
    note(act, 'enterprises.setCertificate', enterpriseId, { kind, ...paper });
  });
}

/** A permit that was applied for and is not out yet. */
export async function recordPending(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  asked: Parameters<typeof checkPending>[0] & { pendingId?: string; productId?: string | null },
): Promise<string> {
  return change(ground, { who, enterpriseId, may: 'enterprises.edit' }, async (act) => {
    const checked = decided(checkPending(asked, todayOf(ground.clock())));
    const productId = asked.productId || null;
    if (productId && !isId(productId)) throw enterpriseProblems.noSuchProduct();
    const pendingId =
      asked.pendingId && isId(asked.pendingId) ? asked.pendingId : newId(act.now.getTime());
    const before = await selectPending(act.sql, enterpriseId);
    if (before.some((one) => one.pendingId === pendingId)) return pendingId;
    await insertPending(act, enterpriseId, { ...checked, pendingId, productId, now: act.now });
    note(act, 'enterprises.recordPending', enterpriseId, {
      pending: pendingId,
      kind: checked.kind,
    });
    return pendingId;
  });
}

/** How an application ended; an issued number is added among the identifiers. */
export async function endPending(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  asked: { pendingId: string; outcome: string; endedOn: string },
): Promise<void> {
  await change(ground, { who, enterpriseId, may: 'enterprises.edit' }, async (act) => {
    const all = await selectPending(act.sql, enterpriseId);
    const pending = all.find((one) => one.pendingId === asked.pendingId);
    if (!pending) throw enterpriseProblems.noSuchItem();
    if (pending.ended) throw permitProblems.alreadyEnded();
    const { appliedOn, pendingId } = pending;
    const today = todayOf(ground.clock());
    const { outcome, on } = decided(checkOutcome(asked, { appliedOn, today }));
    await savePendingEnd(act, enterpriseId, { pendingId, outcome, on });
    note(act, 'enterprises.endPending', enterpriseId, { pending: pendingId, outcome });
  });
}

/** Takes in a table of KBLI classes or of links between the editions; what it replaces is gone. */
export async function loadKbli(
  ground: Ground,
  who: Who | null,
  rows: readonly (readonly string[])[],
): Promise<{ classes: number; links: number }> {
  const today = todayOf(ground.clock());
  const by = enterprisesPolicy.mustBeAllowed(who, 'enterprises.register', {}, today);
  const table = decided(readKbliTable(rows));
  return act(ground, by, async (act) => {
    await replaceKbli(act, table);
    const details = { classes: table.classes.length, links: table.links.length };
    act.note({ verb: 'enterprises.loadKbli', thing: 'kbli', thingId: 'kbli', details });
    return details;
  });
}
