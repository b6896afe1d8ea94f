/** What somebody who handed in a sample takes home. */
import type { CampaignWhole } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { type Block, papersOf, readClaims } from '../../documents/index.ts';
import { dayIn, formatInstant } from '../../kernel/day.ts';
import { spelledDay } from '../../kernel/spelled.ts';
import { findApplication } from '../store/applications.ts';
import { allergenWords, storageWords } from '../words/samples.ts';
import type { SampleRow } from './samples.ts';

/** The first two things that are signed: whose it is, and which of the samples, by number alone. */
const nthSample = 'Contoh ke';
export const receiptFacts = ({ no, applicant }: SampleRow) =>
  [
    ['Nomor pendaftar', String(applicant?.no ?? '–')],
    [nthSample, String(no)],
  ] as const;

/**
 * The blind code is not on it: the paper goes home with the maker and lies in the office beside a
 * name, and whoever tastes might see either.
 */
export function receiptPaper(asked: {
  campaign: Pick<CampaignWhole, 'name' | 'zone'>;
  place: string;
  sample: SampleRow;
  /** Who handed it in, and who took it. */
  giver: string;
  receiver: string;
  afterwards: readonly string[];
}): { title: string; blocks: Block[] } {
  const { campaign, place, sample, giver, receiver, afterwards } = asked;
  const { applicant, product, amount, storage, allergens, hasPhoto, receivedAt } = sample;
  const day = spelledDay(dayIn(campaign.zone, receivedAt));
  return {
    title: 'Tanda Terima Contoh Produk',
    blocks: [
      {
        kind: 'text',
        text: `Pada hari ${day}, bertempat di ${place}, telah diterima contoh produk untuk kurasi ${campaign.name}, dengan keterangan berikut.`,
      },
      {
        kind: 'facts',
        rows: [
          ['Diterima dari', applicant?.enterpriseName ?? '–'],
          ['Diserahkan oleh', giver],
          ['Nomor pendaftar', String(applicant?.no ?? '–')],
          ['Contoh ke', String(sample.no)],
          ['Produk', product],
          ['Jumlah', amount],
          ['Cara menyimpan', storageWords[storage].id],
          ['Alergen', allergens.map((one) => allergenWords[one].id).join(', ')],
          ['Foto', hasPhoto ? 'ada' : 'tidak ada'],
          ['Diterima oleh', receiver],
          ['Dicatat', formatInstant(receivedAt, campaign.zone, 'id')],
        ],
      },
      { kind: 'heading', text: 'Setelah diterima' },
      { kind: 'list', items: afterwards },
      {
        kind: 'text',
        text: 'Contoh diberi kode acak untuk penilaian. Kodenya sengaja tidak tercantum di sini, supaya yang menilai tidak tahu contoh ini milik siapa.',
      },
    ],
  };
}

interface Receipt {
  applicationId: string;
  /** Of the sample, from 1. */
  no: number;
  paperId: string;
}

/** The newest one that stands of each sample, by number of the sample. */
export async function receiptsIn(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<Receipt[]> {
  const newest = new Map<string, Receipt>();
  for (const paper of await papersOf({ read }, campaignId, 'sampleReceipt')) {
    const { claims, paperId, subjectId: applicationId } = paper;
    const [, no = ''] = readClaims(claims)?.facts.find(([label]) => label === nthSample) ?? [];
    const key = `${applicationId} ${no}`;
    if (paper.revocation || newest.has(key)) continue;
    newest.set(key, { applicationId, no: Number(no), paperId });
  }
  return [...newest.values()].sort((a, b) => a.no - b.no);
}

/** Those of one applicant. */
export const receiptsOf = async (
  database: Pick<Database, 'read'>,
  campaignId: string,
  applicationId: string,
): Promise<Receipt[]> =>
  (await receiptsIn(database, campaignId)).filter((one) => one.applicationId === applicationId);

/** Who is proposed as having handed a sample in. */
export async function giverOf(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
  { applicationId }: Pick<SampleRow, 'applicationId'>,
): Promise<string> {
  return (await findApplication(read, campaignId, applicationId))?.ownerName ?? '';
}
