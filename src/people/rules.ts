import { unreachable } from '../kernel/assert.ts';
import { type Day, dayIn } from '../kernel/day.ts';
import { isNik } from '../kernel/nik.ts';
import { accept, type Decision, type Locale, type Problem, refuse } from '../kernel/problem.ts';
import { tidy } from '../kernel/tidy.ts';
import { peopleProblems } from './problems.ts';
import type { Grant, Membership, PersonFields, Scope, Target, Way } from './words.ts';

/**
 * 08…, 8…, 62…, +62… and numbers of other countries as E.164; null if it is none. Spaces, dots,
 * dashes and brackets are how people write numbers, and mean nothing.
 */
export function normalizePhone(typed: string): string | null {
  const bare = typed.replace(/[\s().\u2010-\u2015-]/g, '');
  const number = bare
    // +62 (0)812: the zero belongs to the number as dialled at home, not behind the country's code
    .replace(/^\+?6208/, '+628')
    .replace(/^0062/, '+62')
    // No country's code begins with 0: three of them begin a number of the demo, which nobody has.
    .replace(/^0(?=[1-9]|00)/, '+62')
    .replace(/^62/, '+62')
    .replace(/^8(?=\d{8,11}$)/, '+628');
  if (number.startsWith('+62')) return /^\+62\d{7,12}$/.test(number) ? number : null;
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : null;
}

/** 0812 3456 7890, as people in Indonesia write and say it. */
export function formatPhone(phone: string): string {
  const digits = phone.startsWith('+62') ? `0${phone.slice(3)}` : phone;
  return digits.replace(/^(\+?\d{4})(\d{4})(\d+)$/, '$1 $2 $3');
}

/** Opens WhatsApp with the text written, to be sent by whoever opens it. Phone in E.164. */
export const whatsappLink = (phone: string, text: string): string =>
  `https://wa.me/${phone.slice(1)}?text=${encodeURIComponent(text)}`;

const email = /^[^\s@,;<>()"]+@[^\s@,;<>()"]+\.[^\s@.,;<>()"]+$/;

export function normalizeEmail(typed: string): string | null {
  const address = typed.trim().toLowerCase();
  return address.length <= 254 && email.test(address) ? address : null;
}

export interface CheckedPerson {
  name: string;
  phone: string | null;
  email: string | null;
  locale: Locale;
}

export function checkPerson(typed: PersonFields): Decision<CheckedPerson> {
  const refusals: Problem[] = [];
  const name = tidy(typed.name);
  const phone = typed.phone?.trim() ? normalizePhone(typed.phone) : null;
  const address = typed.email?.trim() ? normalizeEmail(typed.email) : null;
  if (name === '' || name.length > 200) refusals.push(peopleProblems.nameMissing());
  if (typed.phone?.trim() && !phone) refusals.push(peopleProblems.phoneWrong());
  if (typed.email?.trim() && !address) refusals.push(peopleProblems.emailWrong());
  if (refusals.length > 0) return refuse(refusals);
  return accept({ name, phone, email: address, locale: typed.locale ?? 'id' });
}

/** As people copy it, with spaces and dots between. */
export function checkNik(typed: string): Decision<string> {
  const digits = typed.replace(/[\s.-]/g, '');
  if (isNik(digits)) return accept(digits);
  return refuse([peopleProblems.nikWrong({ length: digits.replace(/\D/g, '').length })]);
}

export function isLive(grant: Grant, today: Day): boolean {
  if (grant.isRevoked || today < grant.from) return false;
  return grant.until === null || today <= grant.until;
}

/** Does the grant's scope reach the target? Dates of the grant itself are `isLive`. */
export function covers(
  grant: Grant,
  target: Target,
  { today, kind }: { today: Day; kind: 'read' | 'write' },
): boolean {
  const { scope } = grant;
  switch (scope.kind) {
    case 'installation':
      return true;
    case 'region':
      return isInRegion(target.regionCode, scope.id);
    case 'institution':
      return target.institutionId === scope.id;
    case 'enterprise':
      return target.enterpriseId === scope.id;
    case 'campaign': {
      if (target.campaignId !== undefined && target.campaignId !== scope.id) return false;
      if (target.enterpriseId === undefined) return target.campaignId === scope.id;
      const inCampaign = target.memberships?.filter((one) => one.campaignId === scope.id) ?? [];
      return inCampaign.some((one) => reaches(one, grant, { today, kind }));
    }
    default:
      return unreachable(scope.kind);
  }
}

/** 18 holds 18.71, and 18.7 does not. */
function isInRegion(code: string | undefined, scopeCode: string): boolean {
  return code === scopeCode || (code?.startsWith(`${scopeCode}.`) ?? false);
}

/**
 * A member is changed only while it is one; what it was while the grant ran stays readable after
 * it has left.
 */
function reaches(
  membership: Membership,
  grant: Grant,
  { today, kind }: { today: Day; kind: 'read' | 'write' },
): boolean {
  const { from, until } = membership;
  if (today < from) return false;
  return until === null || today <= until || (kind === 'read' && grant.from <= until);
}

/** The target that a scope stands for when it is no enterprise, whose target must be asked for. */
export function targetOfScope(scope: Scope): Target {
  switch (scope.kind) {
    case 'installation':
      return {};
    case 'campaign':
      return { campaignId: scope.id };
    case 'institution':
      return { institutionId: scope.id };
    case 'region':
      return { regionCode: scope.id };
    case 'enterprise':
      return { enterpriseId: scope.id };
  }
}

/** The rights that count in a session that came about this way. */
export function grantsOfWay(way: Way, grants: readonly Grant[]): readonly Grant[] {
  if (way === 'password') return [];
  if (way === 'code') return grants.filter((grant) => grant.role === 'producer');
  return grants;
}

const hourMs = 3_600_000;
/** Producers: from sign-in, whatever they do in between (users.md). */
const producerMs = 90 * 24 * hourMs;
/** Staff: from the last act, and from sign-in. */
const staffIdleMs = 12 * hourMs;
const staffWholeMs = 7 * 24 * hourMs;

/** Until when a session lasts that began then and was last used now. */
export function sessionEnd(session: { way: Way; startedAt: Date; now: Date }): Date {
  const start = session.startedAt.getTime();
  if (session.way === 'code') return new Date(start + producerMs);
  return new Date(Math.min(session.now.getTime() + staffIdleMs, start + staffWholeMs));
}

/** 1234 5678: read aloud and typed in two halves. */
export const formatCode = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`;

/** As typed: people copy spaces, dashes and the asterisks of WhatsApp's bold along. */
export const bareCode = (typed: string) => typed.replace(/[\s*.-]/g, '');

/** The day on which rights are looked at: an installation is one office with one calendar. */
export const todayOf = (now: Date): Day => dayIn('WIB', now);
