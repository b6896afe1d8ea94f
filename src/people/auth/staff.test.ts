import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { type TestGround, testGround } from '../../../test/house.ts';
import { checkChain } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import {
  type Auth,
  type AuthParts,
  buildAuth,
  changePassword,
  confirmSecondFactor,
  editPerson,
  endOtherSessions,
  endSession,
  erasePerson,
  finishSecondFactor,
  mailPasswordReset,
  mailSignIn,
  mustSetUpSecondFactor,
  ownAccount,
  removeSecondFactor,
  sessionsOf,
  setPasswordByMail,
  signInDirectly,
  signInWithMail,
  signInWithPassword,
  signOut,
  startSecondFactor,
  sweepSignIns,
  whoIs,
} from '../index.ts';
import {
  assertJournalKnowsNot,
  type Cast,
  castOf,
  forgetNothing,
  lastMail,
  notesOn,
  password,
  refusals,
  visitor,
} from '../test-cast.ts';

let house: TestGround;
let cast: Cast;
let auth: Auth;
const secret = 'rahasia-untuk-uji-saja';
const start = new Date();
before(async () => {
  house = await testGround(start);
  cast = await castOf(house);
  auth = buildAuth({ config: house.config, ground: house, secret, url: () => 'http://uji:1' });
});
after(() => house.close());
beforeEach(async () => {
  house.setNow(start);
  await house.database.pool.query('delete from rate_limit; delete from auth_rate_limit');
});

const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);
const who = (cookies: string[]) => whoIs(auth, house, visitor(cookies).headers);
const mineOf = async (cookies: string[]) => present(await who(cookies), 'somebody is signed in');
const admin = { email: 'admin@contoh.example', password };

async function mailedToken(email: string): Promise<string> {
  await mailSignIn(auth, visitor(), email);
  return (await lastMail(house, email))?.token ?? '';
}

async function byMail(email: string): Promise<string[]> {
  return (await signInWithMail(auth, visitor(), await mailedToken(email))).cookies;
}

/** RFC 6238, as the app on a phone does it. */
function codeFromApp(uri: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...(new URL(uri).searchParams.get('secret') ?? '')]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('staff come in by a mailed link, once', async () => {
  const token = await mailedToken('manajer@contoh.example');
  const mail = await lastMail(house, 'manajer@contoh.example');
  assert.equal(mail?.subject, 'Tautan masuk Lagawi');
  assert.match(
    mail?.body ?? '',
    /Halo Pak Manajer,[\s\S]*http:\/\/uji:1\/masuk\/surel\/[A-Za-z]{32}/,
  );
  assert.equal(mail?.is_secret, true);
  const { cookies } = await signInWithMail(auth, visitor(), token);
  const manager = await who(cookies);
  assert.equal(manager?.session?.way, 'mail');
  assert.deepEqual(
    manager?.grants.map(({ role }) => role),
    ['campaignManager'],
  );
  assert.deepEqual(await refusals(signInWithMail(auth, visitor(), token)), ['people.linkEnded']);
  assert.deepEqual(
    (await notesOn(house, cast.ids.manager))
      .slice(-2)
      .map(({ verb, details }) => [verb, (details as { way?: string }).way]),
    [
      ['people.mailSignIn', undefined],
      ['people.signIn', 'mail'],
    ],
  );
  assert.equal(await lastMail(house, 'pendamping@contoh.example'), undefined);
});

test('a mail is handed on inside the transaction that queued it', async () => {
  const handed: string[] = [];
  const sendSoon: AuthParts['sendSoon'] = async (_tx, noticeId) => {
    handed.push(noticeId);
  };
  const prompt = buildAuth({ config: house.config, ground: house, secret, sendSoon });
  await mailSignIn(prompt, visitor(), 'manajer@contoh.example');
  const mail = await lastMail(house, 'manajer@contoh.example');
  assert.deepEqual(handed, [mail?.notice_id]);
});

test('mails speak the person’s language', async () => {
  await mailedToken('pendamping@contoh.example');
  assert.match((await lastMail(house, 'pendamping@contoh.example'))?.body ?? '', /^Hello /);
});

test('an address that nobody has gets no mail and the same answer', async () => {
  await mailSignIn(auth, visitor(), 'tiada@contoh.example');
  await mailPasswordReset(auth, visitor(), 'tiada@contoh.example');
  assert.equal(await lastMail(house, 'tiada@contoh.example'), undefined);
  const people = await house.database.read
    .selectFrom('auth_user')
    .select('id')
    .where('email', '=', 'tiada@contoh.example')
    .execute();
  assert.deepEqual(people, []);
});

test('one address gets five mails a quarter of an hour and no more', async () => {
  const ask = (n: number) =>
    refusals(mailSignIn(auth, visitor([], `10.0.2.${n}`), 'manajer@contoh.example'));
  for (let n = 0; n < 5; n++) assert.deepEqual(await ask(n), []);
  assert.deepEqual(await ask(6), ['people.tooManyTries']);
});

test('better-auth’s own limit, in the database, holds for one address of the net', async () => {
  const attempts: string[] = [];
  for (let n = 0; n < 22; n++) {
    const typed = { email: `x${n}@contoh.example`, password };
    attempts.push(...(await refusals(signInWithPassword(auth, visitor([], '10.9.9.9'), typed))));
  }
  assert.deepEqual(attempts.slice(0, 20), Array(20).fill('people.wrongPassword'));
  assert.deepEqual(attempts.slice(20), ['people.tooManyTries', 'people.tooManyTries']);
  const rows = await house.database.read.selectFrom('auth_rate_limit').selectAll().execute();
  assert.ok(rows.length > 0);
});

test('a password without second factor opens the set-up and nothing else', async () => {
  const { cookies, next } = await signInWithPassword(auth, visitor(), admin);
  assert.equal(next, 'setUpSecondFactor');
  const came = await who(cookies);
  assert.ok(came && mustSetUpSecondFactor(came));
  assert.deepEqual(came.grants, []);
});

test('a wrong password is refused and noted', async () => {
  const typed = { ...admin, password: 'bukan kata sandinya' };
  assert.deepEqual(await refusals(signInWithPassword(auth, visitor(), typed)), [
    'people.wrongPassword',
  ]);
  assert.equal((await notesOn(house, cast.ids.admin)).at(-1)?.verb, 'people.wrongPassword');
  const stranger = { email: 'tiada@contoh.example', password };
  assert.deepEqual(await refusals(signInWithPassword(auth, visitor(), stranger)), [
    'people.wrongPassword',
  ]);
});

test('second factor: set up, asked for, failed, passed, backed up, and no mail walks around it', async () => {
  const first = await signInWithPassword(auth, visitor(), admin);
  const mine = await mineOf(first.cookies);
  const begin = (word: string) =>
    startSecondFactor(auth, visitor(first.cookies), { who: mine, password: word });
  assert.deepEqual(await refusals(begin('salah sekali')), ['people.wrongPassword']);
  const { uri, backupCodes } = await begin(password);
  assert.match(uri, /^otpauth:\/\/totp\/Lagawi/);
  assert.equal(backupCodes.length, 10);
  const finish = (code: string) =>
    finishSecondFactor(auth, visitor(first.cookies), { who: mine, code });
  assert.deepEqual(await refusals(finish('000000')), ['people.wrongSecondFactor']);
  const done = await finish(codeFromApp(uri));
  const full = await who(done.cookies);
  assert.equal(full?.session?.way, 'secondFactor');
  assert.equal(full?.grants[0]?.role, 'administrator');
  assert.equal(await who(first.cookies), null);

  const asked = await signInWithPassword(auth, visitor(), admin);
  assert.equal(asked.next, 'secondFactor');
  assert.equal(await who(asked.cookies), null);
  const confirm = (code: string) => confirmSecondFactor(auth, visitor(asked.cookies), code);
  const wrong = codeFromApp(uri) === '123456' ? '654321' : '123456';
  assert.deepEqual(await refusals(confirm(wrong)), ['people.wrongSecondFactor']);
  const code = codeFromApp(uri);
  const { cookies } = await confirm(`${code.slice(0, 3)} ${code.slice(3)}`);
  assert.equal((await who(cookies))?.session?.way, 'secondFactor');
  assert.deepEqual(await refusals(confirm(codeFromApp(uri))), ['people.startAgain']);

  const backup = async (typed: string) => {
    const { cookies } = await signInWithPassword(auth, visitor(), admin);
    return confirmSecondFactor(auth, visitor(cookies), typed);
  };
  const [one = ''] = backupCodes;
  assert.equal((await who((await backup(one)).cookies))?.session?.way, 'secondFactor');
  assert.deepEqual(await refusals(backup(one)), ['people.wrongSecondFactor']);

  await mailSignIn(auth, visitor(), admin.email);
  const mail = await lastMail(house, admin.email);
  assert.match(mail?.subject ?? '', /kata sandi/);
  assert.doesNotMatch(mail?.body ?? '', /surel\//);

  const notes = (await notesOn(house, cast.ids.admin)).map(({ verb }) => verb);
  const counted = (verb: string) => notes.filter((one) => one === verb).length;
  assert.equal(counted('people.setSecondFactor'), 1);
  assert.equal(counted('people.wrongSecondFactor'), 3);
});

test('many wrong second factors end the try and then lock the account for a while', async () => {
  let locked = false;
  for (let round = 0; round < 4 && !locked; round++) {
    await house.database.pool.query('delete from rate_limit; delete from auth_rate_limit');
    const { cookies } = await signInWithPassword(auth, visitor(), admin);
    const outcomes: string[] = [];
    for (let n = 0; n < 6; n++) {
      outcomes.push(...(await refusals(confirmSecondFactor(auth, visitor(cookies), '00000'))));
      await house.database.pool.query('delete from auth_rate_limit');
    }
    locked = outcomes.includes('people.tooManyTries');
    assert.ok(locked || outcomes.includes('people.startAgain'), outcomes.join());
  }
  assert.ok(locked);
  await house.database.pool.query(
    'update auth_two_factor set locked_until = null, failed_verification_count = 0',
  );
});

test('an administrator takes a lost second factor away; sessions end; a manager cannot', async () => {
  const manager = await cast.as('manager');
  assert.deepEqual(await refusals(removeSecondFactor(house, manager, cast.ids.admin)), [
    'people.notAllowed',
  ]);
  await removeSecondFactor(house, await cast.as('admin'), cast.ids.admin);
  const { next } = await signInWithPassword(auth, visitor(), admin);
  assert.equal(next, 'setUpSecondFactor');
});

test('a password is set and changed by mail, once, and that ends all sessions', async () => {
  const cookies = await byMail('manajer@contoh.example');
  await mailPasswordReset(auth, visitor(), 'manajer@contoh.example');
  const { token } = (await lastMail(house, 'manajer@contoh.example')) ?? {};
  assert.ok(token);
  const set = (word: string) => setPasswordByMail(auth, visitor(), { token, password: word });
  assert.deepEqual(await refusals(set('pendek')), ['people.passwordLength']);
  await set('empat kata biasa saja');
  assert.equal(await who(cookies), null);
  assert.deepEqual(await refusals(set('empat kata biasa lagi')), ['people.linkEnded']);
  const typed = { email: 'manajer@contoh.example', password: 'empat kata biasa saja' };
  const { cookies: mine } = await signInWithPassword(auth, visitor(), typed);
  const elsewhere = (await signInWithPassword(auth, visitor(), typed)).cookies;
  const change = {
    who: await mineOf(mine),
    present: 'bukan ini',
    password: 'lima kata biasa saja ya',
  };
  assert.deepEqual(await refusals(changePassword(auth, visitor(mine), change)), [
    'people.wrongPassword',
  ]);
  await changePassword(auth, visitor(mine), { ...change, present: typed.password });
  assert.ok(await who(mine));
  assert.equal(await who(elsewhere), null);
  assert.deepEqual(await refusals(signInWithPassword(auth, visitor(), typed)), [
    'people.wrongPassword',
  ]);
  const verbs = (await notesOn(house, cast.ids.manager)).map(({ verb }) => verb);
  assert.equal(verbs.filter((verb) => verb === 'people.setPassword').length, 2);
});

test('staff end after twelve idle hours, and after seven days however busy', async () => {
  const cookies = await byMail('pendamping@contoh.example');
  house.setNow(hours(11));
  assert.ok(await who(cookies));
  house.setNow(hours(22));
  assert.ok(await who(cookies));
  house.setNow(hours(34.5));
  assert.equal(await who(cookies), null);

  house.setNow(start);
  const busy = await byMail('pendamping@contoh.example');
  for (let hour = 0; hour < 168; hour += 8) {
    house.setNow(hours(hour));
    assert.ok(await who(busy), `after ${hour} hours`);
  }
  house.setNow(hours(168));
  assert.equal(await who(busy), null);
});

test('one sees, ends and leaves one’s own sessions', async () => {
  const here = await byMail('pendamping@contoh.example');
  const there = await byMail('pendamping@contoh.example');
  const mentor = await who(here);
  assert.ok(mentor);
  const open = await sessionsOf(house, mentor);
  const other = (await who(there))?.session?.id ?? '';
  assert.ok(open.some(({ sessionId, userAgent }) => sessionId === other && userAgent === 'uji'));
  const manager = await cast.as('manager');
  assert.deepEqual(await refusals(endSession(house, manager, other)), ['people.notFound']);
  await endSession(house, mentor, other);
  assert.equal(await who(there), null);
  const third = await byMail('pendamping@contoh.example');
  assert.ok((await endOtherSessions(house, mentor)) >= 1);
  assert.equal(await who(third), null);
  assert.ok(await who(here));
  await signOut(auth, visitor(here));
  assert.equal(await who(here), null);
  assert.equal((await notesOn(house, cast.ids.mentor)).at(-1)?.verb, 'people.signOut');
});

test('a changed address ends what the old one could still open', async () => {
  const email = 'lama@contoh.example';
  const personId = await cast.add(
    { name: 'Pindah', email },
    { role: 'judge', scope: { kind: 'campaign', id: 'lagawi' }, from: '2026-01-01' as never },
  );
  const cookies = await byMail(email);
  const token = await mailedToken(email);
  await mailPasswordReset(auth, visitor(), email);
  const reset = (await lastMail(house, email))?.token ?? '';
  const fields = { email: 'baru@contoh.example' };
  await editPerson(house, await cast.as('admin'), personId, fields, cast.targetsOf);
  assert.equal(await who(cookies), null);
  assert.deepEqual(await refusals(signInWithMail(auth, visitor(), token)), ['people.linkEnded']);
  const set = setPasswordByMail(auth, visitor(), { token: reset, password: 'sandi yang baru' });
  assert.deepEqual(await refusals(set), ['people.linkEnded']);
  assert.ok(await who(await byMail('baru@contoh.example')));
});

test('an erased person is out at once and cannot come back', async () => {
  const email = 'pergi@contoh.example';
  const personId = await cast.add(
    { name: 'Pergi', email },
    { role: 'judge', scope: { kind: 'campaign', id: 'lagawi' }, from: '2026-01-01' as never },
  );
  const cookies = await byMail(email);
  await house.database.pool.query('delete from rate_limit');
  const token = await mailedToken(email);
  assert.ok(await who(cookies));
  await erasePerson(house, await cast.as('admin'), personId, forgetNothing);
  assert.equal(await who(cookies), null);
  assert.deepEqual(await refusals(signInWithMail(auth, visitor(), token)), ['people.linkEnded']);
});

test('nobody signs up', async () => {
  for (const path of ['/sign-up/email', '/sign-in/directly', '/sign-in/social']) {
    const body = {
      email: 'x@contoh.example',
      password,
      name: 'x',
      userId: 'x',
      provider: 'google',
    };
    const { status, cookies } = await auth.call(path, { visitor: visitor(), body });
    assert.ok(status >= 400, `${path} ${status}`);
    assert.deepEqual(cookies, []);
  }
  const body = { email: 'tamu@contoh.example' };
  await auth.call('/sign-in/magic-link', { visitor: visitor(), body });
  assert.equal(await lastMail(house, 'tamu@contoh.example'), undefined);
});

test('only a simulation lets anybody in directly', async () => {
  await assert.rejects(signInDirectly(auth, visitor(), cast.ids.mentor), /only a simulation/);
  const config = { ...house.config, waysIn: true };
  const demo = buildAuth({ config, ground: house, secret });
  const { cookies } = await signInDirectly(demo, visitor(), cast.ids.mentor);
  const mentor = await whoIs(demo, house, visitor(cookies).headers);
  assert.equal(mentor?.session?.way, 'directly');
  assert.equal(mentor?.grants[0]?.role, 'mentor');
});

test('the account page knows what is set up', async () => {
  const { hasPassword, hasSecondFactor, person } = await ownAccount(house, await cast.as('mentor'));
  assert.deepEqual([hasPassword, hasSecondFactor], [false, false]);
  assert.equal(person.email, 'pendamping@contoh.example');
  assert.equal((await ownAccount(house, await cast.as('admin'))).hasPassword, true);
});

test('sweeping takes what has run out and leaves the rest', async () => {
  const cookies = await byMail('pendamping@contoh.example');
  await sweepSignIns(house);
  assert.ok(await who(cookies));
  house.setNow(hours(200));
  await sweepSignIns(house);
  const left = await house.database.read
    .selectFrom('auth_session')
    .selectAll()
    .where('way', '=', 'mail')
    .execute();
  assert.deepEqual(left, []);
});

test('the journal has no address, no password and no token, and its chain holds', async () => {
  await assertJournalKnowsNot(house, 'contoh.example', password, 'Manajer', 'Pendamping');
  assert.equal(await checkChain(house.database), null);
});
