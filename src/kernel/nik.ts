/** The number of a person: what can be told of it without asking anybody. */
/**
 * PP KK CC DD MM YY SSSS, women with 40 added to the day, the serial from 0001. The region is that
 * of the first registration and never changes, so it is not held against an address. Region 99 is
 * no province: invented numbers of simulations.
 */
export function isNik(digits: string): boolean {
  if (!nikShape.test(digits) || digits.endsWith('0000')) return false;
  const typedDay = Number(digits.slice(6, 8));
  const date = typedDay > 40 ? typedDay - 40 : typedDay;
  const longest = daysOfMonths[Number(digits.slice(8, 10)) - 1] ?? 0;
  return date >= 1 && date <= longest;
}

/** Kemendagri's codes of provinces, and 99. */
const nikShape = /^(1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6]|99)\d{14}$/;
const daysOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
