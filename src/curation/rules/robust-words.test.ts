import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decided } from '../../kernel/problem.ts';
import { rankingOf } from './ranking/index.ts';
import { readRankingSheet } from './ranking/sheet.ts';
import { betrayed, leansSaid, robustSentences } from './robust-words.ts';

const scale = { min: 0, max: 100, direction: 'higher' } as const;
const score = (judge: string, entrant: string, criterion: string, given: number) => ({
  ...{ judge, entrant, criterion, score: given },
});

test('what follows from a hidden criterion is told without any name, in both languages', () => {
  const sheet = decided(
    readRankingSheet({
      criteria: [
        { id: 'sales', weight: 60, ...scale },
        { id: 'taste', weight: 40, ...scale },
      ],
      ...{ tieBreak: ['sales'], places: 1 },
      scores: [
        ...[score('', 'Ani', 'sales', 90), score('', 'Budi', 'sales', 20)],
        ...[score('J', 'Ani', 'taste', 30), score('J', 'Budi', 'taste', 80)],
        ...[score('K', 'Ani', 'taste', 30), score('K', 'Budi', 'taste', 80)],
      ],
    }),
  );
  const ranking = rankingOf(sheet, { draws: 100, seed: 'x', institutions: new Map() });
  const said = (locale: 'id' | 'en', hidden: string) =>
    robustSentences(
      ranking,
      {
        ...{ who: 'juri', judge: String, criterion: String },
        entrant: (no) => sheet.entrants[no] ?? '',
        hides: (id) => id === hidden,
      },
      locale,
    ).join(' ');
  for (const locale of ['id', 'en'] as const) {
    assert.match(said(locale, ''), /Budi.*Ani/);
    assert.doesNotMatch(said(locale, 'sales'), /Budi|Ani/);
  }
  assert.match(said('id', 'sales'), /Tanpa kriteria sales, daftar berubah\./);
  assert.match(said('en', 'sales'), /Without the criterion sales the list changes\./);
});

test('in public nobody is named where too few are left, nor an institution of one person', () => {
  const judges = ['a', 'b', 'c', 'd', 'e'];
  const institutions = new Map([
    ...(['a', 'b'] as const).map((id) => [id, 'Satu'] as const),
    ...(['c', 'd'] as const).map((id) => [id, 'Dua'] as const),
    ['e', 'Tiga'],
  ]);
  const isHidden = betrayed(judges, institutions);
  assert.deepEqual(
    judges.map((id) => isHidden('judge', id)),
    [false, false, false, false, false],
  );
  assert.deepEqual(
    ['Satu', 'Dua', 'Tiga'].map((id) => isHidden('institution', id)),
    [false, false, true],
  );
  const few = betrayed(judges.slice(0, 3), institutions);
  assert.deepEqual([few('judge', 'a'), few('institution', 'Satu')], [true, true]);
  assert.equal(betrayed(['a'], institutions)('judge', 'a'), true);
});

test('those who are not to be named are told once, as one of them', () => {
  const sheet = decided(
    readRankingSheet({
      criteria: [{ id: 'taste', weight: 100, ...scale }],
      ...{ tieBreak: ['taste'], places: 1 },
      scores: [
        ...[score('J', 'Ani', 'taste', 90), score('J', 'Budi', 'taste', 20)],
        ...[score('K', 'Ani', 'taste', 30), score('K', 'Budi', 'taste', 80)],
      ],
    }),
  );
  const institutions = new Map([
    ['J', 'Lembaga J'],
    ['K', 'Lembaga K'],
  ]);
  const ranking = rankingOf(sheet, { draws: 100, seed: 'x', institutions });
  const named = {
    who: 'juri',
    judge: String,
    criterion: String,
    entrant: (no: number) => `E${no}`,
  };
  const inside = robustSentences(ranking, named).join(' ');
  assert.match(inside, /Tanpa penilaian J: masuk/);
  assert.match(inside, /Tanpa penilaian Lembaga J: masuk/);
  const hidesScorer = betrayed(sheet.judges, institutions);
  const outside = robustSentences(ranking, { ...named, hidesScorer });
  assert.doesNotMatch(outside.join(' '), /Lembaga [JK]|penilaian [JK]/);
  const one = 'Tanpa penilaian salah seorang juri, daftar berubah.';
  assert.equal(outside.filter((line) => line === one).length, 1);
  const house = 'Tanpa penilaian salah satu lembaga, daftar berubah.';
  assert.equal(outside.filter((line) => line === house).length, 1);
});

test('a tie at the last seat is called one, and only those proposed are counted', () => {
  const sheet = decided(
    readRankingSheet({
      criteria: [{ id: 'taste', weight: 100, ...scale }],
      ...{ tieBreak: [], places: 1 },
      scores: [
        ...[score('J', 'Ani', 'taste', 60), score('J', 'Budi', 'taste', 60)],
        ...[score('K', 'Ani', 'taste', 90), score('K', 'Budi', 'taste', 80)],
      ],
    }),
  );
  const ranking = rankingOf(sheet, { draws: 100, seed: 'x', institutions: new Map() });
  const named = { who: 'juri', judge: String, criterion: String };
  const entrant = (no: number) => sheet.entrants[no] ?? '';
  const said = robustSentences(ranking, { ...named, entrant }).join(' ');
  assert.match(said, /Tanpa penilaian K: Budi bernilai sama dengan yang menempati kursi terakhir/);
  assert.doesNotMatch(said, /keluar –/);
  const tied = { ...ranking, ranked: ranking.ranked.map((one) => ({ ...one, rank: 1 })) };
  const counted = robustSentences(tied, { ...named, entrant, proposed: [0] });
  assert.match(counted[0] ?? '', /dari 1 yang diusulkan/);
});

test('the order of those who scored is that of what they are called, whatever their ids are', () => {
  // By judge: Ani, Budi, and Cici, who makes that leans can be told.
  const given = [
    ['1', 90, 20, 5],
    ['2', 60, 50, 8],
    ['3', 10, 45, 3],
    ['4', 30, 62, 6],
    ['5', 50, 61, 2],
  ] as const;
  // The same scores, with ids and letters given in opposite order.
  const saidWith = (idOf: (no: string) => string) => {
    const sheet = decided(
      readRankingSheet({
        criteria: [{ id: 'taste', weight: 1, ...scale }],
        places: 1,
        scores: given.flatMap(([no, ...own]) =>
          ['Ani', 'Budi', 'Cici'].map((one, i) => score(idOf(no), one, 'taste', own[i] ?? 0)),
        ),
      }),
    );
    const ranking = rankingOf(sheet, { draws: 100, seed: 'x', institutions: new Map() });
    const letters = new Map(['1', '2', '3', '4', '5'].map((no, i) => [idOf(no), 'CADBE'[i] ?? '']));
    const judge = (id: string) => `Juri ${letters.get(id)}`;
    const sentences = robustSentences(ranking, {
      ...{ who: 'juri', judge, criterion: String, entrant: (no) => sheet.entrants[no] ?? '' },
    });
    return [...leansSaid(ranking, 'juri', judge), ...sentences.filter((one) => /Juri/.test(one))];
  };
  const said = saidWith(String);
  const [leans = '', ...without] = said;
  const lettersIn = (text: string) => [...text.matchAll(/Juri (\w)/g)].map(([, one]) => one);
  assert.deepEqual(lettersIn(leans), ['A', 'B', 'C', 'D', 'E']);
  assert.ok(without.length > 1);
  assert.deepEqual(lettersIn(without.join(' ')), lettersIn(without.join(' ')).toSorted());
  assert.deepEqual(
    saidWith((no) => String(9 - Number(no))),
    said,
  );
});
