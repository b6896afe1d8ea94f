import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decided } from '../../kernel/problem.ts';
import { rankingOf } from './ranking/index.ts';
import { readRankingSheet } from './ranking/sheet.ts';
import { robustSentences } from './robust-words.ts';

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
