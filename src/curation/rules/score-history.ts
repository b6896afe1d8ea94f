/** What one judge or curator gave somebody, every version of it. */

import type { Bilingual } from '../../kernel/bilingual.ts';
import type { ScoreEntry } from '../words/samples.ts';

export interface ScoreVersion {
  personId: string;
  criterion: string;
  version: number;
  score: number;
  remark: string;
  savedAt: Date;
  /** False on a sheet that was taken off: it is kept and counts nothing. */
  isCounted: boolean;
}

export interface ScoreRecord {
  personId: string;
  name: string;
  isCounted: boolean;
  /** Names of who typed it from paper and who compared it; null where it was scored on a screen. */
  paper: { enteredBy: string; checkedBy: string } | null;
  /** In the order of the criteria; newest version first. */
  criteria: (Bilingual & { id: string; versions: ScoreVersion[] })[];
}

/** Everybody whom a record names. */
export const namedIn = (
  versions: readonly Pick<ScoreVersion, 'personId'>[],
  entries: readonly Pick<ScoreEntry, 'enteredBy' | 'check'>[],
): string[] => [
  ...versions.map(({ personId }) => personId),
  ...entries.flatMap(({ enteredBy, check }) => [enteredBy, ...(check ? [check.checkedBy] : [])]),
];

/** By name; a criterion without a score has no versions. */
export function scoreRecords(
  versions: readonly ScoreVersion[],
  asked: {
    criteria: readonly (Bilingual & { id: string })[];
    names: ReadonlyMap<string, string>;
    /** The newest of each sheet of this entrant. */
    entries: readonly ({ personId: string } & Pick<ScoreEntry, 'enteredBy' | 'check'>)[];
  },
): ScoreRecord[] {
  const { criteria, names, entries } = asked;
  const nameOf = (id: string) => names.get(id) ?? '–';
  const paperOf = (personId: string): ScoreRecord['paper'] => {
    const entry = entries.find((one) => one.personId === personId);
    return entry?.check?.isSame
      ? { enteredBy: nameOf(entry.enteredBy), checkedBy: nameOf(entry.check.checkedBy) }
      : null;
  };
  const byName = new Intl.Collator('id');
  return [...Map.groupBy(versions, ({ personId }) => personId)]
    .map(([personId, own]) => ({
      ...{ personId, name: nameOf(personId), paper: paperOf(personId) },
      isCounted: own.every(({ isCounted }) => isCounted),
      criteria: criteria.map(({ id, name, nameEn }) => ({
        ...{ id, name, nameEn },
        versions: own
          .filter(({ criterion }) => criterion === id)
          .sort((a, b) => b.version - a.version),
      })),
    }))
    .sort((a, b) => byName.compare(a.name, b.name));
}
