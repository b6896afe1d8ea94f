/**
 * Pairs of trainees who may be one, for somebody to look at. Only those with a key in common are
 * held against each other, and nobody against all the others.
 */
import { isSameText } from '../../kernel/tidy.ts';
import type { MatchGround, TraineeRecord } from '../words.ts';
import { isLikeName, pairs } from './matching.ts';

/** What each says for one person, or against. */
const points: Record<MatchGround, number> = {
  ...{ sameNik: 5, samePhone: 3, sameName: 3, likeName: 2 },
  ...{ sameBirthDay: 3, sameBirthPlace: 1, sameRegion: 1 },
  ...{ otherNik: -3, otherBirthDay: -3, otherSex: -3 },
};

/** One name and one regency are enough to ask; a birthplace beside them says more. */
const enough = 4;

export interface Candidate {
  /** Two records, the most alike of two trainees; in the order of their ids. */
  readonly records: readonly [string, string];
  readonly grounds: readonly MatchGround[];
  readonly points: number;
}

/** `trainees`: as numbers alone join them. What people decided is laid over it when it is asked. */
export function candidatesOf(
  records: readonly TraineeRecord[],
  trainees: ReadonlyMap<string, string>,
): Candidate[] {
  const traineeOf = ({ recordId }: TraineeRecord) => trainees.get(recordId) ?? recordId;
  const best = new Map<string, Candidate>();
  for (const bucket of bucketsOf(records)) {
    for (const [x, y] of pairs(bucket)) {
      if (traineeOf(x) === traineeOf(y)) continue;
      const [a, b] = x.recordId < y.recordId ? [x, y] : [y, x];
      const key = pairKey(traineeOf(a), traineeOf(b));
      const grounds = groundsOf(a, b);
      const sum = grounds.reduce((total, one) => total + points[one], 0);
      if (sum < enough || sum <= (best.get(key)?.points ?? 0)) continue;
      best.set(key, { records: [a.recordId, b.recordId], grounds, points: sum });
    }
  }
  return [...best.values()];
}

/** As whoever decides is told: names that sound the same and are spelled otherwise are alike. */
export function groundsSaid(
  grounds: readonly MatchGround[],
  names: readonly string[],
): MatchGround[] {
  const [one = '', other = ''] = names;
  const isTyped = isSameText(one, other);
  return grounds.map((ground) => (ground === 'sameName' && !isTyped ? 'likeName' : ground));
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function bucketsOf(records: readonly TraineeRecord[]): Iterable<TraineeRecord[]> {
  const buckets = new Map<string, TraineeRecord[]>();
  for (const record of records) {
    for (const key of keysOf(record)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(record);
      else buckets.set(key, [record]);
    }
  }
  return buckets.values();
}

const regency = (code: string): string => code.slice(0, 5);
/** As many letters of a name as a slip seldom touches. */
const beginningLength = 4;

function keysOf({ nik, phone, nameKey, birthPlace, birthDay, regionCode }: TraineeRecord) {
  const keys: string[] = [];
  if (nik) keys.push(`nik ${nik}`);
  if (phone) keys.push(`phone ${phone}`);
  if (nameKey === '') return keys;
  const begins = nameKey.slice(0, beginningLength);
  if (birthDay) keys.push(`day ${birthDay} ${begins}`);
  if (birthPlace) keys.push(`place ${birthPlace} ${nameKey}`);
  if (regionCode) keys.push(`region ${regency(regionCode)} ${nameKey}`);
  // A slip in the name, with nothing but the places to hold it by.
  if (birthPlace && regionCode) keys.push(`${birthPlace} ${regency(regionCode)} ${begins}`);
  return keys;
}

function groundsOf(a: TraineeRecord, b: TraineeRecord): MatchGround[] {
  const held = (x: string | null, y: string | null, same: MatchGround, other?: MatchGround) => {
    if (!x || !y) return [];
    if (x === y) return [same];
    return other ? [other] : [];
  };
  const isSame = a.nameKey === b.nameKey;
  return [
    ...held(a.nik, b.nik, 'sameNik', 'otherNik'),
    ...held(a.phone, b.phone, 'samePhone'),
    ...(isLikeName(a.nameKey, b.nameKey)
      ? [isSame ? ('sameName' as const) : ('likeName' as const)]
      : []),
    ...held(a.birthDay, b.birthDay, 'sameBirthDay', 'otherBirthDay'),
    ...held(a.birthPlace, b.birthPlace, 'sameBirthPlace'),
    ...held(regency(a.regionCode), regency(b.regionCode), 'sameRegion'),
    ...(a.sex && b.sex && a.sex !== b.sex ? ['otherSex' as const] : []),
  ];
}
