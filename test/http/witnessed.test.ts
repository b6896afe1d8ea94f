/** Exports downloaded before an officer's eyes, and what the minutes of a final say of them. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { FileAct } from '../../demo/files.ts';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { campaignOf } from '../../src/campaigns/index.ts';
import { paperOf, paperPdf, papersOf } from '../../src/documents/index.ts';
import { addStorefront } from '../../src/enterprises/index.ts';
import {
  closeFinal,
  issueJudgingMinutes,
  lockJudgeSheet,
  proposedCriteria,
  setJudgingCriteria,
  signJudgePact,
} from '../../src/judging/index.ts';
import { evidenceOf } from '../../src/judging/questions/evidence.ts';
import { findRound, selectFinalists } from '../../src/judging/store/final.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { type Who, whoActs } from '../../src/people/index.ts';
import { witnessedOf } from '../../src/sales/index.ts';
import { byHand } from '../ledger/journal-guard.ts';
import {
  type Cast,
  castOf,
  importOne,
  isWorking,
  openSite,
  type Site,
  shopeeFiles,
  until,
  type Visitor,
} from '../site.ts';

let site: Site;
let cast: Cast;
let admin: Visitor;
let manager: Visitor;
let files: FileAct[];
let shop: string;
let judges: Who[];
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
  manager = await site.as(cast.manager);
  files = shopeeFiles(site);
  const storefront = { marketplace: 'shopee', shopName: 'Keripik Bu Sari Official' } as const;
  shop = await addStorefront(site.house, cast.admin, cast.keripik, storefront);
  await importOne(site, {
    ...{ enterpriseId: cast.keripik, by: cast.sari, storefrontId: shop },
    file: present(files[0], 'a file'),
  });
  judges = [];
  for (const nth of [1, 2]) {
    const personId = await cast.add(
      { name: `Juri ${nth}`, email: `juri${nth}@contoh.example` },
      {
        ...{ role: 'judge', scope: { kind: 'campaign', id: 'lagawi' } },
        from: addDays(site.today, -1),
      },
    );
    const who = present(await whoActs(site.house, personId, 'web'), 'a judge');
    await signJudgePact(site.house, who, { campaignId: 'lagawi', agrees: true });
    judges.push(who);
  }
  await setQuotas(site.house, cast.admin, 'lagawi', { members: '', finalists: '', winners: '1' });
  await setJudgingCriteria(site.house, cast.admin, {
    campaignId: 'lagawi',
    criteria: proposedCriteria.map((one) => ({
      ...{ id: one.id, name: one.name, weight: String(one.weight) },
      measure: one.kind === 'measured' ? one.measure : '',
      levels: one.kind === 'judged' ? one.levels : [],
    })),
  });
});
after(() => site.close());

const textOf = async (visitor: Visitor, path: string) => (await visitor.send(path)).text();
const base = '/kampanye/lagawi/penjurian';

/** As the form sends it: what is said of the file comes before the file. */
async function witness(visitor: Visitor, act: FileAct, told: Record<string, string>) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ toko: shop, ...told })) body.set(name, value);
  body.set('berkas', new File([new Uint8Array(act.bytes())], act.name));
  return visitor.send(`/usaha/${cast.keripik}/unggah`, { method: 'POST', body });
}

async function booked(path: string): Promise<void> {
  const ready = (state: string) =>
    until(async () => {
      const html = await textOf(admin, path);
      // What is booked leads on to its receipt.
      return isWorking(html) ? null : { html };
    }, state);
  await ready('read');
  await admin.post(`${path}/pencatatan`, {});
  await ready('booked');
}

const seen = async () =>
  present(
    (
      await witnessedOf(site.house.database, {
        ...{ campaignId: 'lagawi', enterpriseIds: [cast.keripik], knownAt: site.house.clock() },
      })
    ).get(cast.keripik),
    'Keripik',
  );

test('only an officer says that a file was witnessed, and says where', async () => {
  const act = present(files[0], 'a file');
  const told = { disaksikan: '1', tempat: 'Rumah produksi' };
  const sari = await site.as(cast.sari);
  assert.doesNotMatch(await textOf(sari, `/usaha/${cast.keripik}/unggah`), /disaksikan/);
  const refused = await witness(sari, act, told);
  assert.notEqual(refused.status, 303);
  const nowhere = await witness(admin, act, { disaksikan: '1', tempat: '' });
  assert.equal(nowhere.status, 422);
  assert.match(await nowhere.text(), /Tulis di mana berkas ini diunduh[\s\S]*checked/);
  assert.deepEqual((await seen()).downloads, []);
});

test('of a known file only the evidence rises; of a newer one the difference is told', async () => {
  const told = { disaksikan: '1', tempat: 'Rumah produksi' };
  for (const nth of [0, 3]) {
    const sent = await witness(admin, present(files[nth], 'a file'), told);
    assert.equal(sent.status, 303, await sent.text());
    await booked(sent.headers.get('location') ?? '');
  }
  const { downloads, shops } = await seen();
  assert.equal(downloads.length, 2);
  assert.deepEqual(
    downloads.map(({ place, by }) => ({ place, by })),
    [1, 2].map(() => ({ place: 'Rumah produksi', by: cast.admin.personId })),
  );
  const known = downloads.find(({ orders }) => orders === 0);
  const newer = downloads.find(({ orders }) => orders !== 0);
  assert.equal(known?.omzet, 0);
  assert.ok((newer?.omzet ?? 0) > 0);
  assert.equal(shops[0]?.isWhole, false);
  const { rows } = await site.house.database.pool.query<{ evidence: number }>(
    "select evidence from sale_import where origin = 'witnessed'",
  );
  assert.deepEqual(
    rows.map(({ evidence }) => evidence),
    [0, 0],
  );
});

test('a final waits for the downloads or for a reason, which the minutes print', async () => {
  assert.match(await textOf(manager, base), /⚠ belum disaksikan: Keripik Bu Sari Official/);
  const both = { [`finalists-${cast.keripik}`]: '1', [`finalists-${cast.kopi}`]: '1' };
  const without = await manager.post(`${base}/pembukaan`, both);
  assert.equal(without.status, 422);
  assert.match(await without.text(), /1 finalis belum punya unduhan/);
  const reason = 'Toko baru dibuka kembali';
  const told = { unwitnessed: reason, unreported: 'Uji' };
  const opened = await manager.post(`${base}/pembukaan`, { ...both, ...told });
  assert.equal(opened.status, 303);
  assert.match(await textOf(manager, base), /Alasan: Toko baru dibuka kembali/);
  const judged = proposedCriteria.filter(({ kind }) => kind === 'judged');
  for (const who of judges) {
    for (const [i, enterpriseId] of [cast.keripik, cast.kopi].entries()) {
      const scores = judged.map(({ id }) => ({
        ...{ criterion: id, score: String(4 - i), remark: '', seen: 0 },
      }));
      await lockJudgeSheet(site.house, who, { campaignId: 'lagawi', enterpriseId, scores });
    }
  }
  await closeFinal(site.house, cast.admin, 'lagawi');
  await issueJudgingMinutes(site.house, cast.admin, {
    ...{ campaignId: 'lagawi', number: 'BA-1', day: site.today, place: 'Bandar Lampung' },
    signatories: [{ name: 'Uji', title: 'Ketua', nip: '' }],
  });
  const contentOf = async (kind: 'judgingMinutes' | 'judgingMinutesPublic') => {
    const [one] = await papersOf(site.house.database, 'lagawi', kind);
    const paper = present(await paperOf(site.house.database, one?.paperId ?? ''), kind);
    assert.ok((await paperPdf(paper, 'http://uji.example')).length > 5_000);
    return JSON.stringify(paper.content);
  };
  const internal = await contentOf('judgingMinutes');
  assert.match(internal, /Dari 1 finalis dengan toko marketplace[^"]*masa kampanye 0 finalis/);
  assert.match(internal, /Rumah produksi[^"]*2 berkas/);
  assert.match(internal, /Selisih adalah perubahan penjualan final masa kampanye/);
  const open = await contentOf('judgingMinutesPublic');
  assert.match(open, /Toko baru dibuka kembali/);
  assert.doesNotMatch(open, /Rumah produksi/);
});

test('files side by side tell a whole window, and not a day more', async () => {
  const setWindow = (from: string) =>
    byHand(
      site.house.database.pool,
      `update campaign set window_from = ${from}, window_to = w.to_day
       from (select min(window_from) as from_day, max(window_to) as to_day from sale_import
             where origin = 'witnessed') w where campaign_id = 'lagawi'`,
    );
  await setWindow('w.from_day');
  assert.equal((await seen()).shops[0]?.isWhole, true);
  await setWindow('w.from_day - 1');
  assert.equal((await seen()).shops[0]?.isWhole, false);
});

test('a dossier lists the files by their hashes, and those that were witnessed', async () => {
  const { database } = site.house;
  const campaign = present(await campaignOf(database, 'lagawi'), 'a campaign');
  const round = { campaignId: 'lagawi', round: 'final' } as const;
  const final = present(await findRound(database.read, round), 'a final');
  const finalist = present(
    (await selectFinalists(database.read, round)).find((one) => one.enterpriseId === cast.keripik),
    'a finalist',
  );
  const { measuredAt } = final;
  const of = { campaign, finalist, measuredAt };
  const { files: listed, witnessed } = await evidenceOf(database, of);
  const hashes = [0, 3].map((nth) =>
    createHash('sha256').update(present(files[nth], 'a file').bytes()).digest('hex'),
  );
  assert.deepEqual(listed.map(({ hash }) => hash).sort(), hashes.sort());
  assert.equal(listed.filter(({ what }) => what.includes('di hadapan petugas')).length, 2);
  assert.match(witnessed, /0 dari 1 toko/);
  const before = { ...of, measuredAt: new Date(0) };
  assert.deepEqual((await evidenceOf(database, before)).files, []);
});
