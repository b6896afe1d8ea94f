/** What applicants have chosen stays on the list of sectors, so that no page shows a bare code. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setupOf } from '../../src/campaigns/index.ts';
import { apply, openCall } from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';
import { api, call } from './api-call.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;

before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  await openCall(site, cast);
  await apply(site, 1);
  await apply(site, 2);
  const draft = { enterpriseName: 'Anyaman Uji', sector: 'kriya' };
  assert.equal((await (await site.as(null)).post('/daftar/lagawi', draft)).status, 303);
});
after(() => site.close());

const food = { code: 'pangan', name: 'Makanan dan minuman', kbli: ['10', '11'], quota: null };
const craft = { code: 'kriya', name: 'Kerajinan', kbli: ['16'], quota: null };
const put = (...sectors: object[]) => call(manager, 'PUT', `${api}/sectors`, { body: { sectors } });
const codes = async () =>
  (await setupOf(site.house.database, 'lagawi')).sectors.map(({ code }) => code);

test('a sector that applications name is not taken off, drafts included', async () => {
  const typed = {
    ...{ 'row1-code': 'pangan', 'row1-name': 'Makanan dan minuman', 'row1-kbli': '10, 11' },
    ...{ 'row2-code': 'kriya', 'row2-name': '', 'row2-kbli': '' },
  };
  const refused = await manager.post('/kampanye/lagawi/sektor', typed);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Sektor “Kerajinan” dipilih 1 pendaftaran/);
  const gone = await put();
  assert.deepEqual([gone.status, gone.code], [409, 'setup.sectorInUse']);
  assert.deepEqual(await codes(), ['pangan', 'kriya']);
});

test('nor does it get another code; its name may change, and others may go', async () => {
  const recoded = await put({ ...food, code: 'kuliner' }, craft);
  assert.deepEqual([recoded.status, recoded.code], [409, 'setup.sectorInUse']);
  const other = { code: 'fesyen', name: 'Fesyen', kbli: ['14'], quota: null };
  const renamed = { ...food, name: 'Kuliner' };
  assert.equal((await put(renamed, craft, other)).status, 200);
  assert.deepEqual(await codes(), ['pangan', 'kriya', 'fesyen']);
  assert.equal((await put(renamed, craft)).status, 200);
  assert.deepEqual(await codes(), ['pangan', 'kriya']);
});
