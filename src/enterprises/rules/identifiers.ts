/**
 * The first two steps of checking an identifier: does its form fit, and does what it says of
 * itself make sense. Official forms changed at least once for NPWP, P-IRT, halal and KBLI, so a
 * form that does not fit is a doubt with its reason; only what cannot be the number at all is
 * refused. The third step, the register, is a look by a person or a service.
 */
import { type Day, day } from '../../kernel/day.ts';
import { isNik } from '../../kernel/nik.ts';
import { accept, type Decision, refuse } from '../../kernel/problem.ts';
import { enterpriseProblems } from '../problems.ts';
import {
  type CheckedIdentifier,
  type Identifier,
  type IdentifierKind,
  type IdentifierNote,
  identifierKinds,
  kbliEditions,
  type StepResult,
} from '../words.ts';
import { pirtFood, pirtPackaging, splitPirt } from './pirt.ts';
import { provinces } from './regions.ts';

export interface TypedIdentifier {
  kind: string;
  number: string;
  edition?: string | undefined;
}

export function checkIdentifier(typed: TypedIdentifier): Decision<CheckedIdentifier> {
  const kind = identifierKinds.find((known) => known === typed.kind);
  if (!kind) return refuse([enterpriseProblems.identifierKindWrong()]);
  const number = typed.number.trim().toUpperCase();
  if (number === '' || number.length > 60) return refuse([enterpriseProblems.numberMissing()]);
  return byKind[kind](number, typed.edition ?? '');
}

type Check = (number: string, edition: string) => Decision<CheckedIdentifier>;

const byKind: Record<IdentifierKind, Check> = {
  nib: checkNib,
  npwp: checkNpwp,
  pirt: checkPirt,
  bpom: checkBpom,
  halal: checkHalal,
  // No published form: nothing to hold it against.
  siinas: (number) => accept(result('siinas', number, 'none', 'none')),
  kbli: checkKbli,
};

interface More {
  notes?: readonly IdentifierNote[];
  edition?: string;
  validUntil?: Day | null;
}

function result(
  kind: IdentifierKind,
  number: string,
  format: StepResult,
  structure: StepResult,
  { notes = [], edition = '', validUntil = null }: More = {},
): CheckedIdentifier {
  return { kind, number, edition, format, structure, notes, validUntil };
}

const bare = (number: string) => number.replace(/[\s.\-/]/g, '');

/** Thirteen digits and no published check digit. */
function checkNib(number: string): Decision<CheckedIdentifier> {
  const digits = bare(number.replace(/^NIB/, ''));
  if (!/^\d{13}$/.test(digits)) {
    return refuse([enterpriseProblems.nibLength({ length: digits.replace(/\D/g, '').length })]);
  }
  const notes = digits.startsWith('0000') ? [{ code: 'simulated' }] : [];
  return accept(result('nib', digits, 'fits', 'none', { notes }));
}

function checkNpwp(number: string): Decision<CheckedIdentifier> {
  const digits = bare(number.replace(/^NPWP/, ''));
  if (/^\d{15}$/.test(digits)) return accept(checkNpwp15(digits));
  if (/^\d{16}$/.test(digits)) return accept(checkNpwp16(digits, digits));
  // NITKU: the number and six digits of the place, 000000 the head office.
  if (/^\d{22}$/.test(digits)) {
    const whole = checkNpwp16(digits.slice(0, 16), digits);
    return accept({
      ...whole,
      notes: [...whole.notes, { code: 'nitku', detail: digits.slice(16) }],
    });
  }
  if (/\D/.test(digits)) return refuse([enterpriseProblems.digitsOnly()]);
  const notes = [{ code: 'npwpLength', detail: String(digits.length) }];
  return accept(result('npwp', digits, 'doubtful', 'none', { notes }));
}

function checkNpwp15(digits: string): CheckedIdentifier {
  const passes = luhn(digits.slice(0, 9));
  // A number in a much-used library's own README fails this, so it is a warning and no more.
  const notes: IdentifierNote[] = passes ? [] : [{ code: 'luhn' }];
  notes.push({ code: 'npwp15' });
  if (digits.endsWith('000')) notes.push({ code: 'headOffice' });
  const shown = digits.replace(/(..)(...)(...)(.)(...)(...)/, '$1.$2.$3.$4-$5.$6');
  return result('npwp', shown, 'fits', passes ? 'fits' : 'doubtful', { notes });
}

/** Bodies: the old number behind a zero. Persons: their NIK, which is not kept whole. */
function checkNpwp16(digits: string, whole: string): CheckedIdentifier {
  if (digits.startsWith('0')) return result('npwp', whole, 'fits', 'fits');
  const fits = isNik(digits);
  const notes = [{ code: 'nikMasked' }, ...(fits ? [] : [{ code: 'nikShape' }])];
  const masked = '•'.repeat(12) + digits.slice(12);
  return result('npwp', masked, 'fits', fits ? 'fits' : 'doubtful', { notes });
}

/** Over the nine digits, the ninth being the check digit. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const part = i % 2 === 1 ? digit * 2 : digit;
    sum += part > 9 ? part - 9 : part;
  }
  return sum % 10 === 0;
}

function checkPirt(number: string): Decision<CheckedIdentifier> {
  const digits = bare(
    number.replace(/^(SPP-?IRT|P-?IRT)/, '').replace(/^[\s.:]*(NO|NOMOR)?[\s.:]*/, ''),
  );
  if (/\D/.test(digits)) return refuse([enterpriseProblems.digitsOnly()]);
  const pirt = splitPirt(digits);
  if (!pirt) {
    const notes = [{ code: 'pirtLength', detail: String(digits.length) }];
    return accept(result('pirt', digits, 'doubtful', 'none', { notes }));
  }
  const doubts: IdentifierNote[] = [
    ...(Object.hasOwn(pirtPackaging, pirt.packaging)
      ? []
      : [{ code: 'pirtPackaging', detail: pirt.packaging }]),
    ...(Object.hasOwn(pirtFood, pirt.food) ? [] : [{ code: 'pirtFood', detail: pirt.food }]),
    ...(Object.hasOwn(provinces, pirt.region.slice(0, 2))
      ? []
      : [{ code: 'pirtRegion', detail: pirt.region }]),
  ];
  const shown = `${digits.slice(0, 13)}-${digits.slice(13)}`;
  return accept(
    result('pirt', shown, 'fits', doubts.length === 0 ? 'fits' : 'doubtful', {
      notes: doubts,
      // The number tells the year alone; the certificate the day.
      validUntil: day(`${pirt.expiryYear}-12-31`),
    }),
  );
}

function checkBpom(number: string): Decision<CheckedIdentifier> {
  const code = bare(number).replace(/^BPOM(RI)?/, '');
  if (/^(MD|ML)\d{12}$/.test(code)) return accept(result('bpom', code, 'fits', 'none'));
  if (/^(MD|ML)\d{13,15}$/.test(code)) {
    return accept(result('bpom', code, 'fits', 'none', { notes: [{ code: 'bpomLonger' }] }));
  }
  if (/^N[A-E]\d{11}$/.test(code)) {
    return accept(result('bpom', code, 'fits', 'none', { notes: [{ code: 'cosmetics' }] }));
  }
  const note = /^SP\d{12}$/.test(code) ? { code: 'bpomOldSp' } : { code: 'bpomForm' };
  return accept(result('bpom', code, 'doubtful', 'none', { notes: [note] }));
}

/** KH is the halal decree's number: the certificate itself is not out yet. */
function checkHalal(number: string): Decision<CheckedIdentifier> {
  const code = bare(number);
  if (code.startsWith('KH')) return refuse([enterpriseProblems.halalDecree()]);
  if (/^ID\d{14,17}$/.test(code)) return accept(result('halal', code, 'fits', 'none'));
  return accept(result('halal', code, 'doubtful', 'none', { notes: [{ code: 'halalForm' }] }));
}

function checkKbli(number: string, typedEdition: string): Decision<CheckedIdentifier> {
  const digits = bare(number.replace(/^KBLI/, ''));
  const edition = kbliEditions.find((known) => known === typedEdition.trim()) ?? '';
  const fits = /^\d{5}$/.test(digits);
  const notes = [
    ...(fits ? [] : [{ code: 'kbliLength' }]),
    ...(edition ? [] : [{ code: 'kbliEdition' }]),
  ];
  const format = fits && edition ? 'fits' : 'doubtful';
  return accept(result('kbli', digits, format, 'none', { notes, edition }));
}

/** What may be said of it: only what was found in its register and has not run out is valid. */
export type IdentifierStanding = 'revoked' | 'valid' | 'unchecked' | 'notFound' | 'expired';

export function standingOf(
  identifier: Pick<Identifier, 'lastCheck' | 'validUntil' | 'state'>,
  today: Day,
): IdentifierStanding {
  if (identifier.state === 'revoked') return 'revoked';
  if (identifier.validUntil && identifier.validUntil < today) return 'expired';
  if (!identifier.lastCheck) return 'unchecked';
  return identifier.lastCheck.result === 'found' ? 'valid' : 'notFound';
}
