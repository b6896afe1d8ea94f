/** Pairs that nobody decided on: said before certificates, under the figure, with a way back. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  certificatesOfBatch,
  decideOnTrainees,
  reverseList,
  trainingTotals,
} from '../../src/training/index.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';
import { batchNamed, certificateHead, takeInTold, traineeNamed } from '../trainees.ts';

let site: Site;
let cast: Cast;
let admin: Visitor;
let batchId: string;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
  const birthDay = '2 Mei 1985';
  await takeInTold(site, cast, [
    // One man in three spellings, by nothing but name, day and regency.
    { name: 'Muhammad Yusuf Nirwandara', birthDay },
    { name: 'Muh. Yusuf Nirwandara', birthDay },
    { name: 'M. Yusup Nirwandara', birthDay },
    { name: 'Sugiyono', phone: '081200000002' },
    // Of another batch: no certificate of this one is in question.
    { name: 'Soegiyono', phone: '081200000009', batch: 'Bimtek B' },
  ]);
  batchId = await batchNamed(site, 'Bimtek A');
});
after(() => site.close());

const read = async (path: string, by = admin) => (await by.send(path)).text();
const form = (over: Record<string, string> = {}) => {
  const { number, day, place, issuer } = certificateHead;
  return { ...{ number, day, place, issuer }, 'row1-name': 'Ibu', 'row1-title': 'Kepala', ...over };
};
const certificates = () => `/pelatihan/angkatan/${batchId}/sertifikat`;
const issued = async () => (await certificatesOfBatch(site.house.database, batchId)).length;

test('under the count of persons stands how few it may be, on the page, in the table and over the API', async () => {
  const { all, undecided } = await trainingTotals(site.house.database);
  // Three among the spellings, and one of the two Sugiyono.
  assert.deepEqual([all.persons, undecided], [5, { pairs: 4, personsAtLeast: 2 }]);
  const said = /4 pasangan belum diputuskan; bila semua satu orang, jumlahnya 2/;
  assert.match(await read('/pelatihan'), said);
  assert.match(await read('/pelatihan/rekap.csv'), said);
  const told = JSON.parse(await read('/api/v1/training/totals'));
  assert.deepEqual(told.undecided, undecided);
});

test('three spellings of one man are named before the click, which wants a tick', async () => {
  const page = await read(certificates());
  assert.match(page, /3 pasangan di angkatan ini mungkin satu orang/);
  assert.match(page, /Muh\. Yusuf Nirwandara/);
  const sent = await admin.post(certificates(), form());
  assert.equal(sent.status, 422);
  const html = await sent.text();
  assert.match(html, /belum diputuskan\. Putuskan dulu/);
  assert.match(html, /href="#confirms"/);
  assert.equal(await issued(), 0);
  // Whoever is in no such pair gets theirs without it.
  const sugiyono = await traineeNamed(site, 'Sugiyono');
  assert.equal((await admin.post(certificates(), form({ trainee: sugiyono }))).status, 303);
  assert.equal(await issued(), 1);
  const one = await traineeNamed(site, 'M. Yusup Nirwandara');
  assert.equal((await admin.post(certificates(), form({ trainee: one }))).status, 422);
});

test('over the API it wants the same word', async () => {
  const api = `/api/v1/training/batches/${batchId}/certificates`;
  const refused = await admin.json(api, { ...certificateHead });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /pairsOpen/);
  assert.equal(await issued(), 1);
  assert.equal((await admin.json(api, { ...certificateHead, confirms: true })).status, 200);
  assert.equal(await issued(), 4);
  // All have theirs: nothing is left to warn of.
  assert.equal((await admin.json(api, { ...certificateHead })).status, 200);
  assert.doesNotMatch(await read(certificates()), /mungkin satu orang/);
});

const firstButton = (html: string): string => {
  const [, action = ''] = /action="(\/pelatihan\/pasangan\/[^"]+\/penyatuan)"/.exec(html) ?? [];
  return action;
};

test('a decision is said with its way back; a doubled click is one decision and the same page', async () => {
  const at = `/pelatihan/pasangan?angkatan=${batchId}`;
  const pairs = await read(at);
  assert.match(pairs, /Hanya pasangan yang keduanya hadir di Bimtek A/);
  assert.doesNotMatch(pairs, /Soegiyono/);
  const click = () => admin.post(firstButton(pairs), { hal: '1', angkatan: batchId });
  const [first, second] = await Promise.all([click(), click()]);
  assert.deepEqual([first.status, second.status], [303, 303]);
  const to = first.headers.get('location') ?? '';
  assert.equal(second.headers.get('location'), to);
  const { rows } = await site.house.database.pool.query('select from training_decision');
  assert.equal(rows.length, 1);
  const page = await read(to);
  assert.match(page, /role="status">✓ Diputuskan satu orang: [^<]*Nirwandara, [^<]*Nirwandara/);
  const [, undo = ''] = /action="(\/pelatihan\/putusan\/[^"]+\/pembatalan)"/.exec(page) ?? [];
  const undoing = { kembali: 'pasangan', hal: '1', angkatan: batchId };
  for (const _ of ['once', 'doubled']) {
    const undone = await admin.post(undo, undoing);
    assert.equal(undone.status, 303);
    const back = await read(undone.headers.get('location') ?? '');
    assert.match(back, /Putusan dibatalkan, semuanya kembali seperti semula/);
  }
  assert.equal((await trainingTotals(site.house.database)).all.persons, 5);
});

test('what contradicts a decision is told on the page of pairs', async () => {
  const join = firstButton(await read('/pelatihan/pasangan'));
  const [, one = '', other = ''] = /pasangan\/([^/]+)\/([^/]+)/.exec(join) ?? [];
  const later = new Date(site.house.clock().getTime() + 60_000);
  const decision = { kind: 'apart', ids: [one, other] } as const;
  const aMinuteLater = { ...site.house, clock: () => later };
  await decideOnTrainees(aMinuteLater, cast.admin, { decision, reason: '' });
  // Clicked again from the other side, it is the same one.
  await admin.post(`/pelatihan/pasangan/${other}/${one}/pemisahan`, {});
  const refused = await admin.post(join, { hal: '1' });
  assert.equal(refused.status, 422);
  const html = await refused.text();
  assert.match(html, /pernah diputuskan sebagai dua orang/);
  assert.match(html, /<h1>Mungkin orang yang sama/);
});

test('all decisions on one page, the newest first; an auditor reads them, changes none, and is noted', async () => {
  const list = await read('/pelatihan/putusan');
  const kinds = [...list.matchAll(/font-semibold">(Satu orang|Dua orang)</g)].map(([, one]) => one);
  assert.deepEqual(kinds, ['Dua orang', 'Satu orang']);
  assert.match(list, /Dibatalkan [^<]*, oleh /);
  const grant = { role: 'auditor', ground: 'ST-1', from: site.today } as const;
  const scope = { kind: 'installation', id: '' } as const;
  const person = { name: 'Auditor', email: 'auditor@contoh.example' };
  const auditorId = await cast.add(person, { ...grant, scope });
  const auditor = await site.as(auditorId);
  const looks = async () => {
    const { rows } = await site.house.database.pool.query(
      `select from journal where verb = 'people.lookAt' and actor = $1`,
      [auditorId],
    );
    return rows.length;
  };
  const before = await looks();
  const seen = await read('/pelatihan/putusan', auditor);
  assert.match(seen, /Nirwandara/);
  assert.doesNotMatch(seen, /<form method="post" action="\/pelatihan/);
  const noted = await looks();
  assert.ok(noted > before, 'whose names were shown');
  const pairs = await read('/pelatihan/pasangan', auditor);
  assert.match(pairs, /Soegiyono/);
  assert.doesNotMatch(pairs, /Satu orang</);
  assert.ok((await looks()) > noted, 'whose data were shown');
  const decisions = JSON.parse(await read('/api/v1/training/decisions', auditor));
  assert.equal(decisions.total, 2);
  const [newest] = decisions.decisions;
  const undo = `/pelatihan/putusan/${newest.decisionId}/pembatalan`;
  assert.equal((await auditor.post(undo, {})).status, 403);
});

test('a decision on records that no list tells any more is undone without a missing page', async () => {
  const listId = await takeInTold(site, cast, [
    { name: 'Tegandara Contoh', birthDay: '1 Juni 1970', batch: 'Bimtek C' },
    { name: 'Tegandara Contoh', phone: '081200000077', birthDay: '1 Juni 1970', batch: 'Bimtek C' },
  ]);
  const at = `/pelatihan/pasangan?angkatan=${await batchNamed(site, 'Bimtek C')}`;
  const sent = await admin.post(firstButton(await read(at)), {});
  const [, id = ''] = /putusan=([^&]+)/.exec(sent.headers.get('location') ?? '') ?? [];
  await reverseList(site.house, cast.admin, { listId, reason: 'salah berkas' });
  const undone = await admin.post(`/pelatihan/putusan/${id}/pembatalan`, {});
  assert.equal(undone.status, 303);
  const shown = await admin.send(undone.headers.get('location') ?? '');
  assert.equal(shown.status, 200);
  assert.match(await shown.text(), /Putusan dibatalkan/);
});
