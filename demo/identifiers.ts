/**
 * Invented identifiers that can be told at sight (users.md, "Everywhere"): NIB begins 0000, NIK is
 * of region 99, which is no province, and telephone numbers begin +62 000, where no network is.
 */
export interface Identifiers {
  nib: string;
  nik: string;
  phone: string;
}

/** Of a permit, recognisable as invented: region 99 in a P-IRT number, zeros before the others. */
export const permitsOf = (number: number) => ({
  // Plastic, flour, product 01, until 2026; the second to the seventh digit are where it was made.
  pirt: `206990101${digits(number % 10_000, 4)}-26`,
  md: `MD${digits(number, 12)}`,
  halal: `ID${digits(number, 17)}`,
});

export function identifiersOf(number: number, sex: 'f' | 'm'): Identifiers {
  const birthDay = 1 + (number % 28) + (sex === 'f' ? 40 : 0);
  const birthMonth = 1 + (number % 12);
  const birthYear = 60 + (number % 39);
  const district = `${digits(1 + (number % 15), 2)}${digits(1 + (number % 9), 2)}`;
  const birth = `${digits(birthDay, 2)}${digits(birthMonth, 2)}${digits(birthYear, 2)}`;
  return {
    // 7919 is a prime, so that consecutive enterprises do not get consecutive numbers.
    nib: `0000${digits((number * 7_919 * 131) % 1_000_000_000, 9)}`,
    nik: `99${district}${birth}${digits(number, 4)}`,
    phone: `+62000${digits(1_000_000 + number * 7_919, 7)}`,
  };
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
