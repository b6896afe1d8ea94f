/**
 * Who scores whom: every applicant by so many curators of two institutions at least, nobody in
 * conflict, the work shared as evenly as that allows, and all curators joined by applicants whom
 * they share, so that strict and lenient ones can be told apart.
 */
import { sfc32 } from '../../kernel/chance.ts';
import { Flow } from './flow.ts';

export interface AssignmentAsked {
  applicants: readonly string[];
  curators: readonly { personId: string; institutionId: string }[];
  /** Pairs that may not be, `applicant curator`. */
  barred: ReadonlySet<string>;
  /** Pairs that stand already and stay: their sheets have scores. */
  kept?: readonly { applicationId: string; personId: string; institutionId: string }[];
  /** Curators of one applicant; 2 at least. */
  each: number;
  seed: string;
}

export interface Assignment {
  pairs: { applicationId: string; personId: string }[];
  /** Whom no two institutions can score. */
  short: string[];
}

export const pairKey = (applicationId: string, personId: string): string =>
  `${applicationId} ${personId}`;

/** Applicants in one network: thousands at once would take minutes for the same evenness. */
const together = 250;

export function planAssignment(asked: AssignmentAsked): Assignment {
  const next = sfc32(asked.seed);
  const load = new Map(asked.curators.map(({ personId }) => [personId, 0]));
  const chosen = new Map<string, Set<string>>();
  for (const { applicationId, personId } of asked.kept ?? []) {
    chosen.set(applicationId, (chosen.get(applicationId) ?? new Set()).add(personId));
    load.set(personId, (load.get(personId) ?? 0) + 1);
  }
  // Mixed, so that neighbours in the list do not share their curators.
  const order = asked.applicants
    .map((applicant) => ({ applicant, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ applicant }) => applicant);
  for (let from = 0; from < order.length; from += together) {
    planSome(order.slice(from, from + together), { ...asked, load, chosen, next });
  }
  connect(asked, chosen);
  const known = [...asked.curators, ...(asked.kept ?? [])];
  const institutionOf = new Map(known.map((one) => [one.personId, one.institutionId]));
  return {
    pairs: asked.applicants.flatMap((applicationId) =>
      [...(chosen.get(applicationId) ?? [])].map((personId) => ({ applicationId, personId })),
    ),
    short: asked.applicants.filter(
      (one) => new Set([...(chosen.get(one) ?? [])].map((id) => institutionOf.get(id))).size < 2,
    ),
  };
}

interface Planning extends AssignmentAsked {
  load: Map<string, number>;
  chosen: Map<string, Set<string>>;
  next: () => number;
}

/**
 * source → applicant (each) → applicant at an institution (each − 1, so that two take part) →
 * curator (1) → sink, where each further applicant of a curator costs more than the one before.
 */
function planSome(applicants: readonly string[], planning: Planning): void {
  const { curators, barred, each, load, chosen, next } = planning;
  const institutions = [...new Set(curators.map(({ institutionId }) => institutionId))];
  const source = 0;
  const sink = 1;
  const curatorAt = 2;
  const applicantAt = curatorAt + curators.length;
  const width = 1 + institutions.length;
  const flow = new Flow(applicantAt + applicants.length * width);
  const asks: { applicant: string; personId: string; went: () => number }[] = [];
  for (const [a, applicant] of applicants.entries()) {
    const node = applicantAt + a * width;
    const own = chosen.get(applicant) ?? new Set();
    const there = (institution: string) =>
      [...own].filter((personId) => institutionOf(planning, personId) === institution).length;
    flow.join(source, node, Math.max(0, each - own.size), 0);
    for (const [i, institution] of institutions.entries()) {
      flow.join(node, node + 1 + i, Math.max(0, each - 1 - there(institution)), 0);
    }
    for (const [c, { personId, institutionId }] of curators.entries()) {
      if (own.has(personId) || barred.has(pairKey(applicant, personId))) continue;
      const at = node + 1 + institutions.indexOf(institutionId);
      // A little chance among equals, far below the cost of an uneven load.
      const went = flow.join(at, curatorAt + c, 1, Math.floor(next() * chanceMax));
      asks.push({ applicant, personId, went });
    }
  }
  for (const [c, { personId }] of curators.entries()) {
    const begun = load.get(personId) ?? 0;
    for (let n = 0; n < applicants.length; n++) {
      flow.join(curatorAt + c, sink, 1, (begun + n) * loadCost);
    }
  }
  flow.run(source, sink);
  for (const { applicant, personId, went } of asks) {
    if (went() === 0) continue;
    load.set(personId, (load.get(personId) ?? 0) + 1);
    chosen.set(applicant, (chosen.get(applicant) ?? new Set()).add(personId));
  }
}

const institutionOf = ({ curators, kept = [] }: AssignmentAsked, personId: string) =>
  [...curators, ...kept].find((one) => one.personId === personId)?.institutionId;

const chanceMax = 16;
/** One applicant more is dearer than all chances on the longest way around. */
const loadCost = 1_000;

/**
 * Exchanges curators between applicants of two groups that share nobody, until there is one. Pairs
 * that stand already stay.
 */
function connect(asked: AssignmentAsked, chosen: Map<string, Set<string>>): void {
  for (let tries = 0; tries < asked.curators.length; tries++) {
    const groups = groupsOf(asked, chosen);
    const isJoined = groups.some((first, i) =>
      groups.slice(i + 1).some((second) => exchange(asked, chosen, first, second)),
    );
    if (!isJoined) return;
  }
}

/** Curators at work, by who is joined to whom. */
function groupsOf(asked: AssignmentAsked, chosen: Map<string, Set<string>>): Set<string>[] {
  const groups: Set<string>[] = [];
  for (const applicant of asked.applicants) {
    const own = chosen.get(applicant);
    if (!own || own.size === 0) continue;
    const met = groups.filter((group) => [...own].some((one) => group.has(one)));
    const joined = new Set([...own, ...met.flatMap((group) => [...group])]);
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}

function exchange(
  asked: AssignmentAsked,
  chosen: Map<string, Set<string>>,
  first: ReadonlySet<string>,
  second: ReadonlySet<string>,
): boolean {
  const known = [...asked.curators, ...(asked.kept ?? [])];
  const institutionOf = new Map(known.map((one) => [one.personId, one.institutionId]));
  const scoredBy = (group: ReadonlySet<string>) =>
    asked.applicants.filter((one) => [...(chosen.get(one) ?? [])].some((id) => group.has(id)));
  const stands = new Set((asked.kept ?? []).map((one) => pairKey(one.applicationId, one.personId)));
  const fits = (applicant: string, own: ReadonlySet<string>, out: string, into: string) =>
    !stands.has(pairKey(applicant, out)) &&
    !asked.barred.has(pairKey(applicant, into)) &&
    new Set([...own].map((id) => institutionOf.get(id === out ? into : id))).size >= 2;
  for (const one of scoredBy(first)) {
    for (const other of scoredBy(second)) {
      const [mine, theirs] = [chosen.get(one), chosen.get(other)];
      for (const out of mine ?? []) {
        for (const into of theirs ?? []) {
          if (!mine || !theirs) continue;
          if (!fits(one, mine, out, into) || !fits(other, theirs, into, out)) continue;
          mine.delete(out);
          theirs.delete(into);
          mine.add(into);
          theirs.add(out);
          return true;
        }
      }
    }
  }
  return false;
}
