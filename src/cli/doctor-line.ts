import type { Words } from '../kernel/problem.ts';

/** One line of a diagnosis. */
export interface Line {
  name: string;
  state: 'ok' | 'attention';
  detail: Words;
  /** What to do; null where nothing is to be done. */
  advice: Words | null;
}

export const ok = (name: string, detail: Words): Line => ({
  name,
  state: 'ok',
  detail,
  advice: null,
});
export const attention = (name: string, detail: Words, advice: Words): Line => ({
  name,
  state: 'attention',
  detail,
  advice,
});
/** The same words in both languages: names and numbers. */
export const same = (text: string): Words => ({ id: text, en: text });
