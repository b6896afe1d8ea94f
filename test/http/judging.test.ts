/** A final: measured from the ledger, scored by every judge, decided by an official. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { type PaperKind, paperOf, papersOf } from '../../src/documents/index.ts';
import { saveProduct } from '../../src/enterprises/index.ts';
import { proposedCriteria } from '../../src/judging/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { dayInFull, spelledDay } from '../../src/kernel/spelled.ts';
import { sheetForm } from '../curation.ts';
import { proposeWinners } from '../judging.ts';
import { type Cast, castOf, fill, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let judges: Visitor[];
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  await fill(site, cast);
  manager = await site.as(cast.manager);
  judges = [];
  for (const nth of [1, 2]) {
    const personId = await cast.add(
      { name: `Juri ${nth}`, email: `juri${nth}@contoh.example` },
      {
        ...{ role: 'judge', scope: { kind: 'campaign', id: 'lagawi' } },
        from: addDays(site.today, -1),
      },
    );
    judges.push(await site.as(personId));
  }
  const quotas = { members: '', finalists: '', winners: '1' };
  await setQuotas(site.house, cast.admin, 'lagawi', quotas);
});
after(() => site.close());

const base = '/kampanye/lagawi/penjurian';
const textOf = async (visitor: Visitor, path: string) => (await visitor.send(path)).text();
const judge = (nth: number) => present(judges[nth], 'a judge');

/** The proposal as its form sends it. */
const criteriaForm = () =>
  Object.fromEntries(
    proposedCriteria.flatMap((one, i) => [
      [`row${i + 1}-id`, one.id],
      [`row${i + 1}-name`, one.name],
      [`row${i + 1}-weight`, String(one.weight)],
      [`row${i + 1}-measure`, one.kind === 'measured' ? one.measure : ''],
      [`row${i + 1}-levels`, one.kind === 'judged' ? one.levels.join('\n') : ''],
    ]),
  );

const both = () => ({
  ...{ [`finalists-${cast.keripik}`]: '1', [`finalists-${cast.kopi}`]: '1' },
  unwitnessed: 'Uji',
  unreported: 'Uji',
});

test('criteria add up to 100, and the final waits for them', async () => {
  const early = await manager.post(`${base}/pembukaan`, both());
  assert.match(await early.text(), /Isi dahulu kriteria penjurian/);
  const wrong = await manager.post(`${base}/kriteria`, { ...criteriaForm(), 'row1-weight': '20' });
  assert.match(await wrong.text(), /Bobot berjumlah 95/);
  assert.equal((await manager.post(`${base}/kriteria`, criteriaForm())).status, 303);
});

test('opening measures the finalists, and from then on all of it stands', async () => {
  const one = await manager.post(`${base}/pembukaan`, { [`finalists-${cast.keripik}`]: '1' });
  assert.match(await one.text(), /sedikitnya dua finalis/);
  assert.equal((await manager.post(`${base}/pembukaan`, both())).status, 303);
  const changed = await manager.post(`${base}/kriteria`, criteriaForm());
  assert.match(await changed.text(), /Penjurian sudah dibuka/);
  const { rows } = await site.house.database.pool.query<{ sum: number; enterprise_id: string }>(
    `select enterprise_id, (select sum((c ->> 'omzet')::bigint)
       from jsonb_array_elements(measured -> 'cells') c)::int as sum from judging_finalist`,
  );
  const kopi = rows.find((row) => row.enterprise_id === cast.kopi);
  // The entry inside the window, and not the one before it.
  assert.equal(kopi?.sum, 77_101);
  assert.match(await textOf(manager, base), /2 finalis · 0 dari 4 lembar dikunci/);
});

test('nobody scores before the own pact', async () => {
  const sheet = `${base}/penilaian/${cast.keripik}`;
  const away = await judge(0).send(sheet);
  assert.equal(away.status, 303);
  const early = await judge(0).post(sheet, sheetForm({ produk: 5 }));
  assert.match(await early.text(), /pakta integritas dahulu/);
  const unticked = await judge(0).post(`${base}/penilaian/pakta`, {});
  assert.match(await unticked.text(), /Centang pernyataan/);
  for (const visitor of judges) {
    assert.match(await textOf(visitor, `${base}/penilaian`), /Pakta integritas/);
    const signed = await visitor.post(`${base}/penilaian/pakta`, { setuju: '1' });
    assert.equal(signed.status, 303);
  }
});

test('a judge sees points and no rupiah, and nobody sees another’s scores', async () => {
  const sheet = `${base}/penilaian/${cast.keripik}`;
  await saveProduct(site.house, cast.admin, cast.keripik, { name: 'Keripik pisang', unit: '' });
  assert.match(await textOf(judge(0), '/'), />2 lembar penilaian menunggu</);
  const html = await textOf(judge(0), sheet);
  assert.match(html, /<h2>Produk<\/h2>[\s\S]*Keripik pisang/);
  assert.match(html, /Nilai penjualan final[\s\S]*100,0/);
  assert.doesNotMatch(html, /Rp|77\.10/);
  const look = async () =>
    Promise.all([
      textOf(judge(1), sheet),
      textOf(judge(1), `${base}/penilaian`),
      textOf(manager, base),
      textOf(manager, `${base}/peringkat`),
    ]);
  const before = await look();
  const saved = await judge(0).post(sheet, sheetForm({ produk: 5 }));
  assert.match(await saved.text(), /Nilai tersimpan/);
  assert.deepEqual(await look(), before);
  assert.match(await textOf(judge(0), sheet), /value="5"[^>]*checked/);
});

test('a sheet is locked whole, and the ranking waits for every sheet', async () => {
  const sheet = (id: string) => `${base}/penilaian/${id}`;
  const half = await judge(1).post(`${sheet(cast.kopi)}/kunci`, sheetForm({ produk: 3 }));
  assert.match(await half.text(), /belum dinilai/);
  const early = await manager.post(`${base}/penutupan`, {});
  assert.match(await early.text(), /4 lembar belum dikunci/);
  for (const [j, visitor] of judges.entries()) {
    for (const [id, score] of [
      [cast.keripik, 5 - 2 * j],
      [cast.kopi, 2],
    ] as const) {
      const form = sheetForm({ produk: score, kemajuan: score, kesinambungan: score });
      const html = await textOf(visitor, sheet(id));
      for (const [, name, version] of html.matchAll(/name="versi-([\w-]+)" value="(\d+)"/g))
        form[`versi-${name}`] = version ?? '0';
      const locked = await visitor.post(`${sheet(id)}/kunci`, form);
      assert.equal(locked.status, 303, await locked.text());
    }
  }
  const again = { ...sheetForm({ produk: 1 }), 'versi-produk': '9' };
  const late = async () => (await judge(0).post(sheet(cast.keripik), again)).text();
  assert.match(await late(), /Lembar ini sudah dikunci/);
  assert.equal((await manager.post(`${base}/penutupan`, {})).status, 303);
  assert.match(await late(), /Penjurian sudah ditutup/);
});

test('the journal tells who scored which criteria, and never a score', async () => {
  const { rows } = await site.house.database.pool.query<{
    details: { person: string };
  }>("select details from journal where verb = 'judging.score' order by seq limit 1");
  const { person, ...said } = present(rows[0], 'a note').details;
  assert.match(person, /^[0-9a-f-]{36}$/);
  assert.deepEqual(said, { criteria: ['produk'] });
});

test('the ranking shows points by criterion, the rule for ties, and what would change it', async () => {
  const html = await textOf(manager, `${base}/peringkat`);
  const order = [...html.matchAll(/class="name"[^>]*>([^<]+)</g)].map(([, name]) => name);
  assert.deepEqual(order, ['Keripik Bu Sari', 'Kopi Pak Tono']);
  assert.match(html, /★ diusulkan/);
  // Short heads fit; below they are named.
  assert.match(html, />K1<\/th>[\s\S]*<li>K1: [^<]+ \(\d+\)<\/li>/);
  assert.doesNotMatch(html, /\(\d+\)<\/th>/);
  assert.match(
    html,
    /Usulan dewan juri.*Dasar usulan: kriteria versi 1 dan definisi penjualan versi 1/,
  );
  assert.equal(html.match(/⚠ selisih antarjuri 50,0 poin/g)?.length, 1);
  const [, rule = ''] = html.match(/yang didahulukan berturut-turut: ([^<]*)/) ?? [];
  assert.match(rule, /^Nilai penjualan final/);
  assert.doesNotMatch(rule, /Pertumbuhan/);
  assert.match(html, /Tanpa penjualan yang belum berbukti/);
  assert.match(html, /Pemenangnya tetap sama/);
});

test('the decree is entered once, and never by whoever scored', async () => {
  const decree = {
    ...{ number: 'SK-9', decidedOn: site.today, place: 'Bandar Lampung' },
    ...{ deciderName: 'Uji', deciderTitle: 'Gubernur', deciderNip: '' },
  };
  assert.equal((await judge(0).post(`${base}/penetapan`, decree)).status, 403);
  const before = { ...decree, decidedOn: addDays(site.today, -1) };
  assert.match(await (await manager.post(`${base}/penetapan`, before)).text(), /Tanggal SK: tidak/);
  await proposeWinners(site, cast, 'lagawi');
  assert.equal((await manager.post(`${base}/penetapan`, decree)).status, 303);
  const again = await manager.post(`${base}/penetapan`, decree);
  assert.match(await again.text(), /SK pemenang sudah dicatat/);
  assert.match(await textOf(manager, `${base}/peringkat`), /Ditetapkan: SK SK-9[\s\S]*★ pemenang/);
});

const head = () => ({
  ...{ number: 'BA-9', day: site.today, place: 'Pesawaran' },
  ...{ 'row1-name': 'Prof. Uji', 'row1-title': 'Ketua dewan juri' },
});
const papersOfKind = (kind: PaperKind) => papersOf(site.house.database, 'lagawi', kind);

test('minutes are issued in two versions, and the public one carries no measured score', async () => {
  assert.equal((await manager.post(`${base}/dokumen/berita-acara`, head())).status, 303);
  const contentOf = async (kind: 'judgingMinutes' | 'judgingMinutesPublic') => {
    const [paper] = await papersOfKind(kind);
    const found = await paperOf(site.house.database, paper?.paperId ?? '');
    return present(found, kind).content as {
      rows: { name: string; cells: string[] }[];
      spreads: { rule: string; lines: string[] } | null;
      robustness: { sentences: string[] };
    };
  };
  const inside = await contentOf('judgingMinutes');
  const outside = await contentOf('judgingMinutesPublic');
  assert.deepEqual(
    inside.rows.map(({ name, cells }) => [name, cells.length, cells.at(-1)]),
    [
      ['Keripik Bu Sari', 10, 'pemenang'],
      ['Kopi Pak Tono', 10, '–'],
    ],
  );
  // On one the judges were two levels of four apart.
  assert.match(inside.spreads?.rule ?? '', /^Selisih antarjuri .* mulai 25 poin/);
  assert.deepEqual(inside.spreads?.lines, ['Keripik Bu Sari: 50,0 poin']);
  assert.equal(outside.spreads, null);
  // Which of them sales would place where is told inside only.
  const change = (said: { robustness: { sentences: string[] } }) =>
    said.robustness.sentences.find((one) => one.startsWith('Perubahan bobot')) ?? '';
  assert.match(change(inside), /Pertumbuhan.*Kopi Pak Tono menyamai Keripik Bu Sari/);
  assert.match(change(outside), /^Perubahan bobot terkecil yang mengubah daftar memindah \d+ poin/);
  assert.doesNotMatch(change(outside), /Kopi|Keripik|finalis/);
  assert.deepEqual(outside.rows, [{ rank: '1', name: 'Keripik Bu Sari', cells: ['pemenang'] }]);
});

test('each winner has a charter, each paper is a PDF, and a curator’s page has none of them', async () => {
  assert.equal((await manager.post(`${base}/dokumen/piagam`, head())).status, 303);
  for (const kind of ['judgingMinutes', 'judgingMinutesPublic', 'awardCharter'] as const) {
    const papers = await papersOfKind(kind);
    assert.ok(papers.length > 0, kind);
    const id = papers[0]?.paperId;
    const paper = await paperOf(site.house.database, id ?? '');
    assert.ok(JSON.stringify(paper?.content).includes(spelledDay(site.today)), kind);
    const pdf = await manager.send(`${base}/dokumen/${id}`);
    assert.equal(pdf.headers.get('content-type'), 'application/pdf', kind);
    assert.equal((await manager.send(`/kampanye/lagawi/kurasi/dokumen/${id}`)).status, 404);
  }
});

test('a winner is nominated once, and only with its agreement; nobody else is', async () => {
  const path = `${base}/penghargaan/${cast.keripik}`;
  const typed = {
    ...{ award: 'BBI Award 2022', category: 'Kuliner', number: 'S-21' },
    ...{ nominatedOn: site.today, agreedOn: '' },
  };
  assert.match(await textOf(manager, base), /0 dari \d pemenang diusulkan/);
  assert.match(await textOf(manager, `${base}/penghargaan`), /belum diusulkan/);
  const refused = await manager.post(`${path}/usulan`, typed);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Tanpa itu datanya tidak boleh dikirim/);
  const agreed = { ...typed, agreedOn: site.today };
  assert.equal((await manager.post(`${base}/penghargaan/${cast.kopi}/usulan`, agreed)).status, 404);
  assert.equal((await judge(0).post(`${path}/usulan`, agreed)).status, 403);
  assert.equal((await manager.post(`${path}/berkas`, head())).status, 404);
  assert.equal((await manager.post(`${path}/usulan`, agreed)).status, 303);
  assert.match(await (await manager.post(`${path}/usulan`, agreed)).text(), /sudah diusulkan/);
});

test('what the organisers announce is kept with its source, and a correction beside it', async () => {
  const path = `${base}/penghargaan/${cast.keripik}`;
  const announce = (over: Record<string, string>) =>
    manager.post(`${path}/pengumuman`, {
      ...{ stage: 'finalist', votes: '', place: '', source: 'S-99', announcedOn: site.today },
      ...over,
    });
  assert.match(await (await announce({ votes: '12' })).text(), /Isi jumlah suara/);
  assert.match(await (await announce({ stage: 'placed' })).text(), /Isi peringkat/);
  assert.match(await (await announce({ source: ' ' })).text(), /Isi kolom ini/);
  assert.equal((await announce({})).status, 303);
  assert.equal((await announce({ stage: 'voted', votes: '12.345' })).status, 303);
  assert.equal((await announce({ stage: 'placed', place: '3' })).status, 303);
  assert.equal((await announce({ stage: 'placed', place: '2', source: 'Ralat' })).status, 303);
  const html = await textOf(manager, path);
  assert.match(html, /peringkat 3[\s\S]*peringkat 2[\s\S]*Ralat/);
  const list = (await textOf(manager, `${base}/penghargaan`)).replace(/<[^>]+>/g, ' ');
  assert.match(list, /Peringkat akhir\s+12\.345\s+2/);
});

test('the dossier gathers the evidence and says where a number was never looked up', async () => {
  const path = `${base}/penghargaan/${cast.keripik}`;
  assert.equal((await manager.post(`${path}/berkas`, head())).status, 303);
  const [paper] = await papersOfKind('nominationDossier');
  const found = await paperOf(site.house.database, paper?.paperId ?? '');
  const content = JSON.stringify(present(found, 'a dossier').content);
  assert.match(content, /"number":"[^"]+-1"/);
  for (const part of ['Penjualan final', 'SK nomor SK-9', 'BBI Award 2022', 'setuju datanya'])
    assert.ok(content.includes(part), part);
  // On what the figures rest: the file that was booked, and the papers by number and hash.
  const { evidence } = present(found, 'a dossier').content as {
    evidence: { files: { what: string; hash: string }[]; papers: { no: string; hash: string }[] };
  };
  assert.ok(evidence.files.length > 0);
  for (const { what } of evidence.files) assert.match(what, /^pesanan Shopee/);
  assert.ok(evidence.papers.some(({ no }) => no === 'SK-9'));
  for (const { hash } of [...evidence.files, ...evidence.papers])
    assert.match(hash, /^[0-9a-f]{64}$/);
  // Amounts and days stand in words, too.
  assert.match(content, /"Rp[\d.]+ \((\w+ )+rupiah\)"/);
  assert.ok(content.includes(`SK nomor SK-9 tanggal ${dayInFull(site.today)}`));
  assert.ok(content.includes(`Pesawaran pada hari ini, ${spelledDay(site.today)}.`));
  const pdf = await manager.send(`${base}/dokumen/${paper?.paperId}`);
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  assert.match(await textOf(manager, path), /Berkas pengusulan \(PDF\)/);
});
