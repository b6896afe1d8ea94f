/** Who was not taken on from a first round: the own result, an objection, and the scans of it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { closeFirstRound, openFirstRound } from '../../src/judging/actions/first-round.ts';
import {
  checkJudgeScores,
  enterJudgeScores,
  lockJudgeSheet,
  openFinal,
} from '../../src/judging/index.ts';
import { ownResultOf } from '../../src/judging/questions/own-result.ts';
import { selectSheets } from '../../src/judging/store/sheets.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { whoActs } from '../../src/people/index.ts';
import {
  addEntrants,
  type Judge,
  judgedAlike,
  seatJudges,
  takeProposedCriteria,
} from '../judging.ts';
import { byHand } from '../ledger/journal-guard.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

const campaignId = 'lagawi';
const base = '/kampanye/lagawi/penjurian';
const api = '/api/v1/campaigns/lagawi';
const reason = 'Mewakili kabupaten yang belum ada';

let site: Site;
let cast: Cast;
let admin: Visitor;
let manager: Visitor;
let owner: Visitor;
let entrants: string[];
let judges: Judge[];
before(async () => {
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  admin = await site.as(cast.admin.personId);
  entrants = await addEntrants(site, cast, 4);
  judges = await seatJudges(site, cast, [1, 2, 3]);
  const scope = { kind: 'enterprise', id: entrant(2) } as const;
  const producer = { role: 'producer', scope, from: addDays(site.today, -1) } as const;
  const fields = { name: 'Bu Pemilik', email: 'pemilik@contoh.example' };
  owner = await site.as(await cast.add(fields, producer));
  await setQuotas(site.house, cast.admin, campaignId, {
    ...{ members: '', finalists: '2', winners: '1' },
  });
  await takeProposedCriteria(site, cast, campaignId);
  await openFirstRound(site.house, cast.admin, {
    campaignId,
    entrants,
    each: '2',
    unreported: 'Uji',
  });
});
after(() => site.close());

const entrant = (nth: number): string => present(entrants[nth - 1], 'an entrant');
const textOf = async (visitor: Visitor, path: string) => (await visitor.send(path)).text();
const page = () => `${base}/hasil/${entrant(2)}`;
const objection = { ground: 'data', body: 'Penjualan pekan ketiga belum masuk.' };
const scoresFor = (enterpriseId: string) => judgedAlike(5 - entrants.indexOf(enterpriseId));

/** The first sheet of it comes in on paper. */
let onPaper: { enterpriseId: string; personId: string };
async function scoreFirstRound(): Promise<void> {
  const key = { campaignId, round: 'first' } as const;
  const sheets = await selectSheets(site.house.database.read, key);
  onPaper = present(sheets[0], 'a sheet');
  const of = { campaignId, enterpriseId: onPaper.enterpriseId, personId: onPaper.personId };
  const clerk = await whoActs(site.house, cast.manager, 'web');
  const scan = Buffer.from('%PDF-1.4 lembar babak pertama');
  const scores = scoresFor(of.enterpriseId);
  await enterJudgeScores(site.house, clerk, { ...of, scores, scan });
  await checkJudgeScores(site.house, cast.admin, { ...of, version: 1, isSame: true, remark: '' });
  for (const { enterpriseId, personId } of sheets.slice(1)) {
    const { who } = present(
      judges.find((one) => one.personId === personId),
      'a judge',
    );
    const own = scoresFor(enterpriseId);
    await lockJudgeSheet(site.house, who, { campaignId, enterpriseId, scores: own });
  }
}

const scanPaths = () => {
  const at = `${onPaper.enterpriseId}/${onPaper.personId}`;
  return {
    current: `${base}/kertas/${at}/pindaian`,
    first: `${base}/babak-pertama/kertas/${at}/pindaian`,
    api: `${api}/first-round/paper-sheets/${at}/scan`,
  };
};

test('before the finalists are chosen an entrant reads the own figures, and objects to nothing', async () => {
  const html = await textOf(owner, page());
  assert.match(html, /satu dari 4 peserta babak pertama\. Finalis belum dipilih/);
  assert.doesNotMatch(html, /Urutan|<form method="post" action="\/kampanye/);
  await scoreFirstRound();
  await closeFirstRound(site.house, cast.admin, campaignId);
  assert.match(await textOf(owner, page()), /Finalis belum dipilih/);
  assert.match(await (await owner.post(page(), objection)).text(), /Finalis belum dipilih/);
  for (const path of Object.values(scanPaths())) {
    assert.equal(await textOf(manager, path), '%PDF-1.4 lembar babak pertama', path);
  }
});

test('whoever was not taken on reads place, points, what was left, and why others went', async () => {
  const finalists = [entrant(1), entrant(3)];
  const why = { unwitnessed: 'Uji', unreported: 'Uji', otherwise: reason };
  await openFinal(site.house, cast.admin, { campaignId, finalists, ...why });
  assert.match(await textOf(owner, `/usaha-saya/${entrant(2)}`), new RegExp(page()));
  const html = await textOf(owner, page());
  assert.match(html, /Belum lanjut ke final[\s\S]*dipilih 2 finalis[\s\S]*Urutan 2 dari 4 peserta/);
  assert.match(html, new RegExp(`tidak hanya menurut urutan. Alasannya: ${reason}`));
  assert.match(html, /Yang paling menaikkan nilai[\s\S]*sampai/);
  assert.match(html, /di sepertiga \w+ para peserta babak pertama/);
  assert.doesNotMatch(html, /Peserta [134]|Juri \d/);
  const told = await (await owner.send(`${api}/final/results/${entrant(2)}`)).json();
  const { criteria } = told as { criteria: { id: string; points: unknown; third: unknown }[] };
  const relative = criteria.filter(({ points }) => points === null);
  assert.deepEqual(
    relative.map(({ id, third }) => [id, typeof third]),
    [['sales', 'string']],
  );
  assert.equal(criteria.find(({ id }) => id === 'produk')?.points, 75);
  const { chosen, ...decided } = told.decided;
  assert.deepEqual([told.round, told.among], ['first', 4]);
  assert.deepEqual([chosen.finalists, chosen.otherwise], [2, reason]);
  assert.deepEqual(decided, { decree: null, rank: 2, isWinner: false, tieReason: null });
  assert.equal((await owner.send(`${base}/hasil/${entrant(4)}`)).status, 404);
  // A finalist still waits for the winners.
  const of = { campaignId, enterpriseId: entrant(1) };
  const waits = await ownResultOf(site.house.database, of);
  assert.deepEqual([waits?.round, waits?.decided], ['final', null]);
});

test('the objection of a first round runs from the choice, and is answered like any other', async () => {
  assert.equal((await owner.post(page(), objection)).status, 303);
  assert.match(await textOf(owner, page()), /pekan ketiga[\s\S]*Sedang diperiksa/);
  const list = await textOf(manager, `${base}/keberatan`);
  assert.match(
    list,
    /Peserta babak pertama yang belum lanjut: sampai[\s\S]*Peserta 2 \(babak pertama\)/,
  );
  const told = await (await manager.send(`${api}/final/objections`)).json();
  assert.equal(told.lastDay, null);
  assert.equal(told.objections[0].round, 'first');
  const [link = ''] = list.match(/penjurian\/keberatan\/[0-9a-f-]{36}/) ?? [];
  const answer = { result: 'rejected', answer: 'Berkasnya diunggah sesudah saat pengukuran.' };
  assert.equal((await admin.post(`/kampanye/lagawi/${link}`, answer)).status, 303);
  assert.match(await textOf(owner, page()), /Ditolak[\s\S]*sesudah saat pengukuran/);
  await byHand(
    site.house.database.pool,
    "update judging_final set opened_at = opened_at - interval '60 days' where round = 'final'",
  );
  assert.match(await (await owner.post(page(), objection)).text(), /Masa keberatan berakhir/);
  assert.doesNotMatch(await textOf(owner, page()), /Keberatan Anda</);
});

test('scans of a first round are opened by the same people while the final is scored', async () => {
  const paths = scanPaths();
  for (const path of [paths.first, paths.api]) {
    for (const visitor of [manager, admin]) {
      assert.equal(await textOf(visitor, path), '%PDF-1.4 lembar babak pertama', path);
    }
    for (const visitor of [owner, ...judges.map((one) => one.visitor)]) {
      // Of a campaign that is none of theirs there is no page.
      const status = visitor === owner ? 404 : 403;
      assert.equal((await visitor.send(path)).status, status, path);
    }
  }
  const history = await textOf(manager, `${base}/peringkat/${onPaper.enterpriseId}`);
  assert.ok(history.includes(paths.first));
  assert.doesNotMatch(await textOf(manager, paths.current), /lembar babak pertama/);
});
