import type { FoundLine, FoundOrder } from '../words.ts';
import type { Digest } from './hash.ts';
import { compareFiles, type FileRank } from './rank.ts';
import { settle } from './states.ts';

/** A content, or what a list tells of an order, with the rank of its file. */
export interface Seen {
  file: FileRank;
  order: FoundOrder;
}

export interface Laid<List extends Seen> {
  order: FoundOrder;
  /** The lists that changed the order, oldest first. */
  by: List[];
  /** What lists of returns leave open; of each kind the newest. */
  questions: OpenReturn<List>[];
  /** What a decision on the order judges; the content's own hash where no list changes it. */
  judged: string;
}

interface OpenReturn<List extends Seen> {
  code: 'return_proposed' | 'return_line_unclear';
  list: List;
}

/** The winning content with all that lists say of it. Expects the lists oldest first. */
export function layLists<List extends Seen>(
  winner: Seen,
  lists: readonly List[],
  digest: Digest,
): Laid<List> {
  let { order } = winner;
  const open = new Set<OpenReturn<List>>();
  const by: List[] = [];
  for (const list of lists) {
    if (!patchApplies(winner, order, list)) continue;
    const { order: patched, question: code } = applyPatch(order, list.order);
    for (const one of open) {
      if (one.code === code || tellsSameLine(list.order, one.list.order)) open.delete(one);
    }
    if (code) open.add({ code, list });
    if (patched === order) continue;
    order = patched;
    by.push(list);
  }
  // What was cancelled as a whole leaves nothing to ask about its parts.
  const questions = order.state === 'void' ? [] : [...open];
  return { order, by, questions, judged: judgedHash(winner.order, order, digest) };
}

/** A newer word on a return settles what an older one left open about it, and nothing else. */
function tellsSameLine(newer: FoundOrder, older: FoundOrder): boolean {
  if (newer.patch !== 'returned') return false;
  const names = new Set(older.lines.map(nameOf));
  return newer.lines.some((line) => names.has(nameOf(line)));
}

const nameOf = ({ product, variation }: FoundLine) =>
  `${product.toLowerCase()}\u001f${variation.toLowerCase()}`;

/**
 * Two lists that say the same are one, so it covers what the order has become and not who said so:
 * a decision then holds as long as files say what they said when it was made.
 */
function judgedHash(content: FoundOrder, patched: FoundOrder, digest: Digest): string {
  const said = told(patched);
  return said === told(content) ? content.hash : digest(`${content.hash}\u001f${said}`);
}

/** The platform's word, and not the state that it means: a word may be learnt later. */
function told({ statusWord, lines }: FoundOrder): string {
  const returns = lines.map((line) => `${line.returnedQuantity}/${line.returned}`);
  return [statusWord, ...returns].join('\u001f');
}

/**
 * A sub-export speaks where it is no older than the snapshot. A list of returns also speaks to an
 * older or newer snapshot of a format that cannot tell quantities.
 */
function patchApplies(winner: Seen, order: Pick<FoundOrder, 'maturity'>, list: Seen): boolean {
  if (list.file.authority < winner.file.authority) return false;
  const newer = compareFiles(list.file, winner.file);
  if (list.order.patch === 'returned') return newer >= 0 || winner.order.detail === 0;
  return newer > 0 || (newer === 0 && list.order.maturity >= order.maturity);
}

interface Patched {
  order: FoundOrder;
  /** What a person has to look at, since the list did not say enough. */
  question: 'return_proposed' | 'return_line_unclear' | null;
}

/**
 * Applies what a sub-export (cancelled, failed, returned) tells of an order: its status or its
 * returned quantities. It never supplies a line, removes one or changes a price.
 */
function applyPatch(order: FoundOrder, patch: FoundOrder): Patched {
  if (patch.patch === 'returned') return applyReturn(order, patch);
  const { statusWord, state, maturity, latestMinute, completedMinute } = patch;
  if (statusWord === order.statusWord) return { order, question: null };
  const changed = settle({
    ...order,
    lines: order.lines.map((line) => ({ ...line })),
    notes: state === 'void' ? [] : order.notes.filter((note) => note.code !== 'voucher_capped'),
    statusWord,
    state,
    maturity,
    latestMinute: Math.max(order.latestMinute, latestMinute),
    completedMinute: Math.max(order.completedMinute, completedMinute),
  });
  return { order: changed, question: null };
}

function applyReturn(order: FoundOrder, patch: FoundOrder): Patched {
  if (patch.notes.some((note) => note.code === 'return_open')) {
    return { order, question: 'return_proposed' };
  }
  const lines = order.lines.map((line) => ({
    ...line,
    returned: line.returnedQuantity === 0 ? 0 : line.returned,
  }));
  for (const told of patch.lines) {
    const line = lineOf(lines, told);
    if (!line || told.returnedQuantity > line.quantity) {
      return { order, question: 'return_line_unclear' };
    }
    line.returnedQuantity = told.returnedQuantity;
    line.returned = Math.round((line.gross * told.returnedQuantity) / line.quantity);
  }
  const notes = order.notes.filter((note) => note.code === 'return_open');
  return { order: settle({ ...order, lines, notes }), question: null };
}

/** The one line that is meant; of twins the first, since they are equal. */
function lineOf(lines: FoundLine[], told: FoundLine): FoundLine | null {
  if (lines.length === 1) return lines[0] ?? null;
  const same = lines.filter(
    (line) =>
      line.product.toLowerCase() === told.product.toLowerCase() &&
      line.variation.toLowerCase() === told.variation.toLowerCase() &&
      (told.sku === '' || line.sku === told.sku),
  );
  const prices = new Set(same.map((line) => `${line.price} ${line.quantity}`));
  return prices.size === 1 ? (same[0] ?? null) : null;
}
