/** A number with so many digits behind the comma, and with a minus sign that is no hyphen. */
import type { Locale } from './problem.ts';

export const decimal = (
  value: number,
  { digits, most = digits, locale = 'id' }: { digits: number; most?: number; locale?: Locale },
): string =>
  value
    .toLocaleString(locale === 'id' ? 'id-ID' : 'en-GB', {
      ...{ minimumFractionDigits: digits, maximumFractionDigits: most },
      // A zero that was rounded from below has none.
      signDisplay: 'negative',
    })
    .replace('-', '−');
