/**
 * Names of persons as lists here write them: with titles before and behind, Muhammad in a dozen
 * spellings, and sounds that the old and the new spelling write differently.
 */

/** What stands before a name and is none of it. */
const titles = new Set(
  (
    'h hj haji hajah kh nyai ust ustad ustadz ustadzah tgk drs dra dr drg ir prof bpk bapak pak ' +
    'ibu bu sdr sdri tn ny nn'
  ).split(' '),
);

/** What stands behind it: S.E., M.Si, A.Md.Kom, without their dots. */
const degrees = new Set(
  (
    'se sh st ss si ssi spd spdi sag skom ssos sip sp spt stp spi skm skep sked sfarm spsi sds ' +
    'ssn shi sei sap sikom ma mm mh mt msi mpd mpdi mkom mkes mba map mag msc ak akt ca cpa ners ' +
    'apt phd drs dra ir hj amd amdkom amdkeb amdkep amdak ama amapd bsc'
  ).split(' '),
);

const muhammad = /^(m|md|muh|muhd|moh|mohd|moch|much|m[ou](c?h|kh)am+[aei][dt])$/;

/** In one of its dozen spellings. */
export const isMuhammad = (word: string): boolean => muhammad.test(word);

/** Sounds that are written in more than one way, each as the shortest of them; in this order. */
const sounds: readonly [RegExp, string][] = [
  [/oe|oo/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/nj/g, 'ny'],
  [/[ck]h/g, 'h'],
  [/s[hyj]|ts/g, 's'],
  [/d[hz]|dl(?=o)/g, 'd'],
  [/th/g, 't'],
  [/ph|v/g, 'f'],
  [/[zx]/g, 's'],
  [/q|ck/g, 'k'],
  [/a[ey](?![aiueo])/g, 'ai'],
  [/uw(?=[aiueo])/g, 'u'],
  [/iy(?=[aiueo])/g, 'i'],
  [/(?<=[^aiueo])y/g, 'i'],
  [/ie$/g, 'i'],
  [/abdul(?=[rs])/g, 'abdu'],
  [/(.)\1+/g, '$1'],
];

/** The words of a name without its titles; of titles only the last one stays. */
export function wordsOfName(name: string): string[] {
  const words = wordsIn(name);
  let from = 0;
  while (from < words.length - 1) {
    const length = lengthOf(titles, words.slice(from, from + 2));
    if (length === 0 || from + length >= words.length) break;
    from += length;
  }
  let to = words.length;
  while (to > from + 1) {
    const length = lengthOf(degrees, words.slice(from + 1, to).slice(-3), 'behind');
    if (length === 0) break;
    to -= length;
  }
  return words.slice(from, to);
}

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’`]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);

/** How many of these words, together, are one of the known; the most that are. Dots part words. */
function lengthOf(known: ReadonlySet<string>, words: readonly string[], end?: 'behind'): number {
  for (let length = words.length; length > 0; length--) {
    const some = end ? words.slice(-length) : words.slice(0, length);
    if (known.has(some.join(''))) return length;
  }
  return 0;
}

/** By which two spellings of one name are one; '' where a name has no letter. */
export function personKey(name: string): string {
  const heard = wordsOfName(name).map((word, i) => {
    if (i === 0 && muhammad.test(word)) return 'm';
    return word === 'abd' ? 'abdul' : word.replace(/(?<=..)h$/, '');
  });
  // Nur Hayati and Nurhayati are one.
  return soundOf(heard.join(''));
}

const soundOf = (letters: string): string =>
  sounds.reduce((text, [written, as]) => text.replace(written, as), letters);

export interface NameWord {
  readonly word: string;
  readonly sound: string;
  readonly isPair: boolean;
}

/** A word by itself, as it is looked for in a register of names. */
export const nameWord = (word: string, isPair = false): NameWord => ({
  word,
  isPair,
  sound: muhammad.test(word) ? 'm' : soundOf(word.replace(/(?<=..)h$/, '')),
});

/** What a name can be found by: its words, and each two that stand together, written as one. */
export function findableWords(name: string): NameWord[] {
  const words = wordsOfName(name);
  const pairs = words.slice(1).map((word, i) => nameWord(`${words[i]}${word}`, true));
  return [...words.map((word) => nameWord(word)), ...pairs];
}
