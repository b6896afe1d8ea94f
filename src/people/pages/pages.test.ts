import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { type TestGround, testGround } from '../../../test/house.ts';
import { day } from '../../kernel/day.ts';
import { buildApp, type Services } from '../../web/index.ts';
import { buildAuth, giveGrant } from '../index.ts';
import { type PeoplePorts, peoplePages } from '../pages.ts';
import { peoplePaths } from '../paths.ts';
import { type Cast, castOf, forgetNothing, lastMail, password } from '../test-cast.ts';

let house: TestGround;
let cast: Cast;
let app: Hono;
before(async () => {
  house = await testGround(new Date());
  cast = await castOf(house);
  const auth = buildAuth({ config: house.config, ground: house, secret: 'rahasia-untuk-uji-saja' });
  const ports: PeoplePorts = {
    targetsOf: (_database, ids) => cast.targetsOf(ids),
    namesOfScopes: async () => [
      { scope: { kind: 'enterprise', id: cast.keripik }, name: 'Keripik Bu Sari' },
    ],
    scopesToOffer: async (_database, who) =>
      who.grants.some(({ role }) => role === 'administrator' || role === 'campaignManager')
        ? [
            { scope: { kind: 'campaign', id: 'lagawi' }, name: 'Lagawi' },
            { scope: { kind: 'enterprise', id: cast.keripik }, name: 'Keripik Bu Sari' },
          ]
        : [],
    isRegion: (code) => /^\d\d(\.\d\d)?$/.test(code),
    forget: forgetNothing,
  };
  app = buildApp({
    // These pages touch neither files nor jobs.
    house: { ...house, auth } as unknown as Services,
    routes: peoplePages(ports),
    api: new OpenAPIHono(),
    assets: { names: {}, folder: '' } as unknown as Parameters<typeof buildApp>[0]['assets'],
    log: pino({ level: 'silent' }),
  });
});
after(() => house.close());
beforeEach(async () => {
  await house.database.pool.query('delete from rate_limit; delete from auth_rate_limit');
});

/** A browser without script: follows links and forms, keeps its cookies. */
class Browser {
  readonly cookies = new Map<string, string>();
  status = 0;
  path = '';
  html = '';

  async go(path: string, form?: Record<string, string>): Promise<this> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.request(path, {
      method: form ? 'POST' : 'GET',
      ...(form ? { body: new URLSearchParams(form) } : {}),
      headers: { cookie, 'user-agent': 'Mozilla/5.0 (Linux; Android 13) Chrome/120' },
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (/max-age=0/i.test(set)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location) return this.go(location);
    this.status = answer.status;
    this.path = path;
    this.html = await answer.text();
    return this;
  }

  /** Sends the form that leads there, with its hidden fields. */
  async send(action: string, typed: Record<string, string> = {}): Promise<this> {
    const form = new RegExp(`<form[^>]*action="${action}"[^>]*>(.*?)</form>`, 's').exec(this.html);
    assert.ok(form, `there is a form to ${action} on ${this.path}`);
    const hidden: Record<string, string> = {};
    for (const [input] of (form[1] ?? '').matchAll(/<input type="hidden"[^>]*>/g)) {
      const [, name = ''] = /name="([^"]*)"/.exec(input) ?? [];
      hidden[name] = /value="([^"]*)"/.exec(input)?.[1] ?? '';
    }
    return this.go(action, { ...hidden, ...typed });
  }
}

async function asStaff(email: string): Promise<Browser> {
  const browser = await new Browser().go('/masuk');
  await browser.send('/masuk', { siapa: email });
  await browser.send('/masuk/surel');
  const token = (await lastMail(house, email))?.token ?? '';
  await browser.go(`/masuk/surel/${token}`);
  return browser.send(`/masuk/surel/${token}`);
}

test('a producer comes in with phone number and code, step by step', async () => {
  const mentor = await asStaff('pendamping@contoh.example');
  await mentor.go(`/orang/${cast.ids.sari}`);
  assert.match(mentor.html, /<h1[^>]*>Bu Sari<\/h1>/);
  await mentor.send(`/orang/${cast.ids.sari}/kode`);
  assert.match(mentor.html, /href="https:\/\/wa\.me\/6280000000001/);
  assert.match(mentor.html, /<img src="data:image\/svg\+xml,/);
  const code = /class="figure my-4">(\d{4} \d{4})</.exec(mentor.html)?.[1] ?? '';

  const sari = await new Browser().go('/masuk?kembali=/akun');
  await sari.send('/masuk', { siapa: '0812' });
  assert.equal(sari.status, 422);
  assert.match(sari.html, /href="#siapa">Nomor HP ini belum benar/);
  assert.match(sari.html, /value="0812"/);
  await sari.send('/masuk', { siapa: '0800 0000 0001' });
  assert.match(sari.html, /Untuk nomor 0800 0000 0001/);
  await sari.send('/masuk/kode', { code: '1' });
  assert.equal(sari.status, 422);
  await sari.send('/masuk/kode', { code });
  assert.equal(sari.path, '/akun');
  assert.match(sari.html, /Android · Chrome/);
  assert.match(sari.html, /kode atau tautan dari petugas/);
  assert.doesNotMatch(sari.html, /name="password"/);
});

test('opening a link, as previews do, uses nothing up; the button does', async () => {
  const mentor = await asStaff('pendamping@contoh.example');
  await mentor.go(`/orang/${cast.ids.sari}`);
  await mentor.send(`/orang/${cast.ids.sari}/kode`);
  const link = /(\/masuk\/tautan\/[A-Za-z0-9]{32})/.exec(mentor.html)?.[1] ?? '';
  for (let n = 0; n < 3; n++) await new Browser().go(link);
  await app.request(link, { method: 'HEAD' });
  const sari = await new Browser().go(link);
  assert.equal(sari.cookies.size, 0);
  await sari.send(link);
  assert.equal(sari.cookies.size, 1);
  const late = await new Browser().go(link);
  await late.send(link);
  assert.equal(late.status, 410);
  assert.match(late.html, /sudah dipakai/);
});

test('the way back leads to our own pages only', async () => {
  const mentor = await asStaff('pendamping@contoh.example');
  for (const outside of ['//jahat.example', '/\\jahat.example', 'https://jahat.example']) {
    await mentor.go(`/orang/${cast.ids.sari}`);
    await mentor.send(`/orang/${cast.ids.sari}/kode`);
    const code = /class="figure my-4">(\d{4} \d{4})</.exec(mentor.html)?.[1] ?? '';
    const form = { siapa: '080000000001', code, kembali: outside };
    const answer = await app.request('/masuk/kode', {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    assert.equal(answer.headers.get('location'), '/');
  }
});

test('a password leads to the set-up of the second factor and shows nobody else until then', async () => {
  const admin = await new Browser().go('/masuk');
  await admin.send('/masuk', { siapa: 'admin@contoh.example' });
  await admin.send('/masuk/kata-sandi', { password: 'bukan itu sama sekali' });
  assert.equal(admin.status, 422);
  assert.match(admin.html, /tidak cocok/);
  await admin.send('/masuk/kata-sandi', { password });
  assert.equal(admin.path, '/akun/faktor-kedua');
  await admin.go('/orang');
  assert.ok([403, 404].includes(admin.status));
  await admin.go('/akun/faktor-kedua');
  await admin.send('/akun/faktor-kedua', { password });
  assert.match(admin.html, /<img src="data:image\/svg\+xml,/);
  assert.equal([...admin.html.matchAll(/<li>[A-Za-z0-9]{5}-[A-Za-z0-9]{5}<\/li>/g)].length, 10);
  await admin.send('/akun/faktor-kedua/aktif', { code: '000000' });
  assert.equal(admin.status, 422);
});

test('lists, adding, giving and revoking work for whom they are', async () => {
  const admin = await asStaff('admin@contoh.example');
  await admin.go('/orang?cari=sari');
  assert.match(admin.html, /Bu Sari/);
  assert.doesNotMatch(admin.html, /Pak Tono/);
  await admin.go('/orang/baru');
  await admin.send('/orang/baru', { name: '', phone: 'x', email: 'y', locale: 'id' });
  assert.equal(admin.status, 422);
  assert.match(admin.html, /href="#name"[\s\S]*href="#phone"[\s\S]*href="#email"/);
  const typed = { name: 'Kurator Baru', phone: '', email: 'kb@contoh.example', locale: 'id' };
  await admin.send('/orang/baru', typed);
  assert.match(admin.html, /<h1[^>]*>Kurator Baru<\/h1>/);
  const path = admin.path;
  await admin.send(`${path}/hak`, {
    role: 'auditor',
    scope: 'campaign lagawi',
    from: '2026-01-01',
    until: '',
    ground: '',
  });
  assert.equal(admin.status, 422);
  assert.match(admin.html, /href="#ground"/);
  const grant = {
    role: 'curator',
    scope: 'campaign lagawi',
    from: '2026-01-01',
    until: '',
    ground: '',
  };
  await admin.send(`${path}/hak`, { ...grant, from: '2027-02-30', until: '2027-02-31' });
  assert.equal(admin.status, 422);
  assert.match(admin.html, /href="#from"[\s\S]*href="#until"/);
  assert.match(admin.html, /value="2027-02-30"/);
  assert.match(admin.html, /Belum ada hak/);
  await admin.send(`${path}/hak`, { ...grant, from: '' });
  assert.match(admin.html, /href="#from"/);
  await admin.send(`${path}/hak`, grant);
  assert.match(admin.html, /Kampanye: lagawi[\s\S]*● berlaku/);
  const revoke = new RegExp(`action="(${path}/hak/[^"]+/cabut)"`).exec(admin.html)?.[1] ?? '';
  await admin.send(revoke);
  assert.match(admin.html, /✕ dicabut/);

  const manager = await asStaff('manajer@contoh.example');
  for (const [path, status] of [
    ['/orang', 403],
    ['/orang/baru', 403],
    ['/kampanye/lagawi/orang', 200],
    ['/kampanye/lagawi/orang/baru', 200],
    ['/kampanye/lain/orang', 404],
    [`/orang/${cast.ids.sari}`, 200],
    [`/orang/${cast.ids.tono}`, 404],
    ['/orang/bukan-orang', 404],
    ['/pemberitahuan', 403],
  ] as const) {
    await manager.go(path);
    assert.equal(manager.status, status, path);
  }
  const stranger = new Browser();
  for (const path of ['/orang', '/akun', `/orang/${cast.ids.sari}`, '/pemberitahuan']) {
    await stranger.go(path);
    assert.match(stranger.path, /^\/masuk\?kembali=/);
  }
});

test('a manager adds a person, lands where a right can be given, and finds the person again', async () => {
  const manager = await asStaff('manajer@contoh.example');
  await manager.go('/kampanye/lagawi/orang/baru');
  const typed = { name: 'Bu Kurasi', phone: '', email: 'bk@contoh.example', locale: 'id' };
  await manager.send('/kampanye/lagawi/orang/baru', typed);
  assert.equal(manager.status, 200);
  assert.match(manager.html, /<h1[^>]*>Bu Kurasi<\/h1>[\s\S]*<details[^>]* open[^>]*>.*?Beri hak/);
  const path = manager.path;
  await manager.go('/kampanye/lagawi/orang');
  assert.ok(manager.html.includes(`href="${path}"`), 'with no right yet');
  await manager.go(path);
  const grant = { role: 'curator', scope: 'campaign lagawi', from: '2026-01-01', until: '' };
  await manager.send(`${path}/hak`, { ...grant, ground: '' });
  assert.match(manager.html, /Kurator[\s\S]*● berlaku/);
});

test('an old form puts back nothing that somebody changed since', async () => {
  const personId = await cast.add({ name: 'Bu Lama', phone: '0800 6000 0001' });
  const path = `/orang/${personId}`;
  const held = () =>
    house.database.read
      .selectFrom('person')
      .select(['name', 'phone', 'email'])
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
  const [first, second] = [
    await asStaff('admin@contoh.example'),
    await asStaff('admin@contoh.example'),
  ];
  const typed = { name: 'Bu Lama', phone: '0800 6000 0001', email: '', locale: 'id' };
  await second.go(path);
  await first.go(path);
  await first.send(path, { ...typed, phone: '0800 6000 0002' });
  await second.send(path, { ...typed, name: 'Bu Baru', email: 'bu.baru@contoh.example' });
  assert.equal(second.status, 200);
  const now = { name: 'Bu Baru', phone: '+6280060000002', email: 'bu.baru@contoh.example' };
  assert.deepEqual(await held(), now);

  // Both give another number: the second is told, and sees the first one’s.
  await first.go(path);
  await first.send(path, { ...typed, ...now, phone: '0800 6000 0003' });
  await second.send(path, { ...typed, ...now, phone: '0800 6000 0004' });
  assert.equal(second.status, 422);
  assert.match(second.html, /diubah orang lain sejak Anda membukanya/);
  assert.match(second.html, /value="0800 6000 0003"/);
  assert.deepEqual(await held(), { ...now, phone: '+6280060000003' });
  await second.send(path, { ...typed, ...now, phone: '0800 6000 0004' });
  assert.deepEqual(await held(), { ...now, phone: '+6280060000004' });
});

test('the outbox, with its ways in, is for an administrator and not for an auditor', async () => {
  const auditor = await cast.add({ name: 'Auditor', email: 'auditor@contoh.example' });
  const scope = { kind: 'installation', id: '' } as const;
  const grant = { personId: auditor, role: 'auditor', scope, ground: 'ST-12/2026' } as const;
  const from = day('2026-01-01');
  await giveGrant(house, await cast.as('admin'), { ...grant, from }, cast.targetsOf);
  const reading = await asStaff('auditor@contoh.example');
  assert.equal((await reading.go('/orang')).status, 200);
  assert.equal((await reading.go('/pemberitahuan')).status, 403);
  const admin = await asStaff('admin@contoh.example');
  await admin.go('/pemberitahuan');
  assert.match(admin.html, /Tautan masuk Lagawi/);
});

test('erasing wants its word, and replaces nothing without it', async () => {
  const personId = await cast.add({ name: 'Pak Lupa', phone: '0800 5000 0001' });
  const admin = await asStaff('admin@contoh.example');
  await admin.go(`/orang/${personId}`);
  await admin.send(`/orang/${personId}/hapus`, { sungguh: 'ya' });
  assert.match(admin.html, /Pak Lupa/);
  assert.match(admin.html, /Belum ada yang dihapus/);
  await admin.send(`/orang/${personId}/hapus`, { sungguh: 'HAPUS' });
  assert.doesNotMatch(admin.html, /Pak Lupa/);
  assert.match(admin.html, /sudah dihapus/);
});

test('language is chosen on the account page, and every page has its English', async () => {
  const mentor = await asStaff('pendamping@contoh.example');
  await mentor.go('/akun');
  assert.match(mentor.html, /<html lang="en"/);
  assert.match(mentor.html, /My account/);
  await mentor.send('/akun/bahasa', { bahasa: 'id' });
  assert.match(mentor.html, /<html lang="id"/);
  await mentor.send('/akun/bahasa', { bahasa: 'en' });
  const english = await new Browser().go('/bahasa/en?kembali=/masuk');
  assert.match(english.html, /Phone number or mail address/);
});

test('signing out ends the session and its cookie', async () => {
  const mentor = await asStaff('pendamping@contoh.example');
  await mentor.go('/akun');
  assert.equal(mentor.status, 200);
  await mentor.send('/keluar');
  await mentor.go('/akun');
  assert.match(mentor.path, /^\/masuk/);
});

test('no page has an inline script or style, and each has one heading and a label for every field', async () => {
  const admin = await asStaff('admin@contoh.example');
  const paths = ['/akun', '/akun/faktor-kedua', '/orang', '/orang/baru', `/orang/${cast.ids.sari}`];
  for (const path of [
    '/masuk',
    '/masuk/faktor-kedua',
    '/masuk/tautan/x',
    ...paths,
    '/pemberitahuan',
  ]) {
    await admin.go(path);
    assert.equal(admin.status, 200, path);
    assert.doesNotMatch(admin.html, / style="|<script(?![^>]*src=)|onclick=/, path);
    assert.equal([...admin.html.matchAll(/<h1/g)].length, 1, path);
    for (const [, id] of admin.html.matchAll(
      /<(?:input|select|textarea)(?![^>]*type="hidden")[^>]* id="([^"]+)"/g,
    )) {
      assert.ok(admin.html.includes(`for="${id}"`), `${path} labels ${id}`);
      assert.equal(admin.html.split(`id="${id}"`).length, 2, `${path} has ${id} once`);
    }
  }
});

test('a NIK is kept, shown only when asked, and found by a form that leaves no address', async () => {
  const admin = await asStaff('admin@contoh.example');
  const sari = peoplePaths.person(cast.ids.sari);
  await admin.go(sari);
  await admin.send(`${sari}/nik`, { nik: '123' });
  assert.equal(admin.status, 422);
  await admin.go(sari);
  await admin.send(`${sari}/nik`, { nik: '9901 0141 0585 0001' });
  assert.match(admin.html, /● tercatat/);
  assert.doesNotMatch(admin.html, /9901014105850001/);
  await admin.send(`${sari}/nik/tampilan`);
  assert.match(admin.html, /9901014105850001/);
  await admin.go(peoplePaths.all);
  await admin.send(peoplePaths.byNik, { nik: '9901 0141 0585 0001' });
  assert.equal(admin.path, peoplePaths.byNik);
  assert.match(admin.html, new RegExp(sari));
  assert.doesNotMatch(admin.html, /9901 ?0141/);
  await admin.send(peoplePaths.byNik, { nik: '99' });
  assert.equal(admin.status, 422);
  await admin.go(`${peoplePaths.all}?cari=9901014105850001`);
  assert.doesNotMatch(admin.html, new RegExp(sari));
});
