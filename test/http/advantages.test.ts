/** Advantages that give points: in the ranking, its firmness, the minutes and at the applicant. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { campaignOf, setupOf } from '../../src/campaigns/index.ts';
import {
  enterDecree,
  eraseApplication,
  issueMinutes,
  overrideOutcome,
  recordFinding,
  setGates,
} from '../../src/curation/index.ts';
import { lettersOf } from '../../src/curation/questions/letters.ts';
import { minutesVersions } from '../../src/curation/questions/minutes.ts';
import { selectionOf } from '../../src/curation/questions/selection.ts';
import { present } from '../../src/kernel/assert.ts';
import { type Applicant, apply, decreeTyped, openCall, propose, scoreAll } from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let applicants: Applicant[];
const campaignId = 'lagawi';
const base = '/kampanye/lagawi/kurasi';

const gate = (name: string, points: string) => ({
  ...{ code: name.toLowerCase(), name, regulation: `Peraturan ${name}`, from: '', until: '' },
  ...{
    effect: 'advantage',
    evidence: 'nib',
    sectors: ['pangan'],
    when: [],
    formats: ['nib'],
    points,
  },
});

before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  await openCall(site, cast, { seats: 1 });
  const gates = [
    gate('Halal', '10'),
    gate('Merek', '10'),
    gate('Ekspor', '10'),
    gate('Lain', ''),
  ].map((one) => ({
    ...one,
    ...(one.name === 'Lain' && { from: '2026-01-02' }),
  }));
  await setGates(site.house, cast.admin, { campaignId, gates });
  applicants = [];
  for (const [i, nib] of ['', '9120001234567', '', '9120001234568'].entries()) {
    applicants.push(await apply(site, i + 1, { nib }));
  }
  const third = present(applicants[2], 'the third').applicationId;
  await recordFinding(site.house, cast.admin, {
    ...{ campaignId, applicationId: third, gate: 'halal', result: 'met', remark: 'Dilihat' },
  });
  // Scored 5, 4, 3 and 2 of 5 throughout.
  await scoreAll(site, cast, applicants);
});
after(() => site.close());

const textOf = async (visitor: Visitor, path: string) =>
  (await (await visitor.send(path)).text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const scores = async () => {
  const view = await selectionOf(
    site.house.database,
    campaignId,
    await setupOf(site.house.database, campaignId),
  );
  return present(view, 'a closed panel').rows.map(({ no, score, advantage }) => [
    ...[no, Math.round(100 * score) / 100, advantage?.points, advantage?.of],
  ]);
};
const expected = [
  [2, 82.5, 30, 30],
  [1, 70, 0, 30],
  [4, 47.5, 30, 30],
  [3, 45, 10, 30],
];
const head = () => ({
  ...{ number: 'BA 1', day: site.today, place: 'Metro' },
  signatories: [{ name: 'Bu Ketua', title: 'Ketua', nip: '' }],
});

test('who had met an advantage gets its points, and the panel’s scores make up the rest of 100', async () => {
  assert.deepEqual(await scores(), expected);
  const page = await textOf(manager, `${base}/peringkat`);
  assert.match(page, /Halal 10 poin, dipenuhi 3 pendaftar; Merek 10 poin, dipenuhi 2 pendaftar/);
  assert.doesNotMatch(page, /Lain 0 poin/);
  assert.match(page, /82,50 nilai tambah 30 dari 30/);
  assert.match(await textOf(manager, `${base}/kriteria`), /dihitung 70 dari 100/);
  const answer = await manager.send('/api/v1/campaigns/lagawi/selection');
  const { rows } = (await answer.json()) as { rows: { advantagePoints: number | null }[] };
  assert.deepEqual(
    rows.map(({ advantagePoints }) => advantagePoints),
    [30, 0, 30, 10],
  );
});

test('the minutes print what gave points, and whether the list holds without them', async () => {
  const { internal: content } = await minutesVersions(site.house.database, campaignId, head());
  assert.deepEqual(
    content.advantages.map(({ name, points, met }) => [name, points, met]),
    [
      ['Halal', '10', '3'],
      ['Merek', '10', '2'],
      ['Ekspor', '10', '2'],
    ],
  );
  // Met, in process, not required, not met: of all who passed the screening.
  assert.deepEqual(
    content.gates.map(({ name, effect, counts }) => [name, effect, ...counts]),
    [
      ['Halal', 'Nilai tambah', '3', '0', '0', '1'],
      ['Merek', 'Nilai tambah', '2', '0', '0', '2'],
      ['Ekspor', 'Nilai tambah', '2', '0', '0', '2'],
      ['Lain', 'Nilai tambah', '2', '0', '0', '2'],
    ],
  );
  assert.deepEqual(
    content.gates.map(({ span }) => span),
    ['', '', '', 'sejak 2 Januari 2026'],
  );
  assert.deepEqual(
    content.rows.map((row) => row.advantage),
    ['30 / 30', '0 / 30', '30 / 30', '10 / 30'],
  );
  const { criteria = [] } = content.sets[0] ?? {};
  assert.deepEqual(criteria.at(-1), { name: 'Nilai tambah', weight: '30' });
  const without = content.robustness.sets[0]?.sentences.filter((one) => /Nilai tambah:/.test(one));
  assert.deepEqual(without, [
    'Tanpa kriteria Nilai tambah: masuk Keripik Uji 1; keluar Keripik Uji 2.',
  ]);
  const paperId = await issueMinutes(site.house, cast.admin, { campaignId, ...head() });
  const pdf = await manager.send(`${base}/dokumen/${paperId}`);
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
});

test('an applicant reads the points as a line of their own, on the page and in the letter', async () => {
  // Who waits is not erased.
  await overrideOutcome(site.house, cast.admin, {
    ...{ campaignId, applicationId: present(applicants[3], 'the fourth').applicationId },
    ...{ outcome: 'notSelected', reason: 'Pindah provinsi' },
  });
  await propose(site, cast);
  await enterDecree(site.house, cast.admin, { campaignId, ...decreeTyped(site.today) });
  const own = await textOf(await site.as(null), present(applicants[2], 'the third').path);
  assert.match(own, /Nilai tambah \(poin, bukan dari panel\) 30 10 \/ 30/);
  assert.match(own, /Halal Nilai tambah, 10 poin ✓ Terpenuhi/);
  assert.match(own, /nilai 45,00/);
  const campaign = present(await campaignOf(site.house.database, campaignId), 'the campaign');
  const letters = await lettersOf(site.house.database, campaign, head());
  const { content } = present(letters[2], 'a letter to the third');
  const lines = content['scores'] as unknown[];
  assert.deepEqual(lines.at(-1), { name: 'Nilai tambah', weight: '30', mean: '10 / 30 poin' });
});

test('whoever is erased afterwards keeps the points, so that the ranking stays as it was', async () => {
  const { applicationId } = present(applicants[3], 'the fourth');
  await eraseApplication(site.house, cast.admin, { campaignId, applicationId, reason: 'Diminta' });
  assert.deepEqual(await scores(), expected);
});
