/** Letters to everybody who applied: signed in one act, then made into PDFs in one file. */
import { issueBatch, makeBatch, type PaperDraft } from '../src/documents/index.ts';
import { openFiles } from '../src/files/index.ts';
import { act, system } from '../src/journal/index.ts';
import { day } from '../src/kernel/day.ts';
import { type BenchGround, timed } from './ground.ts';
import type { Figure } from './report.ts';

const letters = 500;
const budgetMs = 20_000;

export async function lettersBench(ground: BenchGround): Promise<Figure[]> {
  const files = openFiles(ground.config);
  const [first, ...rest] = Array.from({ length: letters }, (_, i) => draftOf(i + 1));
  if (!first) return [];
  const issued = await timed(() =>
    act(ground, system('cli'), (tx) => issueBatch(tx, files.keyring, [first, ...rest])),
  );
  const house = { ...ground, files, url: () => 'https://lagawi.example' };
  const made = await timed(() => makeBatch(house, { batchId: issued.value }));
  const value = issued.ms + made.ms;
  const of = `${letters} letters`;
  return [{ name: 'signed, made, in one zip', value, unit: 'ms', budget: budgetMs, of }];
}

/** As long as a letter gets: six criteria and two things to mend. */
function draftOf(no: number): PaperDraft {
  const number = `12/IKM/2022-${String(no).padStart(4, '0')}`;
  const scores = ['Rasa', 'Kemasan', 'Kapasitas', 'Potensi', 'Kekhasan', 'Kesiapan'];
  return {
    ...{ kind: 'selectionLetter', campaignId: 'ukur', campaign: 'Ukur', number },
    ...{ day: day('2022-03-17'), subjectId: `pendaftar-${no}`, isSimulation: true },
    facts: [['Nomor pendaftar', String(no)]],
    content: {
      ...{ title: 'Surat Hasil Kurasi', subject: 'Hasil kurasi', campaign: 'Ukur', number },
      ...{ issuers: ['Dinas Ukur', 'Bank Ukur'], place: 'Ukur', day: '17 Maret 2022' },
      signatories: [{ name: 'Pejabat Ukur', title: 'Kepala Dinas', nip: '' }],
      ...{ recipient: `Ibu ${no}`, no: String(no), enterprise: `Usaha ${no}`, name: `Usaha ${no}` },
      opening: 'Terima kasih atas pendaftaran Saudara. '.repeat(4),
      ...{ outcome: 'BELUM TERPILIH', list: [], body: [`Saudara berada pada urutan ${no}.`] },
      scores: scores.map((name) => ({ name, weight: '20', mean: `${(no % 40) / 10} / 5` })),
      next: ['Kemasan: label lengkap', 'Rasa: lebih tetap'],
      closing: 'Keberatan dapat diajukan. '.repeat(3),
    },
  };
}
