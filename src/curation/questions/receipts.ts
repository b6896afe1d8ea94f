/** What somebody who handed in a sample takes home. */
import type { CampaignWhole } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { type Block, papersOf, readClaims } from '../../documents/index.ts';
import { dayIn, formatInstant } from '../../kernel/day.ts';
import { spelledDay } from '../../kernel/spelled.ts';
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
  receiver: string;
  afterwards: readonly string[];
}): { title: string; blocks: Block[] } {
  const { campaign, place, sample, receiver, afterwards } = asked;
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

/** The newest one that stands of each sample of an applicant, by number of the sample. */
export async function receiptsOf(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
  applicationId: string,
): Promise<{ no: number; paperId: string }[]> {
  const papers = (await papersOf({ read }, campaignId, 'sampleReceipt')).filter(
    (one) => one.subjectId === applicationId && !one.revocation,
  );
  const newest = new Map<number, string>();
  for (const { claims, paperId } of papers) {
    const [, no = ''] = readClaims(claims)?.facts.find(([label]) => label === nthSample) ?? [];
    if (!newest.has(Number(no))) newest.set(Number(no), paperId);
  }
  return [...newest].map(([no, paperId]) => ({ no, paperId })).sort((a, b) => a.no - b.no);
}
