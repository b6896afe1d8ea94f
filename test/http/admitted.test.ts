/** An objection against the first round is upheld: whoever objected comes into the open final. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { tellBaseline } from '../../src/enterprises/actions/baseline.ts';
import { addStorefront } from '../../src/enterprises/index.ts';
import { closeFirstRound, openFirstRound } from '../../src/judging/actions/first-round.ts';
import { closeFinal, enterWinners, lockJudgeSheet, openFinal } from '../../src/judging/index.ts';
import { judgingMinutes } from '../../src/judging/questions/papers.ts';
import { selectFinalists } from '../../src/judging/store/final.ts';
import { selectSheets } from '../../src/judging/store/sheets.ts';
import type { Round } from '../../src/judging/words.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { giveGrant } from '../../src/people/index.ts';
import { recordSales } from '../../src/sales/index.ts';
import { decreeTyped } from '../curation.ts';
import {
  addEntrants,
  type Judge,
  judgedAlike,
  proposeWinners,
  seatJudges,
  takeProposedCriteria,
} from '../judging.ts';
import { saleOf } from '../ledger/cast.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

const campaignId = 'lagawi';
const base = '/kampanye/lagawi/penjurian';
const reason = 'Nilai babak pertama tertukar';

let site: Site;
let cast: Cast;
let admin: Visitor;
let owners: Visitor[];
let entrants: string[];
let judges: Judge[];
before(async () => {
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
  entrants = await addEntrants(site, cast, 4);
  judges = await seatJudges(site, cast, [1, 2, 3]);
  owners = [];
  for (const nth of [3, 4]) {
    const scope = { kind: 'enterprise', id: entrant(nth) } as const;
    const producer = { role: 'producer', scope, from: addDays(site.today, -1) } as const;
    const fields = { name: `Pemilik ${nth}`, email: `pemilik${nth}@contoh.example` };
    owners.push(await site.as(await cast.add(fields, producer)));
  }
  const quotas = { members: '', finalists: '2', winners: '1' };
  await setQuotas(site.house, cast.admin, campaignId, quotas);
  await takeProposedCriteria(site, cast, campaignId);
  await openFirstRound(site.house, cast.admin, {
    campaignId,
    entrants,
    each: '2',
    unreported: 'Uji',
  });
  await lockAll('first');
  await closeFirstRound(site.house, cast.admin, campaignId);
  const finalists = entrants.slice(0, 2);
  await openFinal(site.house, cast.admin, {
    campaignId,
    finalists,
    unwitnessed: 'Uji',
    unreported: 'Uji',
  });
  await lockAll('final');
});
after(() => site.close());

const entrant = (nth: number): string => present(entrants[nth - 1], 'an entrant');
const textOf = async (visitor: Visitor, path: string) => (await visitor.send(path)).text();
const inFinal = () => selectFinalists(site.house.database.read, { campaignId, round: 'final' });

/** The later, the better, of what is not locked. */
async function lockAll(round: Round): Promise<void> {
  for (const { personId, who } of judges) {
    const key = { campaignId, round };
    for (const sheet of await selectSheets(site.house.database.read, key, personId)) {
      if (sheet.lockedAt) continue;
      const { enterpriseId } = sheet;
      const nth = entrants.indexOf(enterpriseId) + 1;
      const scores = judgedAlike(round === 'first' ? 5 - nth : nth);
      await lockJudgeSheet(site.house, who, { campaignId, enterpriseId, scores });
    }
  }
}

/** Where it is answered. */
async function objects(nth: 3 | 4): Promise<string> {
  const filed = { ground: 'data', body: `Keberatan ${nth}` };
  const owner = present(owners[nth - 3], 'an owner');
  assert.equal((await owner.post(`${base}/hasil/${entrant(nth)}`, filed)).status, 303);
  const list = await textOf(admin, `${base}/keberatan`);
  const links = list.match(/penjurian\/keberatan\/[0-9a-f-]{36}/g) ?? [];
  return `/kampanye/lagawi/${present(links.at(-1), 'a link')}`;
}

const answer = (path: string, result: string) =>
  admin.post(path, { result, answer: 'Lembarnya sudah diperiksa.' });

let upheld: string;
let rejected: string;

test('no final closes while an objection against the first round waits', async () => {
  upheld = await objects(3);
  rejected = await objects(4);
  const says = /2 keberatan babak pertama belum dijawab/;
  assert.match(await (await admin.post(`${base}/penutupan`, {})).text(), says);
  // Not answered yet, so nobody comes in by it.
  assert.doesNotMatch(await textOf(admin, upheld), /Tambahkan ke final/);
  const early = await admin.post(`${upheld}/final`, { reason });
  assert.match(await early.text(), /hanya peserta babak pertama yang keberatannya diterima/);
  assert.equal((await answer(upheld, 'upheld')).status, 303);
  assert.equal((await answer(rejected, 'rejected')).status, 303);
  const late = await admin.post(`${rejected}/final`, { reason });
  assert.match(await late.text(), /hanya peserta babak pertama yang keberatannya diterima/);
  assert.equal((await inFinal()).length, 2);
  const { personId } = present(judges[2], 'a judge');
  const scope = { kind: 'campaign', id: campaignId } as const;
  const grant = { personId, role: 'campaignManager', scope, from: site.today } as const;
  await giveGrant(site.house, cast.admin, grant, async () => []);
  const scored = await (await site.as(personId)).post(`${upheld}/final`, { reason });
  assert.equal(scored.status, 403);
  assert.match(await scored.text(), /ikut menilai|yang menilai/);
});

test('who is upheld is measured as of the opening, and every judge gets a sheet', async () => {
  const day = addDays(site.today, -2);
  site.ground.setNow(new Date(site.ground.clock().getTime() + 1000));
  await recordSales(site.house, {
    ...{ actor: { personId: cast.admin.personId, via: 'web' }, enterpriseId: entrant(3) },
    ...{ zone: 'WIB', onBehalf: true, entries: [saleOf({ day, toDay: day, amount: 150_000 })] },
  });
  for (const period of ['month1', 'month2', 'month3']) {
    const of = { enterpriseId: entrant(3), campaignId, period, reason: 'Baru diceritakan' };
    await tellBaseline(site.house, cast.admin, { ...of, bRp: '1.000.000' });
  }
  const shop = { marketplace: 'shopee', shopName: 'Toko Peserta 3' };
  await addStorefront(site.house, cast.admin, entrant(3), shop);
  assert.match(await textOf(admin, upheld), /Tambahkan ke final/);
  // Whoever is upheld in full is taken in before the final closes.
  await assert.rejects(closeFinal(site.house, cast.admin, campaignId), /Objection 1 against the/);
  const [judge] = judges as [Judge];
  assert.equal((await judge.visitor.post(`${upheld}/final`, { reason })).status, 403);
  assert.match(await (await admin.post(`${upheld}/final`, { reason: '' })).text(), /Tulis alasan/);
  const unseen = await admin.post(`${upheld}/final`, { reason });
  assert.match(await unseen.text(), /disaksikan/);
  const unwitnessed = 'Petugas belum berkunjung';
  const unsaid = await admin.post(`${upheld}/final`, { reason, unwitnessed });
  assert.match(await unsaid.text(), /1 peserta belum melaporkan apa pun[^<]*: Peserta 3/);
  const gaps = { unwitnessed, unreported: 'Sakit' };
  assert.equal((await admin.post(`${upheld}/final`, { reason, ...gaps })).status, 303);
  const come = (await inFinal()).find((one) => one.enterpriseId === entrant(3));
  assert.deepEqual(come?.measured.cells, [], 'what was recorded later is not in it');
  assert.equal(come?.measured.baseline, null, 'nor what was told later');
  const key = { campaignId, round: 'final' } as const;
  const sheets = await selectSheets(site.house.database.read, key);
  const own = sheets.filter((one) => one.enterpriseId === entrant(3));
  assert.deepEqual(
    own.map(({ personId }) => personId).sort(),
    judges.map((j) => j.personId).sort(),
  );
  const again = await admin.post(`${upheld}/final`, { reason });
  assert.match(await again.text(), /hanya peserta babak pertama/);
  // It stays an objection against the first round.
  assert.match(await textOf(admin, upheld), /Keberatan nomor 1[^<]*babak pertama/);
});

test('the final waits for the new sheets, and its minutes say who came and why', async () => {
  assert.match(await (await admin.post(`${base}/penutupan`, {})).text(), /3 lembar belum dikunci/);
  await lockAll('final');
  await closeFinal(site.house, cast.admin, campaignId);
  const head = { number: 'BA-1', day: site.today, place: 'Uji', signatories: [] };
  const { database } = site.house;
  const told = async (version: 'internal' | 'public') =>
    JSON.stringify((await judgingMinutes(database, { campaignId, head, version })).basis);
  assert.match(
    await told('internal'),
    /Ditambahkan ke final.*Peserta 3, sesudah keberatan nomor 1 diterima; alasan: Nilai babak[^"]*Unduhan tidak disaksikan: Petugas belum berkunjung/,
  );
  const open = await told('public');
  assert.match(open, /seorang peserta, sesudah keberatan nomor 1 diterima/);
  assert.doesNotMatch(open, /Peserta 3/);
  const late = await admin.post(`${upheld}/final`, { reason });
  assert.match(await late.text(), /Final sedang tidak dinilai/);
});

test('no winners are entered while an objection against the first round waits', async () => {
  const second = await objects(4);
  const decree = { campaignId, ...decreeTyped(site.today) };
  await assert.rejects(enterWinners(site.house, cast.admin, decree), /1 objections? against/);
  assert.equal((await answer(second, 'rejected')).status, 303);
  await proposeWinners(site, cast, campaignId);
  await enterWinners(site.house, cast.admin, decree);
  assert.match(await textOf(admin, `${base}/peringkat`), /Peserta 3[\s\S]*★ pemenang/);
});

test('the reason goes with whoever objected and is erased, and nothing else of it changes', async () => {
  const { pool } = site.house.database;
  const reasons = async () =>
    (await pool.query('select admission from judging_finalist where objection_id is not null'))
      .rows;
  await assert.rejects(
    pool.query(
      "update judging_finalist set admission = '(dihapus)' where objection_id is not null",
    ),
    /never changed or deleted/,
  );
  const [kept] = await reasons();
  assert.match(kept?.admission ?? '', /Nilai babak.*Petugas belum/);
  const { rows } = await pool.query('select filed_by from judging_objection where no = 1');
  const erased = await admin.post(`/orang/${rows[0].filed_by}/hapus`, { sungguh: 'HAPUS' });
  assert.equal(erased.status, 303, await erased.text());
  assert.deepEqual(await reasons(), [{ admission: '(dihapus)' }]);
});
