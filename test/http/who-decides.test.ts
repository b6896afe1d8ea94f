/** Who may decide on a list, when, and that equals are parted by a person before it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { giveGrant } from '../../src/people/index.ts';
import { type Applicant, apply, decreeTyped, openCall, propose, scoreAll } from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
/** Scored, and is a manager of the campaign, too. */
let both: Visitor;
let applicants: Applicant[];
const campaignId = 'lagawi';
const base = '/kampanye/lagawi/kurasi';
const scored = [5, 5, 3];

before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  const { house, today } = site;
  await openCall(site, cast, { seats: 1 });
  applicants = [];
  for (const i of scored.keys()) applicants.push(await apply(site, i + 1));
  const asked = { curators: 2, scoreOf: (at: number) => scored[at] ?? 1 };
  const curators = await scoreAll(site, cast, applicants, asked);
  const { personId } = present(curators[0], 'a curator');
  const scope = { kind: 'campaign', id: campaignId } as const;
  const grant = { personId, role: 'campaignManager', scope, from: today } as const;
  await giveGrant(house, cast.admin, grant, async () => []);
  both = await site.as(personId);
});
after(() => site.close());

const isDecreed = async () => {
  const { rows } = await site.house.database.pool.query('select 1 from selection_decree');
  return rows.length > 0;
};

test('equals of whom only one has the seat keep the decree away, until a person parts them', async () => {
  const ranking = await (await manager.send(`${base}/peringkat`)).text();
  assert.match(ranking, /Nilainya sama di batas kuota: Keripik Uji 1, Keripik Uji 2\./);
  const tied = await manager.post(`${base}/penetapan`, decreeTyped(site.today));
  assert.equal(tied.status, 422);
  assert.equal(await isDecreed(), false);
  const parted = await manager.post(`${base}/peringkat/${applicants[1]?.applicationId}`, {
    ...{ outcome: 'passed', reason: 'Mempekerjakan lebih banyak orang' },
  });
  assert.equal(parted.status, 303);
  const after = await (await manager.send(`${base}/peringkat`)).text();
  assert.doesNotMatch(after, /Nilainya sama di batas kuota/);
});

test('no decree is older than the end of scoring, or of tomorrow', async () => {
  for (const days of [-1, 1]) {
    const typed = decreeTyped(addDays(site.today, days));
    const refused = await manager.post(`${base}/penetapan`, typed);
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /Tanggal SK: tidak sebelum penilaian ditutup/);
  }
  assert.equal(await isDecreed(), false);
});

test('nobody who scored enters the decree, though the right is there', async () => {
  const refused = await both.post(`${base}/penetapan`, decreeTyped(site.today));
  assert.equal(refused.status, 403);
  assert.match(await refused.text(), /Siapa yang ikut menilai tidak boleh/);
  assert.equal(await isDecreed(), false);
  await propose(site, cast);
  assert.equal((await manager.post(`${base}/penetapan`, decreeTyped(site.today))).status, 303);
  assert.equal(await isDecreed(), true);
});

test('nobody who scored answers an objection, though the right is there', async () => {
  const anybody = await site.as(null);
  const body = 'Alamat saya terbaca salah';
  const filed = await anybody.post(`${applicants[2]?.path}/keberatan`, { ground: 'data', body });
  assert.equal(filed.status, 303);
  const page = await (await manager.send(`${base}/keberatan`)).text();
  const path = `${base}/${/keberatan\/[0-9a-f-]{36}/.exec(page)?.[0]}`;
  const answer = { result: 'rejected', answer: 'Sudah diperiksa' };
  const refused = await both.post(path, answer);
  assert.equal(refused.status, 403);
  assert.match(await refused.text(), /Siapa yang ikut menilai tidak boleh/);
  assert.equal((await manager.post(path, answer)).status, 303);
});
