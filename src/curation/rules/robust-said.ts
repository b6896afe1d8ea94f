/** The sentences on a ranking's firmness, in both languages. */
import type { Locale } from '../../kernel/problem.ts';
import type { LeaveOutKind, SeverityRefusal } from '../words/ranking.ts';

type OfWho = (who: string) => string;

export interface RobustSaid
  extends Record<LeaveOutKind, (name: string) => string>,
    Record<SeverityRefusal, OfWho> {
  held: (held: number, of: number) => string;
  noChange: string;
  equal: (entering: string, leaving: string) => string;
  part: (points: number, criterion: string) => string;
  change: (change: {
    points: number;
    parts: string;
    to: string;
    entering: string;
    leaving: string;
  }) => string;
  /** Where no name may follow from it. */
  hiddenChange: (points: number) => string;
  hiddenEqual: string;
  without: (what: string, enters: string, leaves: string) => string;
  /** Nobody leaves: whoever enters is equal to the last of the list. */
  tiesWithout: (what: string, enters: string) => string;
  hiddenWithout: (what: string) => string;
  /** One who scored, or whose scored, where nobody is to be named. */
  someJudge: OfWho;
  someInstitution: string;
  same: (who: string, same: number, of: number) => string;
  severity: (who: string, points: number) => string;
}

const inId = (value: number): string => value.toLocaleString('id-ID', { maximumFractionDigits: 1 });
const inEn = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 1 });

const id: RobustSaid = {
  held: (held, of) =>
    `${held} dari ${of} yang diusulkan tetap dalam daftar pada sedikitnya 95 % bobot yang berbeda sampai 10 poin.`,
  noChange: 'Tidak ada pembagian bobot yang mengubah daftar ini.',
  equal: (entering, leaving) => `${entering} bernilai sama dengan ${leaving}.`,
  part: (points, criterion) => `${inId(points)} dari ${criterion}`,
  change: ({ points, parts, to, entering, leaving }) =>
    `Perubahan bobot terkecil yang mengubah daftar: bila ${inId(points)} poin bobot dipindah (${parts}) ke ${to}, ${entering} menyamai ${leaving}.`,
  hiddenChange: (points) =>
    `Perubahan bobot terkecil yang mengubah daftar memindah ${inId(points)} poin bobot.`,
  hiddenEqual: 'Di batas daftar ada yang bernilai sama.',
  judge: (name) => `penilaian ${name}`,
  institution: (name) => `penilaian ${name}`,
  criterion: (name) => `kriteria ${name}`,
  without: (what, enters, leaves) => `Tanpa ${what}: masuk ${enters}; keluar ${leaves}.`,
  tiesWithout: (what, enters) =>
    `Tanpa ${what}: ${enters} bernilai sama dengan yang menempati kursi terakhir; tidak ada yang keluar.`,
  hiddenWithout: (what) => `Tanpa ${what}, daftar berubah.`,
  someJudge: (who) => `penilaian salah seorang ${who}`,
  someInstitution: 'penilaian salah satu lembaga',
  same: (who, same, of) =>
    `Tanpa seorang ${who}, satu lembaga atau satu kriteria, daftar tetap sama dalam ${same} dari ${of} hitungan.`,
  severity: (who, points) =>
    `Di antara ${who}, yang paling longgar dan yang paling ketat berjarak ${inId(points)} poin; urutan memakai nilai asli, tanpa penyetaraan.`,
  oneJudge: (who) =>
    `Hanya satu ${who} yang menilai, jadi kecenderungannya tidak dapat dibandingkan.`,
  notConnected: (who) =>
    `Ada kelompok ${who} yang tidak menilai orang yang sama, jadi kecenderungannya tidak dihitung.`,
  tooThin: (who) => `Data terlalu sedikit untuk memisahkan kecenderungan ${who} dari kebetulan.`,
};

const en: RobustSaid = {
  held: (held, of) =>
    `${held} of the ${of} proposed stay on the list under at least 95 % of the weights that differ by up to 10 points.`,
  noChange: 'No division of the weights changes this list.',
  equal: (entering, leaving) => `${entering} scores the same as ${leaving}.`,
  part: (points, criterion) => `${inEn(points)} from ${criterion}`,
  change: ({ points, parts, to, entering, leaving }) =>
    `The smallest change of weights that alters the list: with ${inEn(points)} points moved (${parts}) to ${to}, ${entering} draws level with ${leaving}.`,
  hiddenChange: (points) =>
    `The smallest change of weights that alters the list moves ${inEn(points)} points.`,
  hiddenEqual: 'At the end of the list there are equal scores.',
  judge: (name) => `the scores of ${name}`,
  institution: (name) => `the scores of ${name}`,
  criterion: (name) => `the criterion ${name}`,
  without: (what, enters, leaves) => `Without ${what}: ${enters} enters; ${leaves} leaves.`,
  tiesWithout: (what, enters) =>
    `Without ${what}: ${enters} ties for the last seat; nobody leaves.`,
  hiddenWithout: (what) => `Without ${what} the list changes.`,
  someJudge: (who) => `the scores of one ${who}`,
  someInstitution: 'the scores of one institution',
  same: (who, same, of) =>
    `Without one ${who}, one institution or one criterion the list stays the same in ${same} of ${of} computations.`,
  severity: (who, points) =>
    `The most lenient and the strictest ${who} are ${inEn(points)} points apart; the ranks use raw scores, not adjusted ones.`,
  oneJudge: (who) => `Only one ${who} scored, so there is nothing to compare a lean with.`,
  notConnected: (who) => `Some groups share no entrant, so the lean of a ${who} is not computed.`,
  tooThin: (who) => `The data are too thin to tell the lean of a ${who} from chance.`,
};

export const robustSaid: Record<Locale, RobustSaid> = { id, en };
