import type { Actor } from '../journal/index.ts';
import type { Day } from '../kernel/day.ts';
import type { Locale } from '../kernel/problem.ts';

export const roles = [
  'administrator',
  'campaignManager',
  'coManager',
  'curator',
  'judge',
  'mentor',
  'verifier',
  'localOfficer',
  'auditor',
  'producer',
] as const;
export type Role = (typeof roles)[number];

export const scopeKinds = [
  'installation',
  'region',
  'institution',
  'campaign',
  'enterprise',
] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/**
 * Where a right holds: the whole installation, or one region, institution, campaign, enterprise.
 */
export interface Scope {
  readonly kind: ScopeKind;
  /** '' for the installation; a Kemendagri code for a region. */
  readonly id: string;
}

/** A dated right. Both days are included; no last day means until it is revoked. */
export interface Grant {
  readonly grantId: string;
  readonly role: Role;
  readonly scope: Scope;
  readonly from: Day;
  readonly until: Day | null;
  /** The number of the assignment letter for an auditor, the pairing for a mentor. */
  readonly ground: string;
  readonly isRevoked: boolean;
}

/**
 * How a session came about. A code is seen by the officer who passes it on, so it never carries
 * more than a producer's rights; a password without a second factor carries none.
 */
export type Way = 'code' | 'mail' | 'password' | 'secondFactor' | 'directly';

/** A person who acts, with the rights that count in this session. */
export interface Who extends Actor {
  readonly personId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly grants: readonly Grant[];
  /** null where there is none: the command line, a test. */
  readonly session: { readonly id: string; readonly way: Way } | null;
}

/** An enterprise's membership in a campaign; both days included. */
export interface Membership {
  readonly campaignId: string;
  readonly from: Day;
  readonly until: Day | null;
}

/** What is to be read or changed, as far as rights look at it. `{}` is the installation. */
export interface Target {
  readonly enterpriseId?: string;
  readonly campaignId?: string;
  readonly institutionId?: string;
  readonly regionCode?: string;
  /** All memberships of the enterprise; without them no campaign's grant reaches it. */
  readonly memberships?: readonly Membership[];
}

/**
 * How people/ learns of enterprises, which stand later in the order of rooms: the targets of these
 * enterprises, with region and memberships. The composition root hands it in.
 */
export type TargetsOf = (enterpriseIds: readonly string[]) => Promise<readonly Target[]>;

export interface Person {
  readonly personId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly locale: Locale;
  readonly createdAt: Date;
  readonly erasedAt: Date | null;
}

export interface PersonWithGrants extends Person {
  readonly grants: readonly Grant[];
}

/** Phone and mail as typed; empty or null for none. */
export interface PersonFields {
  name: string;
  phone?: string | null;
  email?: string | null;
  locale?: Locale;
}

export interface NewGrant {
  personId: string;
  role: Role;
  scope: Scope;
  from: Day;
  until?: Day | null;
  ground?: string;
}

/** Shown once to the officer who passes it on; only hashes are kept. */
export interface IssuedCode {
  codeId: string;
  /** Eight digits. */
  code: string;
  link: string;
  whatsappText: string;
  /** Opens WhatsApp with the text ready for this phone. */
  waMeUrl: string;
  expiresAt: Date;
}

/** The browser that asks: its headers (cookies among them) and its address. */
export interface Visitor {
  headers: Headers;
  ip: string;
}

/** Set-Cookie values to send with the answer. */
export interface SignedIn {
  cookies: string[];
}

export interface OpenSession {
  sessionId: string;
  way: Way;
  startedAt: Date;
  expiresAt: Date;
  userAgent: string;
  isThisOne: boolean;
}

/** Paths that links in mails and texts lead to; pages.tsx serves them. */
export const signInPaths = {
  start: '/masuk',
  link: (token: string) => `/masuk/tautan/${token}`,
  mail: (token: string) => `/masuk/surel/${token}`,
  reset: (token: string) => `/masuk/kata-sandi/${token}`,
} as const;
