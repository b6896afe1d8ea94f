/** Rows that another enterprise's book has, too: how many, and both sides, where in sight. */
import type { VNode } from 'preact';
import { type Day, formatDay, formatSpan, parseDay } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import { formatCount, inLocale, type Messages, Table, type Visit } from '../../web/index.ts';
import { channelWords } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { type CommonRow, commonRows } from '../questions/copied-rows.ts';
import type { OpenQuestion } from '../questions/queue.ts';
import { queueSaid } from '../queue-messages.ts';
import { type Compared, copiedKinds } from '../rules/fingerprints.ts';
import { type Sight, sightIfOpen } from './sight.ts';

const copiedSaid = {
  told: {
    id: (rows: string, of: string, days: string, other: string, otherDays: string) =>
      `${rows} dari ${of} catatan (${days}) sama nominalnya, dalam urutan dan jarak hari yang sama, dengan catatan ${other} (${otherDays}), yang dicatat lebih dulu.`,
    en: (rows: string, of: string, days: string, other: string, otherDays: string) =>
      `${rows} of ${of} records (${days}) have the same amounts, in the same order and the same days apart, as records of ${other} (${otherDays}), which were recorded before.`,
  },
  toldDays: {
    id: (rows: string, of: string, days: string, other: string, otherDays: string) =>
      `Ekspor ${rows} dari ${of} hari (${days}) sama jumlahnya, dalam urutan dan jarak hari yang sama, dengan ekspor ${other} (${otherDays}), yang tercatat lebih dulu.`,
    en: (rows: string, of: string, days: string, other: string, otherDays: string) =>
      `Exports of ${rows} of ${of} days (${days}) come to the same, in the same order and the same days apart, as those of ${other} (${otherDays}), which were recorded before.`,
  },
  tableDays: { id: 'Hari yang sama jumlahnya', en: 'Days that come to the same' },
  table: { id: 'Baris yang sama', en: 'Rows in common' },
  here: { id: 'Usaha ini', en: 'This enterprise' },
  amount: { id: 'Jumlah', en: 'Amount' },
  more: {
    id: (n: string) => `Dan ${n} lagi.`,
    en: (n: string) => `And ${n} more.`,
  },
  hidden: {
    id: 'Catatan usaha lain itu di luar jangkauan Anda, jadi tidak ditampilkan.',
    en: 'The other enterprise’s records are out of your reach, so they are not shown.',
  },
} satisfies Messages;

/** Rows on the page of one question. */
const shownRows = 25;

interface Told {
  what: Compared;
  rows: number;
  of: number;
  from: Day;
  to: Day;
  otherId: string;
  otherFrom: Day;
  otherTo: Day;
}

/** We wrote these details ourselves (actions/copied.ts); null for another kind of question. */
function toldIn({ kind, details }: OpenQuestion): Told | null {
  const what = (['rows', 'days'] as const).find((one) => copiedKinds[one] === kind);
  const day = (name: string) => parseDay(String(details[name]));
  const [from, to, otherFrom, otherTo] = [day('from'), day('to'), day('otherFrom'), day('otherTo')];
  if (!what || !from || !to || !otherFrom || !otherTo) return null;
  const { rows, of, otherId } = details;
  return {
    what,
    rows: Number(rows),
    of: Number(of),
    otherId: String(otherId),
    from,
    to,
    otherFrom,
    otherTo,
  };
}

/** Whose ledger is told beside the question's own. */
export const otherOf = ({ kind, details }: OpenQuestion): string[] =>
  [copiedKinds.rows, copiedKinds.days, 'same_photo'].includes(kind)
    ? [String(details['otherId'])]
    : [];

export function CopiedRows(props: {
  question: OpenQuestion;
  names: ReadonlyMap<string, string>;
  locale: Visit['locale'];
}): VNode | null {
  const { question, names, locale } = props;
  const told = toldIn(question);
  if (!told) return null;
  const m = inLocale(copiedSaid, locale);
  const name = names.get(told.otherId) ?? inLocale(queueSaid, locale).otherEnterprise;
  return (
    <p class="my-1 max-w-2xl break-words">
      {m[told.what === 'days' ? 'toldDays' : 'told'](
        formatCount(told.rows, locale),
        formatCount(told.of, locale),
        formatSpan(told.from, told.to, locale),
        name,
        formatSpan(told.otherFrom, told.otherTo, locale),
      )}
    </p>
  );
}

/** Both sides, where the visitor may see both; null for another kind of question. */
export async function bothSides(
  visit: Visit,
  question: OpenQuestion,
  sight: Sight,
): Promise<CommonRowsSeen | null> {
  const told = toldIn(question);
  if (!told) return null;
  const otherSight = await sightIfOpen(visit, told.otherId);
  const { what } = told;
  if (!otherSight) return { what, otherId: told.otherId, pairs: null };
  const { enterpriseId } = question;
  const { otherId, otherFrom: from, otherTo: to } = told;
  const pairs = await commonRows(
    visit.house.database,
    what,
    { enterpriseId, from: told.from, to: told.to, spans: sight.spans },
    { enterpriseId: otherId, from, to, spans: otherSight.spans },
  );
  return { what, otherId, pairs };
}

interface CommonRowsSeen {
  what: Compared;
  otherId: string;
  /** null where the other side is out of reach. */
  pairs: { own: CommonRow; other: CommonRow }[] | null;
}

const hrefOf = (enterpriseId: string, { day, channel, issuer, orderNo }: CommonRow) =>
  channel
    ? salesPaths.rows(enterpriseId, { dari: day, sampai: day, kanal: channel })
    : salesPaths.order(enterpriseId, issuer, orderNo);

export function CommonRows(props: {
  question: OpenQuestion;
  seen: CommonRowsSeen;
  names: ReadonlyMap<string, string>;
  locale: Visit['locale'];
}): VNode {
  const { question, seen, names, locale } = props;
  const m = inLocale(copiedSaid, locale);
  const { pairs, otherId, what } = seen;
  const label = what === 'days' ? m.tableDays : m.table;
  if (!pairs) return <p class="my-2">{m.hidden}</p>;
  const cell = (enterpriseId: string, row: CommonRow) => (
    <>
      <a href={hrefOf(enterpriseId, row)}>{formatDay(row.day, locale)}</a>
      {row.channel && <span class="grounds block">{channelWords[row.channel][locale]}</span>}
      {row.product && <span class="grounds block break-words">{row.product}</span>}
    </>
  );
  return (
    <>
      <h2>{label}</h2>
      <Table
        label={label}
        columns={[
          { head: m.amount },
          { head: names.get(question.enterpriseId) ?? m.here },
          { head: names.get(otherId) ?? '' },
        ]}
        rows={pairs.slice(0, shownRows).map(({ own, other }) => ({
          key: hrefOf(question.enterpriseId, own),
          cells: [formatRupiah(own.omzet), cell(question.enterpriseId, own), cell(otherId, other)],
        }))}
      />
      {pairs.length > shownRows && <p>{m.more(formatCount(pairs.length - shownRows, locale))}</p>}
    </>
  );
}
