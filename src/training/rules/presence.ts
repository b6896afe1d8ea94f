/** Who was there, as a column of marks tells it, or does not. */
import type { Words } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';

export interface Presence {
  readonly isPresent: boolean;
  /** Of a word that nobody knows; null else. */
  readonly doubt: Words | null;
}

/** What people write to say that somebody came, with more behind a word: “hadir (terlambat)”. */
const came =
  /^((h|y|v|√|✓|✔|1)$|(hadir|datang|ya|lulus|present)(?!\p{L})(?!.*\b(tidak|tdk|belum)\b))/iu;

/** That they did not. Remarks say it in these words alone: “izin usaha belum ada” is no absence. */
const stayedAway = new RegExp(
  `^(${[
    'th|tk|t\\.? ?k\\.?|tdk|tidak|tidak hadir|tdk hadir|tak hadir|belum hadir|absen|absent|alpa|alpha|alfa|a',
    'tanpa (keterangan|ket\\.?|kabar|berita)|izin|ijin|i|sakit|s|cuti|bolos|mangkir',
    'mundur|mengundurkan diri|batal',
  ].join('|')})$`,
  'i',
);
const awayWithMore = new RegExp(
  `^((${[
    'tidak|tdk|tak hadir|belum|absen|absent|alpa|alpha|alfa|tanpa|izin|ijin|sakit|cuti|bolos|mangkir',
    'mundur|mengundurkan diri|batal|th|tk|t\\.k',
  ].join('|')})(?!\\p{L})|[ais] *[(/:–-])`,
  'iu',
);
/** In a column of marks only: a dash says in a column of remarks that there is nothing to say. */
const signOfAbsence = /^(-|–|x|0)$/i;
const remarksHead = /keterangan|^ket\b|catatan/i;

/** Whoever is not marked is absent where others are marked as there, and was there otherwise. */
export function presenceIn(head: string, column: readonly string[]): (typed: string) => Presence {
  const marksPresence = column.some((typed) => came.test(typed));
  const isOfRemarks = remarksHead.test(tidy(head));
  const isOfMarks = marksPresence || !isOfRemarks;
  const isAway = (typed: string) =>
    stayedAway.test(typed) ||
    (isOfMarks && (awayWithMore.test(typed) || signOfAbsence.test(typed)));
  return (typed) => {
    if (typed === '') return { isPresent: !marksPresence, doubt: null };
    if (isAway(typed)) return { isPresent: false, doubt: null };
    const isUnknown = marksPresence && !isOfRemarks && !came.test(typed);
    return { isPresent: !isUnknown, doubt: isUnknown ? unknownMark(typed) : null };
  };
}

const unknownMark = (typed: string): Words => ({
  id: `“${typed.slice(0, 40)}” tidak dikenal; dihitung tidak hadir`,
  en: `“${typed.slice(0, 40)}” is not known; counted as not there`,
});
