import type { Day } from '../../kernel/day.ts';
import type { Words } from '../../kernel/problem.ts';

export const questionKinds = ['text', 'long', 'number', 'yesNo', 'choice', 'file'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const questionKindWords: Record<QuestionKind, Words> = {
  text: { id: 'Jawaban pendek', en: 'Short answer' },
  long: { id: 'Uraian', en: 'Some sentences' },
  number: { id: 'Angka', en: 'Number' },
  yesNo: { id: 'Ya atau tidak', en: 'Yes or no' },
  choice: { id: 'Pilih satu', en: 'Choose one' },
  file: { id: 'Berkas (foto atau PDF)', en: 'File (photo or PDF)' },
};

/** A question of the manager's own, beside what every application tells. */
export interface Question {
  /** Answers, gates and imports name it by this; it never changes. */
  code: string;
  section: string;
  /** '' where nobody wrote one: then the Indonesian stands for both. */
  sectionEn: string;
  label: Words;
  kind: QuestionKind;
  isRequired: boolean;
  /** Codes of sectors; empty: asked of all. */
  sectors: readonly string[];
  /** Of a choice; an answer is kept as one of these, whatever language it was read in. */
  options: readonly string[];
  /** In the order of the options; empty where nobody wrote them. */
  optionsEn: readonly string[];
}

export interface ApplicationForm {
  version: number;
  opensOn: Day;
  closesOn: Day;
  questions: readonly Question[];
}

/** What every application tells, since the registry and the panel need it. */
export interface ApplicationFields {
  sector: string;
  enterpriseName: string;
  ownerName: string;
  /** E.164, '' while a draft. */
  phone: string;
  email: string;
  regionCode: string;
  address: string;
  /** 13 digits, or ''. */
  nib: string;
  product: string;
  shop: string;
}

export const coreFields = [
  'enterpriseName',
  'sector',
  'product',
  'ownerName',
  'phone',
  'email',
  'regionCode',
  'address',
  'nib',
  'shop',
] as const satisfies readonly (keyof ApplicationFields)[];

/** What of an application is personal; each look at it is noted. */
export const personalFields = ['ownerName', 'phone', 'email', 'address', 'nib'] as const;

/** By the code of the question; a yes is 'yes', a no is 'no', a file is its name. */
export type Answers = Readonly<Record<string, string>>;

/** A file that answers a question. */
export interface AnswerFile {
  question: string;
  /** From 1. */
  version: number;
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  file: { key: string; keyVersion: number };
}

export type ApplicationState = 'draft' | 'sent' | 'withdrawn';

export interface Application extends ApplicationFields {
  applicationId: string;
  campaignId: string;
  /** Given when it is sent in, from 1, without a gap. */
  no: number | null;
  formVersion: number;
  answers: Answers;
  state: ApplicationState;
  source: 'form' | 'import';
  savedAt: Date;
  sentAt: Date | null;
  enterpriseId: string | null;
  /** When what it told was erased. */
  erasedAt: Date | null;
}

/** What an applicant agrees to when sending in; each purpose stands in the statement by itself. */
export const consentPurposes = ['selection', 'monitoring'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

export interface Consent {
  agreedAt: Date;
  /** '' of those from before the words were kept. */
  words: string;
}

/** What whoever applies agrees to, in a wording that is or was in force. */
export interface Statement {
  /** 0: the one that Lagawi proposes. */
  version: number;
  words: Words;
}

export const usualStatement: Statement = {
  version: 0,
  words: {
    id: 'Isian saya benar. Saya bersedia isian ini dipakai untuk menilai dan memilih peserta, dan bila terpilih, penjualan saya dipantau selama kampanye. Saya dapat mundur kapan saja lewat tautan saya.',
    en: 'What I told is true. I agree that it is used to assess and choose participants and, if I am chosen, that my sales are monitored during the campaign. I can withdraw any time by my link.',
  },
};

export const screeningOutcomes = ['passed', 'failed'] as const;
export type ScreeningOutcome = (typeof screeningOutcomes)[number];

/** Why somebody did not pass. Its words never change; whoever wants others adds another. */
export interface ScreeningReason {
  /** Screenings name it by this. */
  code: string;
  words: Words;
  /** No longer to be chosen, and readable where it was. */
  isRetired: boolean;
}

const usual = (code: string, id: string, en: string): ScreeningReason => ({
  ...{ code, words: { id, en }, isRetired: false },
});

/** Of a campaign that never set its own. */
export const usualReasons: readonly ScreeningReason[] = [
  usual('notReachable', 'Tidak dapat dihubungi', 'Could not be reached'),
  usual('outsideRegion', 'Di luar wilayah kampanye', 'Outside the campaign’s region'),
  usual('notProducer', 'Bukan pembuat produknya', 'Does not make the product itself'),
  usual('twice', 'Mendaftar dua kali', 'Applied twice'),
  usual('incomplete', 'Isian tidak lengkap', 'Incomplete'),
  usual('noNib', 'Belum punya NIB', 'Has no NIB'),
  usual('noPermit', 'Belum ada izin edar (SPP-IRT atau MD)', 'Has no SPP-IRT or MD yet'),
  usual('noHalal', 'Belum bersertifikat halal', 'Has no halal certificate yet'),
];

export interface Screening {
  version: number;
  outcome: ScreeningOutcome;
  /** Codes. */
  reasons: readonly string[];
  remark: string;
  decidedAt: Date;
  decidedBy: string | null;
}

/** A screening with what its reasons say. */
export type ScreeningTold = Omit<Screening, 'reasons'> & {
  reasons: readonly { code: string; words: Words }[];
};
