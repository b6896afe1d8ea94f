/** What the minutes of a judging say of the round before the final; null where there was none. */

import { setupOf } from '../../campaigns/index.ts';
import { leansSaid } from '../../curation/index.ts';
import type { Database } from '../../database/index.ts';
import { decimal } from '../../kernel/decimal.ts';
import { namesOf } from '../../people/index.ts';
import { selectFinalists } from '../store/final.ts';
import { selectSheets } from '../store/sheets.ts';
import { type FirstRound, firstRoundOf } from './first-round.ts';
import type { WinnerRow } from './ranking.ts';

const number = (value: number): string => decimal(value, { digits: 2 });

/** Scores, and who did not go on, are for those inside. */
export async function firstRoundPart(
  database: Database,
  campaignId: string,
  version: 'internal' | 'public',
) {
  const first = await firstRoundOf(database, campaignId, await setupOf(database, campaignId));
  if (!first?.ranked) return null;
  const isInternal = version === 'internal';
  const finalists = await selectFinalists(database.read, { campaignId, round: 'final' });
  const went = new Set(finalists.map(({ enterpriseId }) => enterpriseId));
  const sheets = await selectSheets(database.read, { campaignId, round: 'first' });
  const each = Map.groupBy(sheets, ({ enterpriseId }) => enterpriseId);
  // In public by name: even the order of a first round is for those inside.
  const byName = new Intl.Collator('id');
  const rows = isInternal
    ? first.rows
    : first.rows
        .filter((row) => went.has(row.enterpriseId))
        .sort((a, b) => byName.compare(a.name, b.name));
  return {
    columns: ['Juri', ...(isInternal ? ['Nilai', 'Disetarakan ± galat', 'Lanjut'] : [])],
    rows: rows.map((row) => ({
      ...{ rank: isInternal ? String(row.rank) : '', name: row.name },
      cells: [
        String(each.get(row.enterpriseId)?.length ?? 0),
        ...(isInternal ? [...scoresSaid(row), went.has(row.enterpriseId) ? 'ke final' : '–'] : []),
      ],
    })),
    sentences: isInternal ? await sentencesOf(database, first.ranked) : [],
  };
}

const scoresSaid = ({ score, adjusted }: WinnerRow): string[] => [
  number(score),
  adjusted ? `${number(adjusted.score)} ± ${number(adjusted.standardError)}` : '–',
];

async function sentencesOf(database: Database, ranked: NonNullable<FirstRound['ranked']>) {
  const names = await namesOf(database, ranked.sheet.judges);
  return [
    ranked.isConnected ? connected.yes : connected.no,
    ...leansSaid(ranked, 'juri', (id) => names.get(id) ?? '–'),
  ];
}

const connected = {
  yes: 'Semua juri terhubung lewat peserta yang dinilai bersama, jadi nilainya dapat disetarakan.',
  no: 'Ada kelompok juri yang tidak menilai peserta yang sama, jadi nilainya tidak disetarakan.',
};
