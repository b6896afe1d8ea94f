/**
 * People: persons, their accounts and ways in, their dated rights, and who may do what.
 *
 * Invariants: a person is not an account, and owners and curators may have none; a right is a
 * grant with dates and scope, and nothing else gives one; the auditor changes nothing (a write
 * permission that names it does not compile); a session that came from a passed-on code carries a
 * producer's rights only, and one from a password without second factor carries none; whoever
 * passes a code on already reaches every enterprise it opens; phone and mail are unique and gone
 * after an erasure; there is always an administrator, and only the first is not given by another.
 * better-auth keeps sessions, passwords and second factors in tables of its own (auth_*), outside
 * our acts: its hooks write the journal's notes.
 * Non-goals: sending SMS or WhatsApp, public sign-up, signing in through other providers.
 */
export {
  createAdministrator,
  endOtherSessions,
  endSession,
  lookedAt,
  removeSecondFactor,
  sweepSignIns,
} from './actions/accounts.ts';
export { issueSignInCode } from './actions/codes.ts';
export { readExplanation } from './actions/explanation.ts';
export { giveGrant, giveGrantIn, revokeGrant } from './actions/grants.ts';
export { setNik } from './actions/nik.ts';
export {
  createPerson,
  editPerson,
  erasePerson,
  type Forget,
  replacePhone,
  setLocale,
} from './actions/persons.ts';
export { copyScopeGrants, takeBackGrants } from './actions/scope-grants.ts';
export { type Auth, type AuthParts, buildAuth, passwordLength } from './auth/build.ts';
export {
  changePassword,
  confirmSecondFactor,
  finishSecondFactor,
  mailPasswordReset,
  mailSignIn,
  setPasswordByMail,
  signInDirectly,
  signInWithCode,
  signInWithLink,
  signInWithMail,
  signInWithPassword,
  signOut,
  startSecondFactor,
} from './auth/doors.ts';
export { mustSetUpSecondFactor, whoIs } from './auth/who.ts';
export { peoplePaths } from './paths.ts';
export {
  allPermissions,
  definePolicy,
  may,
  mayKnow,
  mustBeAllowed,
  type Permission,
  type PermissionRule,
  type Policy,
} from './policy/define.ts';
export { peoplePolicy } from './policy/people.ts';
export { peopleProblems } from './problems.ts';
export {
  actingFor,
  currentExplanation,
  hasAdministrator,
  hasToRead,
  isAmong,
  isNamed,
  mailboxOf,
  namesOf,
  type OwnAccount,
  ownAccount,
  type PeoplePage,
  type PeopleSearch,
  peopleAt,
  peopleList,
  peopleOfEnterprises,
  personFor,
  phonesTaken,
  producersOf,
  sessionsOf,
  whoActs,
} from './questions.ts';
export {
  formatCode,
  formatPhone,
  isLive,
  normalizeEmail,
  normalizePhone,
  todayOf,
  whatsappLink,
} from './rules.ts';
export {
  type Grant,
  type IssuedCode,
  type Membership,
  type NewGrant,
  type OpenSession,
  type Person,
  type PersonFields,
  type PersonWithGrants,
  type Role,
  roles,
  type Scope,
  type ScopeKind,
  type SignedIn,
  signInPaths,
  type Target,
  type TargetsOf,
  type Visitor,
  type Way,
  type Who,
} from './words.ts';
