import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, mock, test } from 'node:test';
import type { RankReport } from '../curation/rank.ts';
import { runRank } from './rank.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lagawi-rank-'));
});
after(() => rm(folder, { recursive: true, force: true }));

const criteria = {
  criteria: [
    { id: 'rasa', weight: 60, min: 1, max: 5, direction: 'higher' },
    { id: 'kemasan', weight: 40, min: 1, max: 5, direction: 'higher' },
  ],
  places: 1,
};

const scores = `judge;entrant;criterion;score;institution
Ani;Keripik;rasa;4,5;Dinas
Ani;Keripik;kemasan;2;Dinas
Ani;Kopi;rasa;3;Dinas
Ani;Kopi;kemasan;5;Dinas
Budi;Keripik;rasa;5;Bank
Budi;Keripik;kemasan;3;Bank
Budi;Kopi;rasa;2;Bank
Budi;Kopi;kemasan;3;Bank
Citra;Keripik;rasa;4;Bank
Citra;Keripik;kemasan;3;Bank
Citra;Kopi;rasa;3;Bank
Citra;Kopi;kemasan;4;Bank
Ani;Madu;rasa;3;Dinas
Ani;Madu;kemasan;3;Dinas
Budi;Madu;rasa;3;Bank
Budi;Madu;kemasan;2;Bank
Citra;Madu;rasa;2;Bank
Citra;Madu;kemasan;3;Bank
`;

/** What the command prints on each stream, and its exit code. */
async function ran(files: { scores: string | Buffer; criteria: unknown }, ...more: string[]) {
  const [scoreFile, criteriaFile] = [join(folder, 's.csv'), join(folder, 'c.json')];
  await writeFile(scoreFile, files.scores);
  const { criteria: given } = files;
  await writeFile(criteriaFile, typeof given === 'string' ? given : JSON.stringify(given));
  const said = mock.method(console, 'error', () => undefined);
  let out = '';
  const code = await runRank(
    ['--scores', scoreFile, '--criteria', criteriaFile, ...more],
    (text) => {
      out += text;
    },
  );
  const refused = said.mock.calls.map((call) => String(call.arguments));
  said.mock.restore();
  return { code, out, refused };
}

test('rank prints the ranking with what says how firm it is, as a spreadsheet here writes it', async () => {
  const { code, out } = await ran({ scores, criteria }, '--json', '--draws', '2000');
  assert.equal(code, 0);
  const report: RankReport = JSON.parse(out);
  const first = report.ranking[0];
  assert.deepEqual(
    report.ranking.map(({ entrant, rank }) => [entrant, rank]),
    [
      ['Keripik', 1],
      ['Kopi', 2],
      ['Madu', 3],
    ],
  );
  // rasa (3,5 + 4 + 3) / 12 × 60, kemasan (1 + 2 + 2) / 12 × 40
  assert.equal(first?.score.toFixed(6), (52.5 + 200 / 12).toFixed(6));
  assert.equal(first?.adjusted?.toFixed(6), first?.score.toFixed(6));
  assert.equal(first?.acceptability.length, 3);
  assert.equal(first?.inPlaces, first?.acceptability[0]);
  // Keripik is ahead by 1,833… in rasa and behind by 1,333… in kemasan: equal at 16/38 for rasa.
  assert.equal(report.oneWeightChange?.criterion, 'rasa');
  assert.equal(report.oneWeightChange?.to.toFixed(6), (1600 / 38).toFixed(6));
  assert.equal(report.smallestChange?.points.toFixed(6), (60 - 1600 / 38).toFixed(6));
  assert.ok(Math.abs((first?.inPlaces ?? 0) - 22 / 38) < 0.05);
  assert.deepEqual([report.draws, report.seed, report.connected], [2000, 1, true]);
  assert.deepEqual(
    report.severity.map(({ judge }) => judge),
    ['Ani', 'Budi', 'Citra'],
  );
  assert.deepEqual(
    report.leaveOut.map(({ kind, id, enters }) => [kind, id, enters]),
    [
      ['judge', 'Ani', []],
      ['judge', 'Budi', ['Kopi']],
      ['judge', 'Citra', []],
      ['institution', 'Bank', ['Kopi']],
      ['institution', 'Dinas', []],
      ['criterion', 'rasa', ['Kopi']],
      ['criterion', 'kemasan', []],
    ],
  );
});

test('the same files and seed give the same bytes', async () => {
  const one = await ran({ scores, criteria }, '--json', '--draws', '500', '--seed', '9');
  const two = await ran({ scores, criteria }, '--json', '--draws', '500', '--seed', '9');
  assert.equal(one.out, two.out);
  const other = await ran({ scores, criteria }, '--json', '--draws', '500', '--seed', '10');
  assert.notEqual(one.out, other.out);
});

test('what a spreadsheet leaves around the rows changes nothing', async () => {
  const asked = ['--json', '--draws', '500', '--seed', '0'];
  const { out } = await ran({ scores, criteria }, ...asked);
  assert.equal(JSON.parse(out).seed, 0);
  const around = `\n${scores.replaceAll('\n', '\r\n')};;;;\r\n;;;;\r\n`;
  assert.equal((await ran({ scores: around, criteria }, ...asked)).out, out);
  const wide = Buffer.from(`\uFEFF${scores}`, 'utf16le');
  assert.equal((await ran({ scores: wide, criteria }, ...asked)).out, out);
  assert.equal((await ran({ scores: Buffer.from(wide).swap16(), criteria }, ...asked)).out, out);
  // Rows are counted as a spreadsheet shows them.
  const wrong = await ran({
    scores: scores.replace('\nAni', '\n\nAni').replace('4,5', 'empat'),
    criteria,
  });
  assert.match(wrong.refused.join(), /Baris 3: “empat” bukan angka/);
});

test('for people it prints a table with the line under the places', async () => {
  const { out } = await ran({ scores, criteria }, '--draws', '500');
  assert.match(out, /1 Keripik +69,17 +69,17 ± \d/);
  assert.match(out, /Kecenderungan Budi: −\d+,\d\d ± /);
  assert.match(out, /Tanpa (juri|lembaga|kriteria) [^:]+: masuk/);
  assert.match(out, /Daftar berubah bila 17,89 poin bobot pindah ke kemasan/);
});

test('files that cannot be ranked are refused with their reasons, and nothing is printed', async () => {
  const without = (text: string) => scores.replace(text, '');
  const cases: [string, unknown, RegExp][] = [
    [without('Budi;Kopi;rasa;2;Bank\n'), criteria, /Belum ada nilai Budi untuk Kopi/],
    [scores.replace('4,5', 'empat'), criteria, /Baris 2: “empat” bukan angka/],
    [scores.replace('4,5', '55'), criteria, /Di luar skala 1–5/],
    [scores.replace('entrant', 'peserta'), criteria, /tidak memuat kolom entrant/],
    [
      scores.replace('Budi;Kopi;rasa;2;Bank', 'Budi;Kopi;rasa;2;Dinas'),
      criteria,
      /lebih dari satu lembaga/,
    ],
    ['', criteria, /tidak memuat kolom/],
    [scores, '{', /Berkas kriteria tidak dapat dibaca/],
    [scores, { ...criteria, places: 0 }, /places/],
    [scores, { ...criteria, tieBreak: ['warna'] }, /“warna” tidak ada/],
    [scores, { criteria: [...criteria.criteria, ...criteria.criteria], places: 1 }, /id twice/],
  ];
  for (const [csv, json, why] of cases) {
    const { code, out, refused } = await ran({ scores: csv, criteria: json }, '--json');
    assert.deepEqual([code, out], [2, ''], String(why));
    assert.match(refused.join('\n'), why);
  }
});
