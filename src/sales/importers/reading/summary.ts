import type { Day } from '../../../kernel/day.ts';
import type { FileSummary, IncomeFact, Refusal } from '../../words.ts';
import type { Importer } from '../protocol.ts';
import { readFileName } from './filename.ts';
import type { Findings } from './findings.ts';
import { dayOf } from './order-finish.ts';

export function refusedSummary(init: {
  name: string;
  fileHash: string;
  importer: Importer | null;
  refused: Refusal | null;
}): FileSummary {
  return {
    file: init.name,
    fileHash: init.fileHash,
    format: init.importer?.id ?? 'unknown',
    role: init.importer?.role ?? 'none',
    shape: init.importer?.shape ?? 'snapshot',
    authority: init.importer?.authority ?? 0,
    scope: 'part',
    refused: init.refused,
    orders: 0,
    lines: 0,
    troubles: [],
    window: null,
    latestMinute: 0,
    part: null,
    resaved: false,
    buyers: null,
    income: [],
  };
}

export function summaryOf(init: {
  name: string;
  fileHash: string;
  importer: Importer;
  findings: Findings;
  /** What the rows above the header declare. */
  titled: DeclaredWindow;
  resaved: boolean;
  buyers: FileSummary['buyers'];
  income: IncomeFact[];
}): FileSummary {
  const { importer, findings } = init;
  const named = readFileName(init.name);
  return {
    file: init.name,
    fileHash: init.fileHash,
    format: importer.id,
    role: importer.role,
    shape: importer.shape,
    authority: importer.authority,
    // A report that names its own period holds all of it.
    scope: importer.shape !== 'snapshot' ? 'part' : init.titled ? 'all' : named.scope,
    refused: null,
    orders: findings.orders,
    lines: findings.lines,
    troubles: findings.troubles,
    window: windowOf(named.window ?? init.titled, findings),
    latestMinute: findings.latestMinute,
    part: importer.shape === 'snapshot' ? named.part : null,
    resaved: init.resaved,
    buyers: init.buyers,
    income: init.income,
    ...(importer.shopsOf && { shops: { of: importer.shopsOf, names: [...findings.shops] } }),
  };
}

/** A declared window that leaves out a creation day of its own rows is a wrong name (E4). */
function windowOf(declared: DeclaredWindow, findings: Findings): FileSummary['window'] {
  const hasRows = findings.lastCreated >= findings.firstCreated;
  if (!hasRows) return declared ? { ...declared, declared: true } : null;
  const from = dayOf(findings.firstCreated);
  const to = dayOf(findings.lastCreated);
  return declared && declared.from <= from && to <= declared.to
    ? { ...declared, declared: true }
    : { from, to, declared: false };
}

type DeclaredWindow = { from: Day; to: Day } | null;
