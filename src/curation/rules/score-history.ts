/** What one judge or curator gave somebody, every version of it. */

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
  /** In the order of the criteria; newest version first. */
  criteria: { id: string; name: string; versions: ScoreVersion[] }[];
}

/** By name; a criterion without a score has no versions. */
export function scoreRecords(
  versions: readonly ScoreVersion[],
  asked: {
    criteria: readonly { id: string; name: string }[];
    names: ReadonlyMap<string, string>;
  },
): ScoreRecord[] {
  const { criteria, names } = asked;
  const byName = new Intl.Collator('id');
  return [...Map.groupBy(versions, ({ personId }) => personId)]
    .map(([personId, own]) => ({
      ...{ personId, name: names.get(personId) ?? '–' },
      isCounted: own.every(({ isCounted }) => isCounted),
      criteria: criteria.map(({ id, name }) => ({
        ...{ id, name },
        versions: own
          .filter(({ criterion }) => criterion === id)
          .sort((a, b) => b.version - a.version),
      })),
    }))
    .sort((a, b) => byName.compare(a.name, b.name));
}
