/** The grounds of a pattern that a person should ask about, with the way to what it is about. */
import type { VNode } from 'preact';
import { formatSpan, parseDay } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import type { Locale } from '../../kernel/problem.ts';
import { inLocale, type Messages } from '../../web/index.ts';
import { salesPaths } from '../paths.ts';
import type { OpenQuestion } from '../questions/queue.ts';

const oddSaid = {
  round: {
    id: (of: Told) =>
      `${of('round')} dari ${of('sales')} penjualan yang dicatat sendiri berjumlah bulat ratusan ribu.`,
    en: (of: Told) =>
      `${of('round')} of ${of('sales')} declared sales are round to a hundred thousand.`,
  },
  repeated: {
    id: (of: Told) =>
      `${of('amount')} tercatat ${of('times')} kali di antara ${of('sales')} penjualan yang dicatat sendiri.`,
    en: (of: Told) =>
      `${of('amount')} stands ${of('times')} times among ${of('sales')} declared sales.`,
  },
  lastDay: {
    id: (of: Told) =>
      `Hari terakhir masa pemantauan ${of('last')}; median hari-hari sebelumnya ${of('median')}, seluruhnya ${of('total')}.`,
    en: (of: Told) =>
      `The window’s last day has ${of('last')}; the median of the days before is ${of('median')}, all of it ${of('total')}.`,
  },
  largestBuyer: {
    id: (of: Told) =>
      `Satu pembeli memegang ${of('share')} % dari ${of('orders')} pesanan di berkas ini (${of('buyers')} pembeli).`,
    en: (of: Told) =>
      `One buyer is ${of('share')} % of the ${of('orders')} orders in this file (${of('buyers')} buyers).`,
  },
  resaved: {
    id: () => 'Buku kerja ini pernah disimpan ulang oleh program lain sebelum dikirim.',
    en: () => 'This workbook was saved again by another program before it was sent.',
  },
  rows: { id: 'Lihat barisnya', en: 'See the rows' },
  receipt: { id: 'Lihat kiriman', en: 'See the file’s receipt' },
} satisfies Messages;

type Told = (name: string) => string;

const whats = ['round', 'repeated', 'lastDay', 'largestBuyer', 'resaved'] as const;
const isWhat = (text: string): text is (typeof whats)[number] => whats.some((one) => one === text);

const amounts = ['amount', 'last', 'median', 'total'];

export function OddPattern(props: {
  question: OpenQuestion;
  /** By which campaign the visitor comes. */
  kampanye: string | null;
  locale: Locale;
}): VNode {
  const { question, kampanye, locale } = props;
  const { details, enterpriseId } = question;
  const m = inLocale(oddSaid, locale);
  const told: Told = (name) => {
    const value = details[name];
    if (typeof value !== 'number') return '?';
    return amounts.includes(name) ? formatRupiah(value) : value.toLocaleString('id-ID');
  };
  const what = String(details['what']);
  const says = isWhat(what) ? m[what] : null;
  const [from, to] = [parseDay(String(details['from'])), parseDay(String(details['to']))];
  const { importId, fileName } = details;
  return (
    <>
      {says && <p class="my-1">{says(told)}</p>}
      <p class="grounds break-all">
        {[from && to && formatSpan(from, to, locale), fileName && String(fileName)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p class="min-h-11 flex items-center">
        {typeof importId === 'string' ? (
          <a href={salesPaths.import(enterpriseId, importId)}>{m.receipt}</a>
        ) : (
          <a href={salesPaths.rows(enterpriseId, { kampanye, dari: from, sampai: to })}>{m.rows}</a>
        )}
      </p>
    </>
  );
}
