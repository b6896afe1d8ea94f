/** A form or sheet that closes, or goes, while somebody has it open: nothing typed is lost. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { closePanel, lockSheet, openPanel, planSheets, setForm } from '../../src/curation/index.ts';
import { closeFinal, lockJudgeSheet, openFinal } from '../../src/judging/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { routes } from '../../src/routes.ts';
import {
  type Applicant,
  apply,
  type Curator,
  failRest,
  filledIn,
  openCall,
  pass,
  seatPanel,
  sheetForm,
  typedScores,
} from '../curation.ts';
import {
  addEntrants,
  type Judge,
  judgedAlike,
  seatJudges,
  takeProposedCriteria,
} from '../judging.ts';
import { atOnce, type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

const base = '/kampanye/lagawi';
const campaignId = 'lagawi';

let site: Site;
let cast: Cast;
let manager: Visitor;
let applicants: Applicant[];
let curators: Curator[];
let entrants: string[];
let judges: Judge[];
before(async () => {
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  await openCall(site, cast);
  await callUntil(3);
  applicants = [await apply(site, 1), await apply(site, 2)];
  await pass(site, cast, ...applicants);
  curators = await seatPanel(site, cast, 3);
  entrants = await addEntrants(site, cast, 2);
  judges = await seatJudges(site, cast, [1, 2, 3]);
  const quotas = { members: '2', finalists: '', winners: '1' };
  await setQuotas(site.house, cast.admin, campaignId, quotas);
  await takeProposedCriteria(site, cast, campaignId);
});
after(() => site.close());

const callUntil = (days: number) =>
  setForm(site.house, cast.admin, {
    ...{ campaignId, opensOn: addDays(site.today, -3), closesOn: addDays(site.today, days) },
    questions: [
      {
        ...{ section: '', labelId: 'Tahun mulai usaha', labelEn: 'Year of beginning' },
        ...{ kind: 'number', isRequired: true, sectors: [], options: '' },
      },
    ],
  });
const textOf = async (visitor: Visitor, path: string) => (await visitor.send(path)).text();
const judge = (nth: number): Judge => present(judges[nth - 1], 'a judge');
const remark = '<b>Gurih</b> sekali';

/** Says why, and shows what was typed, escaped, and nothing of the sheet itself. */
async function isGone(answer: Response, reason: RegExp, level: RegExp): Promise<void> {
  assert.equal(answer.status, 404);
  const html = await answer.text();
  assert.match(html, reason);
  assert.match(html, level);
  assert.match(html, /&lt;b>Gurih&lt;\/b> sekali/);
  assert.doesNotMatch(html, /<b>Gurih|Keripik|Peserta \d|data-island="sheet"/);
}

test('a draft is saved after the call has closed, and sending it is refused', async () => {
  const anybody = await site.as(null);
  const { enterpriseName, sector } = filledIn(7);
  const begun = await anybody.post('/daftar/lagawi', { enterpriseName, sector });
  const path = begun.headers.get('location') ?? '';
  // What nobody has checked may be taken back while the call is open, and no longer.
  const [mine, other] = [await apply(site, 8), await apply(site, 9)];
  const checked = applicants[0]?.path ?? '';
  assert.doesNotMatch(await textOf(anybody, checked), /Tarik untuk diperbaiki/);
  assert.equal((await anybody.post(`${checked}/draf`, {})).status, 422);
  assert.match(await textOf(anybody, mine.path), /action="[^"]*\/draf"[\s\S]*Tarik untuk/);
  assert.equal((await anybody.post(`${mine.path}/draf`, {})).status, 303);
  assert.match(await textOf(anybody, mine.path), /Pendaftaran nomor 3 Anda tarik[\s\S]*setuju/);
  await callUntil(-1);
  assert.doesNotMatch(await textOf(anybody, other.path), /Tarik untuk diperbaiki/);
  assert.equal((await anybody.post(`${other.path}/draf`, {})).status, 422);
  const saved = await anybody.post(path, filledIn(7, { product: 'Sambal lingkung' }));
  assert.equal(saved.status, 200);
  const told = await saved.text();
  assert.match(told, /Draf tersimpan[\s\S]*tidak dapat dikirim lagi/);
  assert.match(await textOf(await site.as(null), path), /value="Sambal lingkung"/);
  const sent = await anybody.post(`${path}/kirim`, filledIn(7, { product: 'Sambal seruit' }));
  assert.equal(sent.status, 422);
  assert.match(await sent.text(), /role="alert"[\s\S]*tersimpan sebagai draf[\s\S]*seruit/);
  assert.match(await textOf(await site.as(null), path), /value="Sambal seruit"/);
  const { rows } = await site.house.database.pool.query(
    'select no, sent_at from application where enterprise_name = $1',
    [enterpriseName],
  );
  assert.deepEqual(rows, [{ no: null, sent_at: null }]);
  const late = await anybody.post('/daftar/lagawi', { enterpriseName: 'Terlambat', sector });
  const closed = await late.text();
  assert.match(closed, /Pendaftaran sudah ditutup \d+ \w+ \d{4}\.[\s\S]*href="\/">Yang dapat/);
  assert.doesNotMatch(closed, /Mulai mendaftar/);
});

test('a sheet that is taken off while it is open says so and shows what was typed', async () => {
  await planSheets(site.house, cast.admin, { campaignId, each: 2 });
  await failRest(site, cast);
  await openPanel(site.house, cast.admin, campaignId);
  const id = applicants[0]?.applicationId ?? '';
  const { rows } = await site.house.database.pool.query<{ person_id: string }>(
    'select person_id from score_sheet where application_id = $1',
    [id],
  );
  const isHis = ({ personId }: Curator) => rows.some(({ person_id }) => person_id === personId);
  const own = present(curators.find(isHis), 'whose sheet it is');
  const stranger = present(
    curators.find((one) => !isHis(one)),
    'who never had it',
  );
  const sheet = `${base}/kurasi/penilaian/${id}`;
  const typed = { ...sheetForm({ rasa: 4 }), 'catatan-rasa': remark };
  const adjust = (act: string) =>
    manager.post(`${base}/kurasi/panel/penugasan/satu`, { act, no: '1', curator: own.personId });
  assert.equal((await adjust('take')).status, 303);
  for (const path of [sheet, `${sheet}/kunci`]) {
    await isGone(await own.visitor.post(path, typed), /dilepas dari Anda/, /Rasa[\s\S]*4 · /);
  }
  const strange = await stranger.visitor.post(sheet, typed);
  assert.equal(strange.status, 404);
  assert.doesNotMatch(await strange.text(), /Rasa/);
  assert.equal((await adjust('give')).status, 303);
  assert.equal((await own.visitor.post(sheet, typed)).status, 200);
});

test('a sheet that is open while the panel closes says so and shows what was typed', async () => {
  const { rows } = await site.house.database.pool.query<{ person: string; id: string }>(
    `select person_id as person, application_id as id from score_sheet where removed_at is null`,
  );
  for (const { person, id } of rows) {
    const { who } = present(
      curators.find(({ personId }) => personId === person),
      'a curator',
    );
    const scores = typedScores(3).map((one) => ({ ...one, seen: 1 }));
    await lockSheet(site.house, who, { campaignId, applicationId: id, scores });
  }
  await closePanel(site.house, cast.admin, campaignId);
  const [one] = rows;
  const { visitor } = present(
    curators.find(({ personId }) => personId === one?.person),
    'a curator',
  );
  const typed = { ...sheetForm({ rasa: 2 }), 'catatan-rasa': remark };
  const late = await visitor.post(`${base}/kurasi/penilaian/${one?.id}`, typed);
  assert.equal(late.status, 422);
  const html = await late.text();
  assert.match(html, /jadi nilai ini tidak disimpan/);
  assert.match(html, /tidak disimpan: 2 · /);
  assert.match(html, /&lt;b>Gurih&lt;\/b> sekali/);
});

test('a judge released, or a final closed, while a sheet is open: the same', async () => {
  await openFinal(site.house, cast.admin, {
    ...{ campaignId, finalists: entrants, unwitnessed: 'Uji', unreported: 'Uji' },
  });
  const [first, second] = entrants as [string, string];
  const sheet = `${base}/penjurian/penilaian/${first}`;
  const typed = { ...sheetForm({ produk: 2 }), 'catatan-produk': remark, babak: 'final' };
  const released = await manager.post(`${base}/penjurian/juri/lepas`, {
    ...{ leaving: judge(1).personId, leavingReason: 'Sakit' },
  });
  assert.equal(released.status, 303);
  for (const path of [sheet, `${sheet}/kunci`]) {
    await isGone(await judge(1).visitor.post(path, typed), /kepada juri lain/, /2 · /);
  }
  const nowhere = await judge(1).visitor.post(`${base}/penjurian/penilaian/${cast.tenun}`, typed);
  assert.equal(nowhere.status, 404);
  for (const nth of [2, 3]) {
    for (const enterpriseId of [first, second]) {
      const scores = judgedAlike(enterpriseId === first ? 5 : 3);
      await lockJudgeSheet(site.house, judge(nth).who, { campaignId, enterpriseId, scores });
    }
  }
  await closeFinal(site.house, cast.admin, campaignId);
  const late = await judge(2).visitor.post(sheet, typed);
  assert.equal(late.status, 422);
  const html = await late.text();
  assert.match(html, /jadi nilai ini tidak disimpan/);
  assert.match(html, /tidak disimpan: 2 · /);
  assert.match(html, /&lt;b>Gurih&lt;\/b> sekali/);
});

test('whose right or session ended meanwhile reads what was typed, and never a secret', async () => {
  const path = `${base}/kurasi/penilaian/${applicants[0]?.applicationId}`;
  const typed = { ...sheetForm({ rasa: 2 }), 'catatan-rasa': remark, passphrase: 'rahasia-sekali' };
  const stranger = await site.as(cast.sari);
  const gone = await site.as(null);
  for (const [visitor, status] of [
    [stranger, 404],
    [gone, 401],
  ] as const) {
    const answer = await visitor.post(path, typed);
    assert.equal(answer.status, status);
    const html = await answer.text();
    assert.match(html, /Yang tadi diketik/);
    assert.match(html, /&lt;b>Gurih&lt;\/b> sekali/);
    assert.doesNotMatch(html, /rahasia-sekali|<b>Gurih/);
  }
  const foreign = await gone.send(path, {
    ...{ method: 'POST', body: new URLSearchParams(typed) },
    headers: { origin: 'https://lain.example' },
  });
  assert.equal(foreign.status, 403);
  assert.doesNotMatch(await foreign.text(), /Gurih/);
});

test('an address that only takes a form leads whoever opens it to the page above', async () => {
  const anybody = await site.as(null);
  const led = async (path: string) => {
    const answer = await anybody.send(path);
    return [answer.status, answer.headers.get('location')];
  };
  const own = applicants[0]?.path ?? '';
  assert.deepEqual(await led(`${own}/kirim`), [303, own]);
  const sheet = `${base}/kurasi/penilaian/${applicants[0]?.applicationId}`;
  assert.deepEqual(await led(`${sheet}/kunci?hal=2`), [303, `${sheet}?hal=2`]);
  // A word where a page has an id.
  assert.deepEqual(await led('/orang/nik'), [303, '/orang']);
  const patterns = (method: string) =>
    new Set(routes.filter((one) => one.method === method).map(({ path }) => path));
  const pages = [...patterns('get')].map(
    (path) => new RegExp(`^${path.replace(/:[^/]+/g, '[^/]+')}$`),
  );
  const filled = [...patterns('post')].map((path) => path.replace(/:[^/]+/g, newId()));
  const takers = filled.filter((path) => !pages.some((page) => page.test(path)));
  assert.ok(takers.length > 60);
  await atOnce(takers, async (path) => {
    const [status, to] = await led(path);
    assert.equal(status, 303, path);
    assert.ok(path.startsWith(String(to)) && pages.some((page) => page.test(String(to))), path);
  });
  // The page above says no more than it says to anybody.
  const strange = `/daftar/lagawi/${'A'.repeat(24)}`;
  assert.deepEqual(await led(`${strange}/kirim`), [303, strange]);
  for (const path of [
    ...[strange, `${own}/kirimkan`, '/usaha/bukan-id/pemisahan', '/tidak/ada'],
    '/api/v1/campaigns/lagawi/own-application/sending',
  ]) {
    assert.equal((await anybody.send(path)).status, 404, path);
  }
});
