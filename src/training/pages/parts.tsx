/** What the pages of this room share. */

import { regionName } from '../../enterprises/index.ts';
import { formatDay } from '../../kernel/day.ts';
import { formatPhone, type Target } from '../../people/index.ts';
import { type Crumb, inLocale, type Visit } from '../../web/index.ts';
import { trainingSaid } from '../messages.ts';
import { trainingPaths } from '../paths.ts';
import { trainingPolicy } from '../policy.ts';
import type { TraineeRecord, TrainingList } from '../words.ts';

const onInstallation = async (): Promise<Target> => ({});

/** `may` and `on` of a route of this room. */
export const allowed = (name: keyof typeof trainingPolicy.permissions) => ({
  may: trainingPolicy.permissions[name],
  on: onInstallation,
});

export const mayRun = (visit: Visit): boolean =>
  trainingPolicy.may(visit.who, 'training.run', {}, visit.today);

/** Names of persons, and all that leads to them; the totals are for more. */
export const maySeeNames = (visit: Visit): boolean =>
  trainingPolicy.may(visit.who, 'training.see', {}, visit.today);

/** Its file's, or that it has none. */
export const nameOfList = (list: TrainingList, { locale }: Visit): string =>
  list.batchId ? inLocale(trainingSaid, locale).byHand : list.fileName;

/** Home, the programme, and further down. */
export function trailTo({ locale }: Visit, ...more: readonly Crumb[]): Crumb[] {
  const m = inLocale(trainingSaid, locale);
  return [{ href: '/', text: m.home }, { href: trainingPaths.hub, text: m.title }, ...more];
}

/** Bandar Lampung, 12 Mei 1985; '' where neither is told. */
export function born(
  { birthPlace, birthDay }: Pick<TraineeRecord, 'birthPlace' | 'birthDay'>,
  { locale }: Visit,
): string {
  // Kept as it is compared, in small letters with a dash between two words.
  const place = birthPlace.replace(
    /(^|-)(.)/g,
    (_, dash, letter) => `${dash ? ' ' : ''}${letter.toUpperCase()}`,
  );
  return [place, birthDay && formatDay(birthDay, locale)].filter(Boolean).join(', ');
}

/** What a person compares: where and when born, phone, region. */
export function toldOf(record: TraineeRecord, visit: Visit): string {
  const { phone, regionCode } = record;
  const told = [born(record, visit), phone ? formatPhone(phone) : '', regionName(regionCode)];
  return told.filter(Boolean).join(' · ');
}
