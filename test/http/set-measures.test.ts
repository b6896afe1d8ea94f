/** What a committee sets of a judging: the spread, and how growth becomes points. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import {
  closeFinal,
  lockJudgeSheet,
  openFinal,
  proposedCriteria,
} from '../../src/judging/index.ts';
import { judgingMinutes } from '../../src/judging/questions/papers.ts';
import { type Judge, judgedAlike, seatJudges } from '../judging.ts';
import { type Cast, castOf, fill, openSite, type Site, type Visitor } from '../site.ts';
import { call } from './api-call.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let judges: Judge[];
const campaignId = 'lagawi';
const base = '/kampanye/lagawi/penjurian';
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  await fill(site, cast);
  manager = await site.as(cast.manager);
  judges = await seatJudges(site, cast, [1, 2]);
  const quotas = { members: '', finalists: '', winners: '1' };
  await setQuotas(site.house, cast.admin, campaignId, quotas);
});
after(() => site.close());

/** Text without marks, as it is read. */
const textOf = async (visitor: Visitor, path: string) =>
  (await (await visitor.send(path)).text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

const criteria = proposedCriteria.map((one) => ({
  ...{ id: one.id, name: one.name, weight: String(one.weight) },
  measure: one.kind === 'measured' ? one.measure : '',
  levels: one.kind === 'judged' ? [...one.levels] : [],
}));

/** The proposal as its form sends it. */
const form = (over: Record<string, string>) => ({
  ...Object.fromEntries(
    criteria.flatMap(({ id, name, weight, measure, levels }, i) =>
      Object.entries({ id, name, weight, measure, levels: levels.join('\n') }).map(
        ([field, value]) => [`row${i + 1}-${field}`, value] as const,
      ),
    ),
  ),
  ...over,
});

interface Criteria {
  version: number;
  wideSpread: number;
  measuring: Record<string, number>;
  normalisation: { measure: string; words: { id: string } }[];
}
const read = async () => (await call<Criteria>(manager, 'GET', '/final/criteria')).json;
const growthWords = ({ normalisation }: Criteria) =>
  normalisation.find(({ measure }) => measure === 'growth')?.words.id ?? '';

const usual = { evidenceFloor: 50, growthLow: -50, growthHigh: 200 };
const set = { evidenceFloor: 0, growthLow: 0, growthHigh: 100 };
const words =
  '0 untuk tidak naik, 100 untuk naik 100 % atau lebih; 50 (netral) bila data awal tidak ada';

test('what is proposed is what was fixed before; what cannot be is told beside its field', async () => {
  const before = await read();
  assert.deepEqual([before.version, before.wideSpread, before.measuring], [0, 25, usual]);
  assert.match(
    growthWords(before),
    /^0 untuk turun 50 % .* kurang dari 50 % penjualannya berbukti$/,
  );
  const save = async (over: Record<string, string>) => {
    const answer = await manager.post(`${base}/kriteria`, form(over));
    return { status: answer.status, html: await answer.text() };
  };
  for (const [field, value, says] of [
    ['evidenceFloor', '101', /dari 0 sampai 100 persen/],
    ['evidenceFloor', '-1', /dari 0 sampai 100 persen/],
    ['growthLow', '-101', /dari -100 sampai 9999 persen/],
    ['growthHigh', 'tinggi', /dari -99 sampai 10000 persen/],
    ['growthHigh', '-50', /harus lebih tinggi daripada yang bernilai 0/],
    ['wideSpread', '0', /dari 1 sampai 100 poin/],
  ] as const) {
    const { status, html } = await save({ ...asText(usual), [field]: value });
    assert.equal(status, 422, field);
    assert.match(html, says);
    // The summary leads to the field, which holds what was typed.
    assert.match(html, new RegExp(`href="#${field}"`));
    assert.ok(html.includes(`value="${value}"`), field);
  }
  const both = await call<{ reasons: unknown[] }>(manager, 'PUT', '/final/criteria', {
    body: { criteria: [], evidenceFloor: '101', growthLow: 'x' },
  });
  assert.equal(both.json.reasons.length, 3);
  const falling = { evidenceFloor: '101', growthLow: '300' };
  const all = await call<{ reasons: { code: string }[] }>(manager, 'PUT', '/final/criteria', {
    body: { criteria, ...falling },
  });
  assert.deepEqual(
    all.json.reasons.map(({ code }) => code),
    ['judging.evidenceFloorWrong', 'judging.growthNotRising'],
  );
  assert.equal((await read()).version, 0);
});

const asText = (measuring: Record<string, number>) =>
  Object.fromEntries(Object.entries(measuring).map(([name, value]) => [name, String(value)]));

test('a version of the criteria keeps what was set, and one that says nothing keeps it, too', async () => {
  const typed = form({ wideSpread: '60', ...asText(set), growthLow: '0 %' });
  assert.equal((await manager.post(`${base}/kriteria`, typed)).status, 303);
  const body = { criteria };
  assert.equal((await call(manager, 'PUT', '/final/criteria', { body })).status, 200);
  const now = await read();
  assert.deepEqual([now.version, now.wideSpread, now.measuring], [2, 60, set]);
  assert.equal(growthWords(now), words);
  const { rows } = await site.house.database.pool.query<{ details: unknown }>(
    `select details from journal where verb = 'judging.setCriteria' order by seq desc limit 1`,
  );
  assert.deepEqual(rows[0]?.details, { version: 2, wideSpread: 60, ...set });
  // The rehearsal measures and says it so, too.
  assert.ok((await textOf(manager, `${base}/kriteria/uji`)).includes(words));
  const trial = await call<{ criteria: { id: string; how?: { id: string } }[] }>(
    ...([manager, 'GET', '/final/trial'] as const),
  );
  const hows = new Map(trial.json.criteria.map(({ id, how }) => [id, how?.id]));
  assert.deepEqual([hows.get('growth'), hows.get('produk')], [words, undefined]);
});

test('what was set stands once the final is open, and is what minutes and finalists read', async () => {
  const finalists = [cast.keripik, cast.kopi];
  await openFinal(site.house, cast.admin, {
    campaignId,
    finalists,
    unwitnessed: 'Uji',
    unreported: 'Uji',
  });
  const late = await call(manager, 'PUT', '/final/criteria', {
    body: { criteria, ...asText(usual) },
  });
  assert.equal(late.status, 409);
  for (const [nth, { who }] of judges.entries()) {
    for (const enterpriseId of finalists) {
      const scores = judgedAlike(nth === 0 && enterpriseId === cast.keripik ? 5 : 3);
      await lockJudgeSheet(site.house, who, { campaignId, enterpriseId, scores });
    }
  }
  await closeFinal(site.house, cast.admin, campaignId);
  const head = {
    ...{ number: 'BA 1', day: site.today, place: 'Metro' },
    signatories: [{ name: 'Bu Ketua', title: 'Ketua', nip: '' }],
  };
  for (const version of ['internal', 'public'] as const) {
    const minutes = await judgingMinutes(site.house.database, { campaignId, head, version });
    const growth = minutes.criteria.find(({ how }) => how.includes('data awal'));
    assert.equal(growth?.how, `Terukur: ${words}`);
    // Fifty points apart, which is not wide here.
    if (version === 'internal') assert.match(minutes.spreads?.rule ?? '', /60 poin\. Tidak ada/);
  }
  const ranking = await textOf(manager, `${base}/peringkat`);
  assert.match(ranking, /antarjuri disebut lebar mulai 60 poin/);
  assert.doesNotMatch(ranking, /⚠ selisih antarjuri/);
  assert.ok(ranking.includes(words));
  const own = await textOf(
    await site.as(cast.sari),
    `/kampanye/lagawi/penjurian/hasil/${cast.keripik}`,
  );
  assert.ok(own.includes(`Cara menghitung: ${words}`), own);
});
