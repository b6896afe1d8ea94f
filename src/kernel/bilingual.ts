/** What a campaign saved in Indonesian, and in English where somebody wrote it. */
import type { Locale, Words } from './problem.ts';
import { tidy } from './tidy.ts';

export interface Bilingual {
  name: string;
  /** '' where nobody wrote one: then the Indonesian stands for both. */
  nameEn: string;
}

export interface Levelled {
  /** What each level means, from 1. */
  levels: readonly string[];
  /** In the same order; empty where nobody wrote them. */
  levelsEn: readonly string[];
}

export const nameIn = ({ name, nameEn }: Bilingual, locale: Locale): string =>
  (locale === 'en' && nameEn) || name;

export const wordsOf = (one: Bilingual): Words => ({ id: one.name, en: nameIn(one, 'en') });

export const levelsIn = ({ levels, levelsEn }: Levelled, locale: Locale): string[] =>
  levels.map((level, i) => (locale === 'en' && levelsEn[i]) || level);

/** A usual name that nobody changed brings its English along. */
export const withUsual = ({ name, nameEn }: Bilingual, usual: Words): string =>
  nameEn || (name === usual.id ? usual.en : '');

/** What somebody wrote: the usual English is not kept, lest it outlive the Indonesian. */
export const withoutUsual = ({ name, nameEn }: Bilingual, usual: Words): string =>
  name === usual.id && nameEn === usual.en ? '' : nameEn;

/** English levels as typed: all or none, at the places of the Indonesian ones. null: neither. */
export function levelsEnOf(
  typed: readonly string[] | undefined,
  levels: readonly string[],
): string[] | null {
  const levelsEn = (typed ?? []).map(tidy).filter(Boolean);
  return levelsEn.length === 0 || levelsEn.length === levels.length ? levelsEn : null;
}
