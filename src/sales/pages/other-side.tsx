/** What a record is held against: sums of other records, with the grounds and their points. */
import type { VNode } from 'preact';
import { formatSpan, parseDay } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import { formatCount, inLocale } from '../../web/index.ts';
import { channelWords } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { reasonWords } from '../payment-messages.ts';
import type { OpenQuestion } from '../questions/queue.ts';
import { queueSaid } from '../queue-messages.ts';
import { channels } from '../words.ts';

type Locale = 'id' | 'en';

interface SideProps {
  question: OpenQuestion;
  /** The campaign through which it is looked at. */
  kampanye: string | null;
  locale: Locale;
}

export function OtherSide(props: SideProps): VNode | null {
  const { kind } = props.question;
  if (kind === 'settlement_differs') return <Differs {...props} />;
  return kind === 'likely_double' ? <Double {...props} /> : null;
}

function Differs({ question, locale }: SideProps): VNode {
  const { batch, count, amount } = question.details;
  const m = inLocale(queueSaid, locale);
  const rows = formatCount(Number(count), locale);
  return <p>{m.batchDiffers(formatRupiah(Number(batch)), rows, formatRupiah(Number(amount)))}</p>;
}

function Double({ question, kampanye, locale }: SideProps): VNode | null {
  const m = inLocale(queueSaid, locale);
  // We wrote these details ourselves (actions/search-doubles.ts).
  const { rule, other, reasons } = question.details as {
    rule: string;
    other: { from: string; to: string; channel: number; amount: number; count: number };
    reasons: Record<string, number>;
  };
  const [from, to] = [parseDay(other.from), parseDay(other.to)];
  const channel = channels[other.channel];
  if (!from || !to || !channel) return null;
  const isPaid = rule === 'paid' || rule === 'paidSales';
  const kind = isPaid
    ? m.paymentsOf
    : rule === 'recap' || rule === 'sameOrder'
      ? m.ordersOf
      : m.entriesOf;
  const what = `${kind} ${channelWords[channel][locale]}`;
  return (
    <>
      <p>
        {m.otherSum(
          formatCount(other.count, locale),
          what,
          formatSpan(from, to, locale),
          formatRupiah(other.amount),
        )}{' '}
        <a
          href={salesPaths.rows(question.enterpriseId, {
            ...{ kampanye, dari: from, sampai: to, kanal: channel },
            samping: rule === 'paid' ? 'evidence' : null,
          })}
        >
          {m.seeOther}
        </a>
      </p>
      <ul class="list-disc pl-5">
        {Object.entries(reasonWords).flatMap(([reason, words]) => {
          const points = reasons[reason];
          return points === undefined
            ? []
            : [<li key={reason}>{`${words[locale]} (${signed(points)})`}</li>];
        })}
      </ul>
      <p class="my-2">
        {rule === 'paid' ? m.wouldProve : m.wouldLeave(formatRupiah(question.disputed))}
      </p>
    </>
  );
}

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points));
