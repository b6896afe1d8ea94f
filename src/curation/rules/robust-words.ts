/** What the numbers of a ranking's firmness say, in sentences that a minister can read. */
import type { Ranking } from '../words/ranking.ts';
import { inPlaces } from './ranking/acceptability.ts';
import { listOf } from './ranking/ranks.ts';

const points = (value: number): string =>
  value.toLocaleString('id-ID', { maximumFractionDigits: 1 });

/** Stays on the list in at least this share of the draws: called firm. */
const firm = 0.95;

export interface Named {
  /** What those who score are called: kurator, juri. */
  who: string;
  entrant: (no: number) => string;
  judge: (id: string) => string;
  criterion: (id: string) => string;
}

/** Each sentence stands by itself; none is left out because it is unwelcome. */
export function robustSentences(ranking: Ranking, named: Named): string[] {
  const { sheet, ranked, nearWeights } = ranking;
  const list = listOf(ranked, sheet.places);
  const held = list.filter((entrant) => inPlaces(nearWeights, entrant, sheet.places) >= firm);
  return [
    `${held.length} dari ${list.length} yang diusulkan tetap dalam daftar pada sedikitnya 95 % bobot yang berbeda sampai 10 poin.`,
    changeSentence(ranking, named),
    ...leaveOutSentences(ranking, named),
    severitySentence(ranking, named.who),
  ];
}

function changeSentence({ sheet, smallestChange }: Ranking, named: Named): string {
  if (!smallestChange) return 'Tidak ada pembagian bobot yang mengubah daftar ini.';
  const { from, to, leaves, enters } = smallestChange;
  const criterion = (no: number) => named.criterion(sheet.criteria[no]?.id ?? '');
  const parts = from.map((one) => `${points(one.points)} dari ${criterion(one.criterion)}`);
  const moved = `${points(smallestChange.points)} poin bobot dipindah (${parts.join(', ')}) ke ${criterion(to)}`;
  return smallestChange.points < 0.05
    ? `${named.entrant(enters)} bernilai sama dengan ${named.entrant(leaves)}.`
    : `Perubahan bobot terkecil yang mengubah daftar: bila ${moved}, ${named.entrant(enters)} menyamai ${named.entrant(leaves)}.`;
}

function leaveOutSentences({ leaveOuts }: Ranking, named: Named): string[] {
  const changing = leaveOuts.filter(({ enters, leaves }) => enters.length + leaves.length > 0);
  const told = changing.map(({ kind, id, enters, leaves }) => {
    const without = {
      judge: () => `penilaian ${named.judge(id)}`,
      institution: () => `penilaian ${id}`,
      criterion: () => `kriteria ${named.criterion(id)}`,
    }[kind]();
    const names = (list: readonly number[]) => list.map(named.entrant).join(', ') || '–';
    return `Tanpa ${without}: masuk ${names(enters)}; keluar ${names(leaves)}.`;
  });
  const same = leaveOuts.length - changing.length;
  return [
    ...told,
    `Tanpa seorang ${named.who}, satu lembaga atau satu kriteria, daftar tetap sama dalam ${same} dari ${leaveOuts.length} hitungan.`,
  ];
}

function severitySentence({ severity }: Ranking, who: string): string {
  if (severity.ok) {
    const apart = severity.severity.judges.map(({ effect }) => effect);
    const spread = Math.max(...apart) - Math.min(...apart);
    return `Di antara ${who}, yang paling longgar dan yang paling ketat berjarak ${points(spread)} poin; nilai yang disetarakan tertulis di samping nilai asli dan tidak mengubah urutan.`;
  }
  return {
    oneJudge: `Hanya satu ${who} yang menilai, jadi kecenderungannya tidak dapat dibandingkan.`,
    notConnected: `Ada kelompok ${who} yang tidak menilai orang yang sama, jadi kecenderungannya tidak dihitung.`,
    tooThin: `Data terlalu sedikit untuk memisahkan kecenderungan ${who} dari kebetulan.`,
  }[severity.refusal];
}
