import type { Day } from '../../../kernel/day.ts';
import { toRupiah } from '../../../kernel/money.ts';
import type { PaymentFact } from '../../words.ts';
import { newNumberMarks, readMoney } from './money.ts';

/**
 * What a bank's narrative says of the kind of a credit (formats.md 10 and 11). It names payers, so
 * it is looked at here and not kept.
 */
export function factOf(narrative: string, day: Day): PaymentFact {
  const text = narrative.replace(/\s+/g, ' ').toUpperCase();
  const bca =
    /TANGGAL ?: ?(\d{2})\/(\d{2}).*?MID ?: ?(\d+).*?QR ?: ?([\d.,]+) ?DDR ?: ?([\d.,]+)/.exec(text);
  if (bca) {
    const [, date = '', month = '', merchant = '', gross = '', fee = ''] = bca;
    return batch({ merchant, day: dayBefore(day, month, date), gross, fee });
  }
  const bri = /QRIS\* ?\d* ?(\d{2})(\d{2})(\d{2}) (\S+).*?AMT: ?([\d.,]+) ?MDR: ?([\d.,]+)/.exec(
    text,
  );
  if (bri) {
    const [, year = '', month = '', date = '', merchant = '', gross = '', fee = ''] = bri;
    return batch({ merchant, day: `20${year}-${month}-${date}` as Day, gross, fee });
  }
  const payer = payouts.find(([words]) => words.test(text));
  if (payer) return { ...plain, kind: 'payout', merchant: payer[1] };
  return { ...plain, kind: /\bQR(?:IS)?\b/.test(text) ? 'batch' : 'transfer' };
}

const plain: Omit<PaymentFact, 'kind'> = {
  ...{ merchant: '', batchDay: null, batchGross: 0, fee: 0, reference: '' },
};

/** Who pays out for whom: the company's name in the bank, the marketplace that a person knows. */
const payouts: readonly (readonly [RegExp, string])[] = [
  [/AIRPAY|SHOPEE/, 'shopee'],
  [/DOMPET ANAK BANGSA|GOPAY|GOJEK/, 'gopay'],
  [/VISIONET|\bOVO\b/, 'ovo'],
  [/TOKOPEDIA/, 'tokopedia'],
  [/TIKTOK/, 'tiktok'],
  [/LAZADA/, 'lazada'],
  [/BLIBLI|GLOBAL DIGITAL NIAGA/, 'blibli'],
  [/\bGRAB\b/, 'grab'],
];

function batch(told: { merchant: string; day: Day; gross: string; fee: string }): PaymentFact {
  const gross = readMoney(told.gross, newNumberMarks()) ?? Number.NaN;
  const fee = readMoney(told.fee, newNumberMarks()) ?? Number.NaN;
  if (Number.isNaN(gross + fee)) return { ...plain, kind: 'batch', merchant: told.merchant };
  return {
    kind: 'batch',
    merchant: told.merchant,
    batchDay: told.day,
    batchGross: toRupiah(gross),
    fee: toRupiah(fee),
    reference: '',
  };
}

/** A settlement follows its day, so the year is the one that puts it before the credit. */
function dayBefore(credited: Day, month: string, date: string): Day {
  const year = Number(credited.slice(0, 4));
  const same = `${year}-${month}-${date}`;
  return (same <= credited ? same : `${year - 1}-${month}-${date}`) as Day;
}
