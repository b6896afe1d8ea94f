/**
 * Which records are one trainee. A function of the set of records and of decisions: in which order
 * the lists came, and how often, means nothing.
 */
import { slips } from '../../kernel/slips.ts';
import type { Decision, TraineeRecord } from '../words.ts';

/** The trainee of each record: the least id among the records that are one person. */
export function traineesOf(
  records: readonly TraineeRecord[],
  decisions: readonly Decision[],
): Map<string, string> {
  const known = new Set(records.map(({ recordId }) => recordId));
  const said = decisions.filter(({ ids }) => ids.every((id) => known.has(id)));
  const alone = new Set(said.flatMap(({ kind, ids }) => (kind === 'alone' ? ids : [])));
  const same = said.flatMap(edgeOf('same'));
  const apart = said.flatMap(edgeOf('apart'));
  const joinable = records.filter(({ recordId }) => !alone.has(recordId));
  const nik = byNik(joinable);
  const trainees = new Map<string, string>();
  let left = records;
  // Where numbers join two that a person holds apart, the weaker ground gives way, then the other.
  for (const numbers of [[...nik, ...byPhone(joinable)], nik, []]) {
    const ids = left.map(({ recordId }) => recordId);
    const groups = components(ids, [...same, ...numbers]);
    const torn = new Set(
      apart.flatMap(([a, b]) => {
        const group = groups.get(a);
        return group !== undefined && group === groups.get(b) ? [group] : [];
      }),
    );
    const isLast = numbers.length === 0;
    for (const [id, group] of groups) if (isLast || !torn.has(group)) trainees.set(id, group);
    left = left.filter(({ recordId }) => !trainees.has(recordId));
  }
  return trainees;
}

type Edge = readonly [string, string];

const edgeOf =
  (kind: Decision['kind']) =>
  (decision: Decision): Edge[] => {
    const [a, b] = decision.ids;
    return decision.kind === kind && b ? [[a, b]] : [];
  };

/** One number is one person, unless the names are quite different: then somebody has to look. */
function byNik(records: readonly TraineeRecord[]): Edge[] {
  return groupsBy(records, ({ nik }) => nik).flatMap((group) =>
    [...pairs(group)].flatMap(([a, b]): Edge[] =>
      isLikeName(a.nameKey, b.nameKey) ? [[a.recordId, b.recordId]] : [],
    ),
  );
}

/**
 * One name on one phone is one person. A phone is shared in families, so the name has to be the
 * same; and where two NIK are told under it, it says nothing.
 */
function byPhone(records: readonly TraineeRecord[]): Edge[] {
  const keyOf = ({ phone, nameKey }: TraineeRecord) =>
    phone && nameKey ? `${phone} ${nameKey}` : null;
  return groupsBy(records, keyOf).flatMap(([first, ...rest]) => {
    const niks = new Set([first, ...rest].flatMap((one) => one?.nik ?? []));
    if (!first || niks.size > 1) return [];
    return rest.map(({ recordId }): Edge => [first.recordId, recordId]);
  });
}

function groupsBy<T>(all: readonly T[], keyOf: (one: T) => string | null): T[][] {
  const groups = Map.groupBy(all, keyOf);
  groups.delete(null);
  return [...groups.values()];
}

/** A key that more than these share says nothing: typed by habit, an office's phone. */
const groupMax = 60;

export function* pairs<T>(group: readonly T[]): Generator<[T, T]> {
  if (group.length > groupMax) return;
  for (const [i, a] of group.entries()) {
    for (const b of group.slice(i + 1)) yield [a, b];
  }
}

/** Two spellings of one name, a slip of the pen, or a name of which the end was left away. */
export function isLikeName(a: string, b: string): boolean {
  if (a === b) return a !== '';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 5) return false;
  if (long.startsWith(short)) return true;
  const most = short.length >= 9 ? 2 : 1;
  return slips(short, long, most) <= most;
}

/** The least id that each is joined to, over however many others. */
export function components(ids: Iterable<string>, edges: readonly Edge[]): Map<string, string> {
  const root = new Map([...ids].map((id) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    for (let up = root.get(at); up !== undefined && up !== at; up = root.get(at)) at = up;
    root.set(id, at);
    return at;
  };
  for (const [a, b] of edges) {
    if (!root.has(a) || !root.has(b)) continue;
    const [x, y] = [find(a), find(b)];
    root.set(x < y ? y : x, x < y ? x : y);
  }
  return new Map([...root.keys()].map((id) => [id, find(id)]));
}
