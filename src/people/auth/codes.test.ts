import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { type TestGround, testGround } from '../../../test/house.ts';
import { byHand } from '../../../test/ledger/journal-guard.ts';
import { checkChain } from '../../journal/index.ts';
import { day } from '../../kernel/day.ts';
import {
  type Auth,
  buildAuth,
  createPerson,
  formatCode,
  issueSignInCode,
  replacePhone,
  sessionsOf,
  signInWithCode,
  signInWithLink,
  startSecondFactor,
  whoIs,
} from '../index.ts';
import {
  assertJournalKnowsNot,
  type Cast,
  castOf,
  notesOn,
  refusals,
  visitor,
} from '../test-cast.ts';

let house: TestGround;
let cast: Cast;
let auth: Auth;
/** Sessions of better-auth are also looked at by its own clock, which nobody can set. */
const start = new Date();
before(async () => {
  house = await testGround(start);
  cast = await castOf(house);
  const url = () => 'https://lagawi.contoh.example';
  auth = buildAuth({ config: house.config, ground: house, secret: 'rahasia-untuk-uji-saja', url });
});
after(() => house.close());
beforeEach(async () => {
  house.setNow(start);
  await house.database.pool.query('delete from rate_limit; delete from auth_rate_limit');
});

const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);
const issueTo = async (
  name: 'sari' | 'tono',
  by: keyof Cast['ids'] = name === 'sari' ? 'mentor' : 'admin',
) => issueSignInCode(auth, await cast.as(by), cast.ids[name], cast.targetsOf);
const phoneOf = { sari: '0800-0000-0001', tono: '080000000002' };
const who = (cookies: string[]) => whoIs(auth, house, visitor(cookies).headers);

test('a mentor passes on a code, and the producer comes in with phone and code', async () => {
  const issued = await issueTo('sari');
  assert.match(issued.code, /^\d{8}$/);
  assert.equal(issued.expiresAt.getTime(), hours(72).getTime());
  assert.match(issued.whatsappText, new RegExp(`Bu Sari[\\s\\S]*${formatCode(issued.code)}`));
  assert.ok(issued.waMeUrl.startsWith('https://wa.me/6280000000001?text=Halo%20Bu%20Sari'));
  const code = ` *${formatCode(issued.code)}* `;
  const { cookies } = await signInWithCode(auth, visitor(), { phone: phoneOf.sari, code });
  const sari = await who(cookies);
  assert.equal(sari?.personId, cast.ids.sari);
  assert.equal(sari?.session?.way, 'code');
  assert.deepEqual(
    sari?.grants.map(({ role }) => role),
    ['producer'],
  );
  const notes = (await notesOn(house, cast.ids.sari)).slice(-3);
  assert.deepEqual(
    notes.map(({ verb, actor }) => [verb, actor]),
    [
      ['people.issueCode', cast.ids.mentor],
      ['people.redeemCode', null],
      ['people.signIn', cast.ids.sari],
    ],
  );
  await assertJournalKnowsNot(house, issued.code, '80000000001', issued.link.slice(-32), 'Sari');
});

test('the cookie is closed to scripts and other sites, and secure under https', async () => {
  const { code } = await issueTo('sari');
  const { cookies } = await signInWithCode(auth, visitor(), { phone: phoneOf.sari, code });
  assert.match(cookies[0] ?? '', /^lagawi-[0-9a-f]{6}\.session_token=.*HttpOnly; SameSite=Lax$/);
  const config = { ...house.config, publicUrl: 'https://lagawi.contoh.example' };
  const overTls = buildAuth({ config, ground: house, secret: 'rahasia-untuk-uji-saja' });
  const again = await issueTo('sari');
  const tls = await signInWithLink(overTls, visitor(), again.link.slice(-32));
  assert.match(tls.cookies[0] ?? '', /^__Secure-lagawi-.*Secure/);
  assert.ok(again.link.startsWith('https://lagawi.contoh.example/masuk/tautan/'));
});

test('a forged or foreign cookie is nobody', async () => {
  const { code } = await issueTo('sari');
  const { cookies } = await signInWithCode(auth, visitor(), { phone: phoneOf.sari, code });
  const own = cookies[0]?.split(';')[0] ?? '';
  assert.ok(await who([own]));
  const [name, value] = own.split('=');
  const [token] = decodeURIComponent(value ?? '').split('.');
  assert.equal(await who([`${name}=${token}`]), null);
  assert.equal(await who([`${name}=${token}.${'A'.repeat(43)}%3D`]), null);
  const other = buildAuth({ config: house.config, ground: house, secret: 'rahasia yang lain' });
  const itsName = await other.sessionCookie();
  const headers = new Headers({ cookie: `${itsName}=${value}` });
  assert.equal(await whoIs(other, house, headers), null);
  assert.equal(await whoIs(auth, house, new Headers()), null);
});

test('the link lets in once, and its code goes with it', async () => {
  const issued = await issueTo('sari');
  const token = issued.link.split('/').at(-1) ?? '';
  const { cookies } = await signInWithLink(auth, visitor(), token);
  assert.equal((await who(cookies))?.personId, cast.ids.sari);
  assert.deepEqual(await refusals(signInWithLink(auth, visitor(), token)), ['people.linkEnded']);
  const typed = { phone: phoneOf.sari, code: issued.code };
  assert.deepEqual(await refusals(signInWithCode(auth, visitor(), typed)), ['people.wrongCode']);
});

test('of twenty who use one link at once one comes in', async () => {
  const token = (await issueTo('sari')).link.split('/').at(-1) ?? '';
  const all = await Promise.all(
    Array.from({ length: 20 }, () => refusals(signInWithLink(auth, visitor(), token))),
  );
  assert.equal(all.filter((codes) => codes.length === 0).length, 1);
  assert.equal(all.filter(([code]) => code === 'people.linkEnded').length, 19);
});

test('a new code ends the one before', async () => {
  const before = await issueTo('sari');
  const now = await issueTo('sari');
  const typed = (code: string) => ({ phone: phoneOf.sari, code });
  if (before.code !== now.code) {
    const old = signInWithCode(auth, visitor(), typed(before.code));
    assert.deepEqual(await refusals(old), ['people.wrongCode']);
  }
  assert.deepEqual(await refusals(signInWithCode(auth, visitor(), typed(now.code))), []);
});

test('a code ends after 72 hours', async () => {
  const { code, link } = await issueTo('sari');
  house.setNow(hours(72));
  const typed = { phone: phoneOf.sari, code };
  assert.deepEqual(await refusals(signInWithCode(auth, visitor(), typed)), ['people.wrongCode']);
  const token = link.split('/').at(-1) ?? '';
  assert.deepEqual(await refusals(signInWithLink(auth, visitor(), token)), ['people.linkEnded']);
});

const wrong = (code: string) => (code === '00000000' ? '00000001' : '00000000');

test('five tries a quarter of an hour for one number, whatever the address they come from', async () => {
  const { code } = await issueTo('sari');
  const attempt = (typed: string, n: number) =>
    refusals(
      signInWithCode(auth, visitor([], `10.0.1.${n}`), { phone: phoneOf.sari, code: typed }),
    );
  const tries = [1, 2, 3, 4, 5].map((n) => attempt(wrong(code), n));
  assert.deepEqual((await Promise.all(tries)).flat(), Array(5).fill('people.wrongCode'));
  assert.deepEqual(await attempt(code, 6), ['people.tooManyTries']);
  const other = await issueTo('tono');
  const typed = { phone: phoneOf.tono, code: other.code };
  assert.deepEqual(await refusals(signInWithCode(auth, visitor(), typed)), []);
  // The right code still waits when the quarter of an hour is over.
  await house.database.pool.query('delete from rate_limit');
  assert.deepEqual(await attempt(code, 7), []);
});

test('ten wrong tries end a code, and each left its note', async () => {
  const { code, codeId } = await issueTo('sari');
  const attempt = (typed: string) =>
    refusals(signInWithCode(auth, visitor(), { phone: phoneOf.sari, code: typed }));
  for (let n = 0; n < 10; n++) {
    if (n % 5 === 0) await house.database.pool.query('delete from rate_limit');
    assert.deepEqual(await attempt(wrong(code)), ['people.wrongCode']);
  }
  await house.database.pool.query('delete from rate_limit');
  assert.deepEqual(await attempt(code), ['people.wrongCode']);
  const notes = (await notesOn(house, cast.ids.sari)).filter(({ verb, details }) => {
    const about = details as { code?: string };
    return verb === 'people.wrongCode' && about.code === codeId;
  });
  assert.equal(notes.length, 10);
});

test('an unknown number and a wrong code are told the same', async () => {
  await issueTo('sari');
  const attempt = (phone: string) =>
    refusals(signInWithCode(auth, visitor(), { phone, code: '11112222' }));
  assert.deepEqual(await attempt('0899 9999 9999'), ['people.wrongCode']);
  assert.deepEqual(await attempt(phoneOf.sari), ['people.wrongCode']);
  assert.deepEqual(await attempt('bukan nomor'), ['people.phoneWrong']);
});

test('codes are issued by who reaches each of the enterprises, and by no one else', async () => {
  const issue = async (by: keyof Cast['ids'], to: keyof Cast['ids']) =>
    refusals(issueSignInCode(auth, await cast.as(by), cast.ids[to], cast.targetsOf));
  assert.deepEqual(await issue('admin', 'sari'), []);
  assert.deepEqual(await issue('manager', 'sari'), []);
  assert.deepEqual(await issue('mentor', 'sari'), []);
  assert.deepEqual(await issue('sari', 'sari'), ['people.wayInNotYours']);
  assert.deepEqual(await issue('tono', 'sari'), ['people.notFound']);
  assert.deepEqual(await issue('mentor', 'tono'), ['people.notFound']);
  assert.deepEqual(await issue('manager', 'tono'), ['people.notFound']);
  assert.deepEqual(await issue('admin', 'manager'), ['people.notAProducer']);
  assert.deepEqual(await issue('manager', 'mentor'), ['people.notFound']);
  const both = await cast.add(
    { name: 'Dua usaha', phone: '0800 3000 0001' },
    { role: 'producer', scope: { kind: 'enterprise', id: cast.keripik }, from: day('2026-01-01') },
    { role: 'producer', scope: { kind: 'enterprise', id: cast.kopi }, from: day('2026-01-01') },
  );
  const mentor = await cast.as('mentor');
  assert.deepEqual(await refusals(issueSignInCode(auth, mentor, both, cast.targetsOf)), [
    'people.wayInNotYours',
  ]);
  const noPhone = await cast.add(
    { name: 'Tanpa HP' },
    { role: 'producer', scope: { kind: 'enterprise', id: cast.keripik }, from: day('2026-01-01') },
  );
  assert.deepEqual(await refusals(issueSignInCode(auth, mentor, noPhone, cast.targetsOf)), [
    'people.phoneMissing',
  ]);
});

test('a code opens a producer’s rights only, though the person has others', async () => {
  const personId = await cast.add(
    { name: 'Bu Rangkap', phone: '0800 4000 0001', email: 'rangkap@contoh.example' },
    { role: 'producer', scope: { kind: 'enterprise', id: cast.keripik }, from: day('2026-01-01') },
    { role: 'administrator', scope: { kind: 'installation', id: '' }, from: day('2026-01-01') },
  );
  const mentor = await cast.as('mentor');
  const { link } = await issueSignInCode(auth, mentor, personId, cast.targetsOf);
  const { cookies } = await signInWithLink(auth, visitor(), link.split('/').at(-1) ?? '');
  const came = await who(cookies);
  assert.deepEqual(
    came?.grants.map(({ role }) => role),
    ['producer'],
  );
  assert.ok(came);
  assert.deepEqual(await refusals(createPerson(house, came, { name: 'X' })), ['people.notAllowed']);
  const asked = { who: came, password: 'tebakan petugas' };
  assert.deepEqual(await refusals(startSecondFactor(auth, visitor(cookies), asked)), [
    'people.notAllowed',
  ]);
});

test('a producer’s session lasts ninety days', async () => {
  const { code } = await issueTo('sari');
  const { cookies } = await signInWithCode(auth, visitor(), { phone: phoneOf.sari, code });
  house.setNow(hours(90 * 24 - 1));
  assert.ok(await who(cookies));
  house.setNow(hours(90 * 24));
  assert.equal(await who(cookies), null);
});

test('a lost phone is replaced in two taps: the old sessions and codes end, with a note', async () => {
  const first = await issueTo('sari');
  const { cookies } = await signInWithCode(auth, visitor(), {
    phone: phoneOf.sari,
    code: first.code,
  });
  const sari = await who(cookies);
  assert.ok(sari);
  const open = await sessionsOf(house, sari);
  assert.ok(open.some(({ isThisOne }) => isThisOne));
  const pending = await issueTo('sari');
  const mentor = await cast.as('mentor');
  const asked = { personId: cast.ids.sari, phone: '0800 0000 0077' };
  const { sessionsEnded } = await replacePhone(house, mentor, asked, cast.targetsOf);
  assert.equal(sessionsEnded, open.length);
  assert.equal(await who(cookies), null);
  const token = pending.link.split('/').at(-1) ?? '';
  assert.deepEqual(await refusals(signInWithLink(auth, visitor(), token)), ['people.linkEnded']);
  assert.equal((await notesOn(house, cast.ids.sari)).at(-1)?.verb, 'people.replacePhone');
  const now = await issueTo('sari');
  const typed = { phone: '080000000077', code: now.code };
  assert.deepEqual(await refusals(signInWithCode(auth, visitor(), typed)), []);

  const taken = { personId: cast.ids.sari, phone: phoneOf.tono };
  assert.deepEqual(await refusals(replacePhone(house, mentor, taken, cast.targetsOf)), [
    'people.phoneTaken',
  ]);
  const foreign = { personId: cast.ids.tono, phone: '0800 0000 0078' };
  assert.deepEqual(await refusals(replacePhone(house, mentor, foreign, cast.targetsOf)), [
    'people.notFound',
  ]);
});

test('an ended grant closes at once, without waiting for the session', async () => {
  const token = (await issueTo('tono')).link.split('/').at(-1) ?? '';
  const { cookies } = await signInWithLink(auth, visitor(), token);
  assert.equal((await who(cookies))?.grants.length, 1);
  await byHand(
    house.database.pool,
    `update person_grant set revoked_at = now() where person_id = '${cast.ids.tono}'`,
  );
  assert.equal((await who(cookies))?.grants.length, 0);
});

test('who somebody is costs one query, and two when the idle time is pushed on', async (t) => {
  const token = (await issueTo('sari')).link.split('/').at(-1) ?? '';
  const { cookies } = await signInWithLink(auth, visitor(), token);
  await who(cookies);
  const connect = t.mock.method(house.database.pool, 'connect');
  await who(cookies);
  assert.equal(connect.mock.callCount(), 1);
});

test('the chain holds after all of it', async () => {
  assert.equal(await checkChain(house.database), null);
});
