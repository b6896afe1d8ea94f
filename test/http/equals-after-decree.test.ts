/** Equals that only the corrections after a decree make: whom the jury takes, and until when. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { withdrawCorrection } from '../../src/judging/actions/change-winners.ts';
import { present } from '../../src/kernel/assert.ts';
import { decreeTyped } from '../curation.ts';
import { correctAll, type DecreedFinal, decreedFinal, upheldObjection } from '../judging.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

const campaignId = 'lagawi';
const base = '/kampanye/lagawi/penjurian';
const tie = `${base}/peringkat/nilai-sama`;
const change = `${base}/penetapan/perubahan`;

let site: Site;
let cast: Cast;
let final: DecreedFinal;
let admin: Visitor;
before(async () => {
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
  final = await decreedFinal(site, cast, campaignId);
  admin = await site.as(cast.admin.personId);
});
after(() => site.close());
const passes = () => site.ground.setNow(new Date(site.ground.clock().getTime() + 1000));
beforeEach(passes);

const entrant = (nth: number): string => present(final.entrants[nth - 1], 'an entrant');
const judge = (nth: number) => present(final.judges[nth - 1], 'a judge');
const textOf = async (path: string, visitor = admin) => (await visitor.send(path)).text();
const chooses = (nth: number, over: Record<string, string> = {}) =>
  admin.post(tie, { [`chosen-${entrant(nth)}`]: '1', reason: 'Lebih lama berdiri', ...over });

async function upheld(nth: number, corrections: readonly [judge: number, score: string][]) {
  passes();
  const objectionId = await upheldObjection(site, cast, { campaignId, final, nth });
  for (const [no, score] of corrections) {
    await correctAll(site, judge(no), { campaignId, objectionId, score });
  }
  return objectionId;
}

async function follows(number: string, nth: number, objectionId: string, nos: string) {
  passes();
  const head = { number: `BA ${number}`, day: site.today, place: 'Uji', objections: nos };
  const signs = { 'row1-name': 'Uji', 'row1-title': 'Ketua', 'row1-nip': '' };
  const minutes = await admin.post(`${base}/dokumen/berita-acara`, { ...head, ...signs });
  assert.equal(minutes.status, 303, await minutes.text());
  passes();
  const decree = await admin.post(change, {
    ...{ ...decreeTyped(site.today, number), reason: 'Nilai tertukar', byHand: '' },
    ...{ [`objection-${objectionId}`]: '1', [`winners-${entrant(nth)}`]: '1' },
  });
  assert.equal(decree.status, 303, await decree.text());
}

const winnerIs = async (nth: number): Promise<void> => {
  for (const [i, owner] of final.owners.entries()) {
    const html = await textOf(`${base}/hasil/${entrant(i + 1)}`, await site.as(owner));
    assert.equal(html.includes('★ Pemenang'), i + 1 === nth, `finalist ${i + 1}`);
  }
};

let second: string;
let third: string;

test('where nobody is equal, nothing is asked and nothing is taken', async () => {
  const page = await textOf(tie);
  assert.match(page, /Tidak ada finalis dengan nilai sama/);
  assert.doesNotMatch(page, /name="reason"/);
  assert.match(await (await chooses(1)).text(), /Tidak ada finalis dengan nilai sama yang perlu/);
  assert.equal((await judge(1).visitor.send(tie)).status, 403);
});

test('equals of one objection are parted though with all of them nobody is equal', async () => {
  second = await upheld(2, [[2, '5']]);
  third = await upheld(3, [
    [1, '5'],
    [2, '5'],
  ]);
  assert.match(await textOf(tie), /Tidak ada finalis dengan nilai sama/);
  const changes = await textOf(change);
  assert.match(changes, /nilai-sama\?keberatan=1"/);
  assert.match(changes, /nomor 1 diikuti[\s\S]*Peserta 1<span[^>]*>nilai sama, belum diputus/);
  assert.match(changes, /nomor 2 diikuti[\s\S]*Peserta 3<span[^>]*>★ diusulkan/);
  const page = await textOf(`${tie}?keberatan=1`);
  assert.match(page, /bila keberatan nomor 1 diikuti[\s\S]*: 1 kursi[\s\S]*Peserta 1/);
  assert.match(page, /Peserta 2/);
  assert.doesNotMatch(page, /Peserta 3/);
  assert.equal((await admin.send(`${tie}?keberatan=7`)).status, 409);
});

test('a refusal stands on the form itself, with what was typed', async () => {
  const told = 'Lebih siap dikirim ke luar negeri';
  const both = { [`chosen-${entrant(2)}`]: '1', reason: told, objections: '1' };
  const refused = await chooses(1, both);
  assert.equal(refused.status, 422);
  const html = await refused.text();
  assert.match(html, /tepat 1 finalis/);
  assert.ok(html.includes(`>${told}</textarea>`), 'what was typed stays');
  assert.match(html, /name="objections" value="1"/);
  assert.equal(html.match(/id="reason"/g)?.length, 1);
  assert.equal((await chooses(1, { objections: '1' })).headers.get('location'), change);
  assert.match(await textOf(`${tie}?keberatan=1`), /memilih Peserta 1\. Alasan: Lebih lama/);
  await follows('SK 2', 1, second, '1');
  await winnerIs(1);
});

test('what a decree decided does not follow a choice that was made after it', async () => {
  for (const [i, no] of [7, 8, 9, 4, 5, 6].entries()) {
    const back = { campaignId, no, reason: 'Keliru', kind: 'score' } as const;
    await withdrawCorrection(site.house, judge(i < 3 ? 2 : 1).who, back);
  }
  // Without them only those two are equal, as they were for the decree.
  assert.equal((await chooses(2)).status, 303);
  assert.match(await textOf(tie), /memilih Peserta 2/);
  await winnerIs(1);
  assert.match(await textOf(`${base}/peringkat`), /memilih Peserta 1\. Alasan/);
  await follows('SK 3', 2, third, '');
  await winnerIs(2);
});
