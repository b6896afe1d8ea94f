/** What a letter says to one applicant: the outcome, the reasons, and what may be done now. */
import { decimal } from '../../kernel/decimal.ts';
import { dayInFull } from '../../kernel/spelled.ts';
import type { DecidedBy } from '../words/decree.ts';
import type { ScreeningOutcome } from '../words/form.ts';
import { type MappingLevel, mappingLevelWords } from '../words/mapping.ts';
import type { CriteriaSet } from '../words/panel.ts';
import { advantageName, weightWords } from './advantages.ts';
import { type ConditionStanding, movesUpBy, type Standing } from './after.ts';
import { versionsCited } from './decree.ts';
import { type FeedbackOf, nextLevel } from './feedback.ts';
import { pointsSaid } from './points-said.ts';
import type { WaitingPlace } from './waiting.ts';

/** `lacking` as advice. */
export interface MappingFacts {
  scoreHundredths: number;
  level: MappingLevel;
  reason: string;
  lacking: readonly string[];
}

export interface LetterFacts {
  campaign: string;
  /** Of those whom the panel scored; null: not beyond the basic requirements. */
  standing: Standing | null;
  of: number;
  /** Whether the own sector has a quota of its own. */
  ofSector: boolean;
  /** null: does not wait. */
  waits: WaitingPlace | null;
  screening: {
    outcome: ScreeningOutcome;
    /** As the applicant reads them. */
    reasons: readonly string[];
    remark: string;
  } | null;
  /** Of whom the digital mapping let not go on; null where there was none. */
  mapping: MappingFacts | null;
  feedback: FeedbackOf | null;
  /** In points, and of how many; null where none gives points. */
  advantage: { points: number; of: number } | null;
  set: CriteriaSet | null;
  conditions: readonly ConditionStanding[];
  /** Why the committee decided otherwise than the ranks; null where it did not. */
  otherwise: string | null;
}

/** The versions by which this one was decided; '' where there was none to cite. */
export function letterBasis(
  all: DecidedBy,
  { standing, set, mapping }: Pick<LetterFacts, 'standing' | 'set' | 'mapping'>,
): string {
  const versions = versionsCited({
    ...all,
    criteria: standing && set ? [set] : [],
    // Whoever failed the screening was never mapped.
    mappingVersion: standing || mapping ? all.mappingVersion : null,
  });
  return versions ? `Dasar keputusan: ${versions.id}.` : '';
}

export interface LetterWords {
  outcome: string;
  body: string[];
  list: string[];
  scores: { name: string; weight: string; mean: string }[];
  next: string[];
  /** How the score comes of what is printed; '' where none is. */
  scale: string;
}

const number = (value: number, digits: number): string => decimal(value, { digits });

export function letterWords(facts: LetterFacts): LetterWords {
  const words = wordsOf(facts);
  return { ...words, scale: words.scores.length > 0 ? pointsSaid('kurator').id : '' };
}

const movedUp = 'Saudara masuk daftar peserta dengan keputusan perubahan tersebut.';

/** As a sentence, however it was typed. */
const closed = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function wordsOf(facts: LetterFacts): Omit<LetterWords, 'scale'> {
  const { standing } = facts;
  if (!standing) return failedWords(facts);
  const { outcome, rank, scoreHundredths, left } = standing;
  const place = `Dari ${facts.of} pendaftar yang dinilai panel, Saudara berada pada urutan ${rank} dengan nilai ${number(scoreHundredths / 100, 2)} dari 100.`;
  const scores = scoresIn(facts);
  const next = (facts.feedback?.next ?? []).map(
    (one) => `${one.criterion.name}: ${nextLevel(one)}`,
  );
  if (left) {
    const body = [`Saudara tidak lagi dalam daftar peserta. Alasan: ${closed(left.reason)}`, place];
    return { outcome: 'TIDAK LAGI DALAM DAFTAR', body, list: [], scores, next };
  }
  const why =
    facts.otherwise === null
      ? []
      : [`Panel memutuskan lain daripada urutan nilai, dengan alasan: ${closed(facts.otherwise)}`];
  const quota = facts.ofSector ? 'Kuota jenis produk Saudara' : 'Kuota peserta';
  const full = facts.otherwise === null ? [`${quota} sudah penuh.`] : why;
  switch (outcome) {
    case 'passed':
      return {
        outcome: 'TERPILIH',
        body: [
          `Selamat, Saudara terpilih sebagai peserta ${facts.campaign}.`,
          // Of whoever entered later the first outcome is no longer the reason.
          ...(standing.movedUp === null ? [place, ...why] : [movedUp, place]),
        ],
        ...{ list: [], scores, next: [] },
      };
    case 'conditional':
      return {
        outcome: 'LOLOS BERSYARAT',
        body: [place, ...why, 'Saudara menjadi peserta bila syarat berikut dipenuhi tepat waktu:'],
        list: facts.conditions.map(({ text, dueOn, checker }) =>
          closed(`${text}, paling lambat ${dayInFull(dueOn)}, diperiksa oleh ${checker}`),
        ),
        ...{ scores, next: [] },
      };
    case 'waiting':
      return {
        outcome: 'BELUM TERPILIH, DAFTAR CADANGAN',
        body: [
          place,
          ...full,
          `Saudara berada pada ${waitingSaid(facts.waits)} dan dihubungi bila ada kursi yang kosong. Yang naik dipilih ${movesUpBy}.`,
        ],
        ...{ list: [], scores, next },
      };
    case 'notSelected':
      return {
        outcome: 'BELUM TERPILIH',
        body: [place, ...full],
        ...{ list: [], scores, next },
      };
  }
}

function waitingSaid(waits: WaitingPlace | null): string {
  if (!waits) return 'daftar cadangan';
  const { place, isShared, isOfSector } = waits;
  const list = `urutan ${place} daftar cadangan${isOfSector ? ' jenis produk Saudara' : ''}`;
  return isShared ? `${list}, sama dengan pendaftar lain yang nilainya sama,` : list;
}

/** One line a criterion, and one for what advantages gave. */
function scoresIn({ feedback, advantage }: LetterFacts): LetterWords['scores'] {
  const means = (feedback?.means ?? []).map(({ criterion, mean }) => ({
    name: criterion.name,
    weight: weightWords(criterion.weight),
    mean: `${number(mean, 1)} / ${criterion.levels.length}`,
  }));
  if (!advantage) return means;
  const { points, of } = advantage;
  return [...means, { name: advantageName, weight: String(of), mean: `${points} / ${of} poin` }];
}

function failedWords({ screening, mapping }: LetterFacts): Omit<LetterWords, 'scale'> {
  if (screening?.outcome === 'passed' && mapping) return mappedWords(mapping);
  const reasons = screening?.reasons ?? [];
  return {
    outcome: 'TIDAK LOLOS SELEKSI ADMINISTRASI',
    body: ['Pendaftaran Saudara tidak diteruskan kepada panel kurator karena:'],
    list: [...reasons, ...(screening?.remark ? [screening.remark] : [])].map(closed),
    ...{ scores: [], next: [] },
  };
}

function mappedWords(mapping: MappingFacts): Omit<LetterWords, 'scale'> {
  const { scoreHundredths, level, reason, lacking } = mapping;
  const score = number(scoreHundredths / 100, 0);
  return {
    outcome: 'BELUM TERPILIH PADA PEMETAAN LITERASI DIGITAL',
    body: [
      `Saudara lolos seleksi administrasi. Pada pemetaan literasi digital nilai Saudara ${score} dari 100, tingkat ${mappingLevelWords[level].id}, sehingga belum diteruskan kepada panel kurator.`,
      ...(reason === '' ? [] : [`Alasan: ${closed(reason)}`]),
    ],
    ...{ list: [], scores: [], next: lacking.slice(0, 2) },
  };
}
