/** Papers of a selection: made of the data, signed, checked by anybody, revoked. */
import assert from 'node:assert/strict';
import { verify } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runCheckPaper } from '../../src/cli/check-paper.ts';
import {
  closePanel,
  enterDecree,
  lockSheet,
  openPanel,
  overrideOutcome,
  planSheets,
} from '../../src/curation/index.ts';
import { defaultSets } from '../../src/curation/rules/default-criteria.ts';
import { paperOf, paperPdf, papersOf } from '../../src/documents/index.ts';
import { paperToken, readClaims } from '../../src/documents/rules/claims.ts';
import { qrOf, renderPdf } from '../../src/documents/typst.ts';
import { present } from '../../src/kernel/assert.ts';
import { sfc32 } from '../../src/kernel/chance.ts';
import { allScores, apply, openCall, pass, propose, seatPanel } from '../curation.ts';
import { inEnglish, readable } from '../english.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

const campaignId = 'lagawi';
let site: Site;
let cast: Cast;
let manager: Visitor;
let stranger: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  stranger = await site.as(null);
  await openCall(site, cast);
  const applicants = [];
  for (let nth = 1; nth <= 6; nth++) applicants.push(await apply(site, nth));
  await pass(site, cast, ...applicants);
  const curators = await seatPanel(site, cast, 4);
  await planSheets(site.house, cast.admin, { campaignId, each: 4 });
  await openPanel(site.house, cast.admin, campaignId);
  for (const [c, { who }] of curators.entries()) {
    for (const [a, { applicationId }] of applicants.entries()) {
      const scores = Object.keys(allScores(1)).map((criterion, i) => ({
        ...{ criterion, score: String(1 + ((a + i + (c % 2)) % 5)), remark: '', seen: 0 },
      }));
      await lockSheet(site.house, who, { campaignId, applicationId, scores });
    }
  }
  await closePanel(site.house, cast.admin, campaignId);
});
after(() => site.close());

const base = '/kampanye/lagawi/kurasi/dokumen';
const head = () => ({
  ...{ number: 'BA-7/IKM/2026', day: site.today, place: 'Bandar Lampung' },
  ...{ 'row1-name': 'Dra. Uji', 'row1-title': 'Ketua panel', 'row1-nip': '' },
});

const thePaper = async (kind: 'curationMinutes' | 'curationMinutesPublic' | 'participants') => {
  const [newest] = await papersOf(site.house.database, campaignId, kind);
  return present(await paperOf(site.house.database, newest?.paperId ?? ''), 'a paper');
};

test('minutes need a number, a day, a place and somebody who signs', async () => {
  const bare = await manager.post(`${base}/berita-acara`, { day: '' });
  assert.equal(bare.status, 422);
  const html = await bare.text();
  for (const part of [
    'Isi kolom ini',
    'Isi tanggal berita acara',
    'sedikitnya seorang penanda tangan',
  ])
    assert.ok(html.includes(part), part);
});

test('the minutes are a PDF made of what was scored and decided', async () => {
  assert.equal((await manager.post(`${base}/berita-acara`, head())).status, 303);
  const paper = await thePaper('curationMinutes');
  const content = paper.content as { rows: { name: string }[]; robustness: { draws: string } };
  assert.equal(content.rows.length, 6);
  assert.equal(content.robustness.draws, '100.000');
  const list = await (await manager.send(base)).text();
  assert.match(list, /Berita Acara Kurasi \(internal\) \(PDF\)[\s\S]*Berita Acara Kurasi \(PDF\)/);
  const answer = await manager.send(`${base}/${paper.paperId}`);
  assert.equal(answer.headers.get('content-type'), 'application/pdf');
  assert.match(
    answer.headers.get('content-disposition') ?? '',
    /SIMULASI-berita-acara-kurasi-internal-ba-7-ikm-2026-lagawi/,
  );
  const bytes = new Uint8Array(await answer.arrayBuffer());
  assert.equal(new TextDecoder('latin1').decode(bytes.subarray(0, 5)), '%PDF-');
  assert.ok(bytes.length > 20_000);
});

/** Seats taken in draws by each of six as this file scores them; equals share what is left. */
function seatsIn(draw: () => number[]): number[] {
  const level = (a: number, i: number) => ((a + i) % 5) + ((a + i + 1) % 5);
  const seats = new Array<number>(6).fill(0);
  for (let nth = 0; nth < 20_000; nth++) {
    const weights = draw();
    const totals = seats.map((_, a) =>
      Math.round(1e9 * weights.reduce((sum, weight, i) => sum + weight * level(a, i), 0)),
    );
    for (const [a, own] of totals.entries()) {
      const above = totals.filter((one) => one > own).length;
      const equals = totals.filter((one) => one === own).length;
      seats[a] = (seats[a] ?? 0) + Math.min(1, Math.max(0, (2 - above) / equals)) / 20_000;
    }
  }
  return seats;
}

/** Any six weights: the gaps between five numbers. */
function anyWeights(next: () => number): number[] {
  const cuts = [0, 1, ...Array.from({ length: 5 }, next)].sort((a, b) => a - b);
  return cuts.slice(1).map((cut, i) => cut - (cuts[i] ?? 0));
}

/** Within ten points of those decided; what is outside is thrown away. */
function nearWeights(next: () => number, decided: readonly number[]): number[] {
  for (;;) {
    const off = decided.slice(1).map(() => 0.2 * next() - 0.1);
    const all = [-off.reduce((sum, one) => sum + one, 0), ...off];
    const weights = decided.map((one, i) => one + (all[i] ?? 0));
    if (Math.abs(all[0] ?? 1) <= 0.1 && weights.every((one) => one >= 0)) return weights;
  }
}

test('minutes print in how many draws each stays, and the list without an institution', async () => {
  const { content } = await thePaper('curationMinutes');
  const { robustness } = content as {
    robustness: {
      sets: { firmness: { name: string; near: string; any: string }[]; sentences: string[] }[];
    };
  };
  const [set] = robustness.sets;
  // Four curators, their four institutions, six criteria.
  assert.ok(
    set?.sentences.some((one) => one.includes('dari 14 hitungan')),
    set?.sentences.join(),
  );
  const food = present(
    defaultSets.find(({ code }) => code === 'pangan'),
    'criteria of food',
  );
  const ids = Object.keys(allScores(1));
  // In the order in which this file scores them.
  const decided = ids.map((id) => (food.criteria.find((one) => one.id === id)?.weight ?? 0) / 100);
  const next = sfc32('papers');
  const expected = {
    any: seatsIn(() => anyWeights(next)),
    near: seatsIn(() => nearWeights(next, decided)),
  };
  for (const { name, ...told } of set?.firmness ?? []) {
    const a = Number(name.split(' ').at(-1)) - 1;
    for (const how of ['near', 'any'] as const) {
      const share = Number(told[how].replace(' %', '').replace(',', '.')) / 100;
      assert.ok(Math.abs(share - (expected[how][a] ?? 1)) < 0.02, `${name}, ${how}: ${share}`);
    }
  }
});

/** The second one of a kind, whose time is the same here. */
async function other(kind: Parameters<typeof papersOf>[2], { paperId }: { paperId: string }) {
  const found = (await papersOf(site.house.database, campaignId, kind)).find(
    (one) => one.paperId !== paperId,
  );
  return present(await paperOf(site.house.database, found?.paperId ?? ''), 'a paper');
}

test('what anybody may read of the minutes has the list and no score, reason or curator', async () => {
  const path = `${base}/berita-acara`;
  const internal = await thePaper('curationMinutes');
  const first = await thePaper('curationMinutesPublic');
  const { rows } = internal.content as { rows: { no: string; name: string; score: string }[] };
  const last = present(rows.at(-1), 'somebody is last');
  const found = await site.house.database.read
    .selectFrom('application')
    .select('application_id')
    .where('enterprise_name', '=', last.name)
    .executeTakeFirstOrThrow();
  await overrideOutcome(site.house, cast.admin, {
    ...{ campaignId, applicationId: found.application_id },
    ...{ outcome: 'notSelected', reason: 'Alasan rahasia panel' },
  });
  assert.equal((await manager.post(path, { ...head(), number: 'BA-7/IKM/2027' })).status, 303);
  const inside = await other('curationMinutes', internal);
  const outside = await other('curationMinutesPublic', first);
  const told = JSON.stringify(outside.content);
  const kept = JSON.stringify(inside.content);
  for (const secret of [last.name, 'Alasan rahasia panel', 'Kurator 1', 'Kurator 4']) {
    assert.ok(kept.includes(secret), secret);
    assert.ok(!told.includes(secret), secret);
  }
  const list = (outside.content as { rows: Record<string, string>[] }).rows;
  assert.equal(list.length, 5);
  assert.deepEqual(Object.keys(list[0] ?? {}).sort(), ['name', 'no', 'outcome', 'rank']);
  // The order of the letters tells nobody whose they are.
  const letters = [...told.matchAll(/Kurator ([A-D]) [+−]?\d/g)].map(([, letter]) => letter);
  assert.ok(letters.length >= 4);
  assert.deepEqual(letters.slice(0, 4), ['A', 'B', 'C', 'D']);
  assert.doesNotMatch(told, /Kurator [A-D] -/);
  assert.match(told, /Kurator [A-D] −\d/);
  assert.match(told, /Untuk 1 pendaftar panel memutuskan lain/);
  // Two papers, two numbers: the one that anybody may read names the internal one.
  assert.equal(readClaims(inside.claims)?.number, 'BA-7/IKM/2027');
  assert.equal(readClaims(outside.claims)?.number, 'BA-7/IKM/2027-P');
  assert.match(told, /"number":"BA-7\/IKM\/2027-P"/);
  assert.match(kept, /dari 0 untuk tingkat terendah sampai 100 untuk tertinggi/);
  const pdf = await manager.send(`${base}/${outside.paperId}`);
  const text = await pdf.text();
  assert.match(text, /^%PDF-/);
  assert.match(pdf.headers.get('content-disposition') ?? '', /berita-acara-kurasi-.+-lagawi\.pdf/);
});

test('the code on a paper leads to the page that shows what was signed', async () => {
  const paper = await thePaper('curationMinutes');
  const { day, contentHash, isSimulation } = present(readClaims(paper.claims), 'claims');
  const link = `https://uji.example/periksa/${paperToken(paper)}`;
  const data = { content: paper.content, paper: { id: paper.paperId, day } };
  const expected = await renderPdf({
    ...{ template: 'curation-minutes.typ', qr: await qrOf(link) },
    data: { ...data, isSimulation, hash: contentHash },
  });
  assert.ok((await paperPdf(paper, 'https://uji.example')).equals(expected));
  const { pathname } = new URL(link);
  assert.equal((await stranger.send(pathname)).status, 200);
});

test('anybody reads behind the code what was signed, and can check it with the key alone', async () => {
  const paper = await thePaper('curationMinutes');
  const token = paperToken(paper);
  const html = await (await stranger.send(`/periksa/${token}`)).text();
  assert.match(html, /✓ Masih berlaku\. Ditandatangani instalasi ini/);
  assert.match(html, /BA-7\/IKM\/202[67]/);
  assert.match(html, /Nomor pendaftar yang diusulkan/);
  const pem = await (await stranger.send('/periksa/kunci')).text();
  const signed = Buffer.from(`lagawi.paper/1\n${paper.claims}`);
  assert.equal(verify(null, signed, pem, paper.signature), true);
});

test('a code that was changed on the way is not found, and its words are not shown', async () => {
  const { claims, ...signature } = await thePaper('curationMinutes');
  const changed = paperToken({ ...signature, claims: claims.replace('BA-7', 'BA-8') });
  const answer = await stranger.send(`/periksa/${changed}`);
  assert.equal(answer.status, 404);
  assert.doesNotMatch(await answer.text(), /BA-8|Nomor pendaftar/);
  assert.equal((await stranger.send('/periksa/1.abc')).status, 404);
});

test('behind the code English is read beside the words that were signed', async () => {
  const token = paperToken(await thePaper('curationMinutes'));
  const page = readable(await inEnglish(stranger).page(`/periksa/${token}`));
  assert.match(page, /The content was signed in Indonesian/);
  assert.match(page, /Applicants scored \(Pendaftar dinilai\) 6/);
  assert.match(page, /Numbers of the applicants proposed \(Nomor pendaftar yang diusulkan\)/);
  const asSigned = readable(await (await stranger.send(`/periksa/${token}`)).text());
  assert.match(asSigned, /Pendaftar dinilai 6/);
  assert.doesNotMatch(asSigned, /Applicants scored|Isinya ditandatangani/);
});

test('the command line checks a code with the key alone', async () => {
  const token = paperToken(await thePaper('curationMinutes'));
  const keyFile = join(site.ground.config.varFolder, 'kunci.pem');
  await writeFile(keyFile, await (await stranger.send('/periksa/kunci')).text());
  let out = '';
  const run = (code: string) => {
    out = '';
    return runCheckPaper([code, '--key', keyFile], (text) => {
      out += text;
    });
  };
  assert.equal(await run(`http://contoh.example/periksa/${token}`), 0);
  assert.match(out, /✓[\s\S]*BA-7\/IKM\/202[67]/);
  const [version = '', claims = '', signature = ''] = token.split('.');
  const other = Buffer.from(claims, 'base64url').toString().replace('BA-7', 'BA-8');
  assert.equal(
    await run([version, Buffer.from(other).toString('base64url'), signature].join('.')),
    2,
  );
  assert.doesNotMatch(out, /BA-8/);
  await assert.rejects(run('bukan kode'), { code: 'documents.noCode' });
  await assert.rejects(runCheckPaper([token, '--key', import.meta.filename]), {
    code: 'documents.noKey',
  });
});

test('a changed, cut or foreign code is not shown as ours', async () => {
  const paper = await thePaper('curationMinutes');
  const forged = paperToken({ ...paper, claims: paper.claims.replace('BA-7', 'BA-8') });
  const html = await (await stranger.send(`/periksa/${forged}`)).text();
  assert.match(html, /Tanda tangannya tidak cocok/);
  assert.doesNotMatch(html, /BA-8/);
  for (const wrong of [
    'x',
    '1.e30.AAAA',
    paperToken(paper).slice(0, 60),
    `9${paperToken(paper)}`,
  ]) {
    const answer = await stranger.send(`/periksa/${wrong}`);
    const text = await answer.text();
    assert.doesNotMatch(text, /Masih berlaku|Ditandatangani instalasi ini/);
    assert.ok([200, 404].includes(answer.status));
  }
});

test('the list of participants waits for the decree and names it', async () => {
  const early = await manager.post(`${base}/daftar-peserta`, head());
  assert.match(await early.text(), /Catat dahulu SK penetapan/);
  await propose(site, cast);
  await enterDecree(site.house, cast.admin, {
    ...{ campaignId, number: 'SK-1', decidedOn: site.today, place: 'Bandar Lampung' },
    ...{ deciderName: 'Uji', deciderTitle: 'Kepala Dinas', deciderNip: '' },
  });
  assert.equal((await manager.post(`${base}/daftar-peserta`, head())).status, 303);
  const paper = await thePaper('participants');
  const { rows } = paper.content as { rows: unknown[] };
  assert.equal(rows.length, 2);
  const pdf = await manager.send(`${base}/${paper.paperId}`);
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  const html = await (await stranger.send(`/periksa/${paperToken(paper)}`)).text();
  assert.match(html, /SK penetapan[\s\S]*SK-1/);
});

test('a revocation is read behind the code, with its reason, and is made once', async () => {
  const paper = await thePaper('curationMinutes');
  const path = `${base}/${paper.paperId}/pencabutan`;
  assert.equal((await manager.post(path, { reason: '' })).status, 422);
  assert.equal((await manager.post(path, { reason: 'Nomor salah' })).status, 303);
  const again = await manager.post(path, { reason: 'Lagi' });
  assert.match(await again.text(), /sudah dicabut/);
  const html = await (await stranger.send(`/periksa/${paperToken(paper)}`)).text();
  assert.match(html, /Dicabut[\s\S]*Nomor salah/);
  // Taken along, the list says so where there is no network.
  const folder = site.ground.config.varFolder;
  const [keyFile, listFile] = [join(folder, 'kunci-2.pem'), join(folder, 'pencabutan.txt')];
  await writeFile(keyFile, await (await stranger.send('/periksa/kunci')).text());
  const list = await (await stranger.send('/periksa/pencabutan')).text();
  await writeFile(listFile, list);
  let out = '';
  const check = (file: string) =>
    runCheckPaper([paperToken(paper), '--key', keyFile, '--revoked', file], (text) => {
      out = text;
    });
  assert.equal(await check(listFile), 2);
  assert.match(out, /✕ Dicabut/);
  const [version = '', , signature = ''] = list.trim().split('.');
  const empty = Buffer.from(JSON.stringify([new Date().toISOString(), []])).toString('base64url');
  await writeFile(listFile, [version, empty, signature].join('.'));
  await assert.rejects(check(listFile), { code: 'documents.noRevocations' });
  // What was signed as a paper is no list.
  await writeFile(listFile, paperToken(paper));
  await assert.rejects(check(listFile), { code: 'documents.noRevocations' });
});
