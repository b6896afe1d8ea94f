import { assert } from '../../kernel/assert.ts';
import type { Problem } from '../../kernel/problem.ts';
import { peopleProblems } from '../problems.ts';
import { normalizeEmail, normalizePhone } from '../rules.ts';
import type { SignedIn, Visitor, Who } from '../words.ts';
import { type Answer, type Asked, type Auth, passwordLength } from './build.ts';
import { findUserId } from './store/accounts.ts';

/** A producer, by the phone number and the code that an officer passed on. */
export async function signInWithCode(
  auth: Auth,
  visitor: Visitor,
  typed: { phone: string; code: string },
): Promise<SignedIn> {
  if (!normalizePhone(typed.phone)) throw peopleProblems.phoneWrong();
  const answer = await ask(auth, '/sign-in/code', { visitor, body: { ...typed } });
  return signedIn(answer, peopleProblems.wrongCode);
}

/** A producer, by the button on the page that the link opens. Opening it uses nothing up. */
export async function signInWithLink(
  auth: Auth,
  visitor: Visitor,
  token: string,
): Promise<SignedIn> {
  const answer = await ask(auth, '/sign-in/link', { visitor, body: { token } });
  return signedIn(answer, peopleProblems.linkEnded);
}

/** Mails a link, if somebody has the address. Says nothing of whether somebody does. */
export async function mailSignIn(auth: Auth, visitor: Visitor, typed: string): Promise<void> {
  const email = await mailable(auth, typed);
  const answer = await ask(auth, '/sign-in/magic-link', { visitor, body: { email } });
  assert(answer.status === 200, `a sign-in mail was asked for (${answer.status})`);
}

/** Staff, by the button on the page that the mailed link opens. */
export async function signInWithMail(
  auth: Auth,
  visitor: Visitor,
  token: string,
): Promise<SignedIn> {
  const answer = await ask(auth, '/magic-link/verify', { visitor, query: { token } });
  return signedIn(answer, peopleProblems.linkEnded);
}

/**
 * Staff, by password: then the second factor, or its set-up where there is none yet; until then
 * the session opens nothing else.
 */
export async function signInWithPassword(
  auth: Auth,
  visitor: Visitor,
  typed: { email: string; password: string },
): Promise<SignedIn & { next: 'secondFactor' | 'setUpSecondFactor' }> {
  const email = normalizeEmail(typed.email);
  if (!email) throw peopleProblems.emailWrong();
  await auth.limits.take('password', email);
  const body = { email, password: typed.password };
  const answer = await ask(auth, '/sign-in/email', { visitor, body });
  const { cookies } = signedIn(answer, peopleProblems.wrongPassword);
  await auth.limits.forget('password', email);
  const isAsked = answer.body['twoFactorRedirect'] === true;
  return { cookies, next: isAsked ? 'secondFactor' : 'setUpSecondFactor' };
}

/** The code from the app, or one of the backup codes. */
export async function confirmSecondFactor(
  auth: Auth,
  visitor: Visitor,
  typed: string,
): Promise<SignedIn> {
  const code = typed.trim();
  const isFromApp = /^\d{3} ?\d{3}$/.test(code);
  const path = isFromApp ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code';
  const body = { code: isFromApp ? code.replace(' ', '') : code };
  return signedIn(await ask(auth, path, { visitor, body }), peopleProblems.wrongSecondFactor);
}

export async function mailPasswordReset(
  auth: Auth,
  visitor: Visitor,
  typed: string,
): Promise<void> {
  const email = await mailable(auth, typed);
  const answer = await ask(auth, '/request-password-reset', { visitor, body: { email } });
  assert(answer.status === 200, `a reset mail was asked for (${answer.status})`);
}

/** Ends all sessions; the person signs in anew with the new password. */
export async function setPasswordByMail(
  auth: Auth,
  visitor: Visitor,
  { token, password }: { token: string; password: string },
): Promise<void> {
  checkPassword(password);
  const body = { token, newPassword: password };
  const answer = await ask(auth, '/reset-password', { visitor, body });
  if (answer.status !== 200) throw peopleProblems.linkEnded();
}

/** Ends all other sessions. */
export async function changePassword(
  auth: Auth,
  visitor: Visitor,
  { who, present, password }: { who: Who; present: string; password: string },
): Promise<void> {
  await mustOwnAccount(auth, who);
  checkPassword(password);
  const body = { currentPassword: present, newPassword: password };
  const answer = await ask(auth, '/change-password', { visitor, body });
  signedIn(answer, peopleProblems.wrongPassword);
}

/** A new secret for the app, as the address in a QR code, and backup codes to print, shown once. */
export async function startSecondFactor(
  auth: Auth,
  visitor: Visitor,
  { who, password }: { who: Who; password: string },
): Promise<{ uri: string; backupCodes: string[] }> {
  await mustOwnAccount(auth, who);
  const answer = await ask(auth, '/two-factor/enable', { visitor, body: { password } });
  if (answer.body['code'] === 'TOTP_ALREADY_ENABLED') throw peopleProblems.secondFactorAlready();
  signedIn(answer, peopleProblems.wrongPassword);
  const { totpURI, backupCodes } = answer.body;
  assert(typeof totpURI === 'string' && Array.isArray(backupCodes), 'a second factor was begun');
  return { uri: totpURI, backupCodes: backupCodes.map(String) };
}

/** The first code from the app turns the second factor on; the session is a full one from here. */
export async function finishSecondFactor(
  auth: Auth,
  visitor: Visitor,
  { who, code }: { who: Who; code: string },
): Promise<SignedIn> {
  await mustOwnAccount(auth, who);
  return confirmSecondFactor(auth, visitor, code);
}

/** Whoever came in by a passed-on code is not let near the password of the same person. */
async function mustOwnAccount(auth: Auth, who: Who): Promise<void> {
  if (who.session?.way === 'code') throw peopleProblems.notAllowed();
  await auth.limits.take('password', who.personId);
}

export async function signOut(auth: Auth, visitor: Visitor): Promise<SignedIn> {
  const answer = await ask(auth, '/sign-out', { visitor, body: {} });
  return { cookies: answer.cookies };
}

/** Lets the demo's visitor in as one of its invented people. */
export async function signInDirectly(
  auth: Auth,
  visitor: Visitor,
  personId: string,
): Promise<SignedIn> {
  assert(auth.config.waysIn, 'only a simulation lets anybody in');
  const userId = await findUserId({ sql: auth.ground.database.read }, personId);
  if (!userId) throw peopleProblems.notFound();
  const answer = await ask(auth, '/sign-in/directly', { visitor, body: { userId } });
  return signedIn(answer, peopleProblems.notFound);
}

async function ask(auth: Auth, path: string, asked: Asked): Promise<Answer> {
  const answer = await auth.call(path, asked);
  const code = answer.body['code'];
  if (answer.status === 429) {
    // The account's own lock names no time; better-auth's is 15 minutes.
    const waitS = answer.retryAfterS ?? 15 * 60;
    throw peopleProblems.tooManyTries({ minutes: Math.max(1, Math.ceil(waitS / 60)) });
  }
  if (code === 'INVALID_TWO_FACTOR_COOKIE' || code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE') {
    throw peopleProblems.startAgain();
  }
  if (code === 'UNAUTHORIZED') throw peopleProblems.signInFirst();
  assert(answer.status < 500, `${path} answers (${answer.status})`);
  return answer;
}

function signedIn(answer: Answer, otherwise: () => Problem): SignedIn {
  // Some endpoints redirect to an error page instead of saying 4xx.
  if (answer.status !== 200) throw otherwise();
  return { cookies: answer.cookies };
}

async function mailable(auth: Auth, typed: string): Promise<string> {
  const email = normalizeEmail(typed);
  if (!email) throw peopleProblems.emailWrong();
  await auth.limits.take('mail', email);
  return email;
}

export function checkPassword(password: string): void {
  const { least, most } = passwordLength;
  if (password.length < least || password.length > most) {
    throw peopleProblems.passwordLength({ least, most });
  }
}
