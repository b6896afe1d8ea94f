/** Countries as people write them: two letters, or a name in Indonesian or English. */

/** Codes of groups and tests that no country has. */
const noCountries = ['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO'];

const namesIn = (locale: string) =>
  new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
const names = { id: namesIn('id'), en: namesIn('en') } as const;

const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
const codes = letters
  .flatMap((one) => letters.map((two) => one + two))
  .filter((code) => !noCountries.includes(code) && names.en.of(code) !== undefined)
  // What has a newer code stands under that: UK is GB.
  .filter((code) => canonical(code) === code);

function canonical(code: string): string {
  return new Intl.Locale(`und-${code}`).region ?? code;
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

/** Short names in use here beside those of the tables. */
const alsoCalled: readonly (readonly [string, string])[] = [
  ...([
    ['inggris', 'GB'],
    ['amerika', 'US'],
    ['usa', 'US'],
    ['cina', 'CN'],
    ['china', 'CN'],
  ] as const),
  ...([
    ['korea', 'KR'],
    ['uea', 'AE'],
    ['uni emirat arab', 'AE'],
    ['hongkong', 'HK'],
  ] as const),
  ...([
    ['turki', 'TR'],
    ['timor leste', 'TL'],
  ] as const),
];

const byName = new Map<string, string>([
  ...codes.flatMap((code) =>
    [names.id.of(code), names.en.of(code)].flatMap((name): [string, string][] =>
      name ? [[plain(name), code]] : [],
    ),
  ),
  ...alsoCalled,
]);

/** Its code, or null where there is no such country. */
export function countryIn(text: string): string | null {
  const upper = text.trim().toUpperCase();
  if (/^[A-Z]{2}$/.test(upper)) {
    const code = canonical(upper);
    return codes.includes(code) ? code : null;
  }
  return byName.get(plain(text)) ?? null;
}

export const countryName = (code: string, locale: 'id' | 'en'): string =>
  names[locale].of(code) ?? code;
