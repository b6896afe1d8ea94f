/** Fewer applicants than seats: said where a person can still fill them, and in the minutes. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { paperOf, papersOf } from '../../src/documents/index.ts';
import { apply, openCall, propose, scoreAll } from '../curation.ts';
import { type Cast, castOf, openSite, type Site } from '../site.ts';

const campaignId = 'lagawi';
let site: Site;
let cast: Cast;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  await openCall(site, cast, { seats: 3 });
  await scoreAll(site, cast, [await apply(site, 1)]);
});
after(() => site.close());

test('seats that nobody takes are told on the list and in the minutes', async () => {
  const manager = await site.as(cast.manager);
  const page = await (await manager.send(`/kampanye/${campaignId}/kurasi/peringkat`)).text();
  assert.match(page, /2 kursi tidak terisi: pendaftarnya/);
  await propose(site, cast);
  const [minutes] = await papersOf(site.house.database, campaignId, 'curationMinutes');
  const paper = await paperOf(site.house.database, minutes?.paperId ?? '');
  assert.match(JSON.stringify(paper?.content), /\["Kursi yang tidak terisi","2"\]/);
});
