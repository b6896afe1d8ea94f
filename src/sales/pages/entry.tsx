import type { VNode } from 'preact';
import { streamWords } from '../../campaigns/index.ts';
import { enterpriseNames, enterpriseZone } from '../../enterprises/index.ts';
import { parseCount } from '../../kernel/count.ts';
import { type Day, formatSpan, parseDay } from '../../kernel/day.ts';
import { isId, newId } from '../../kernel/id.ts';
import { formatRupiah } from '../../kernel/money.ts';
import { type Locale, Problems } from '../../kernel/problem.ts';
import { parseRupiah } from '../../kernel/rupiah-text.ts';
import {
  Crumbs,
  ErrorSummary,
  Field,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  Select,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { type EntryReceipt, recordSales } from '../actions/entries.ts';
import { entrySaid } from '../entry-messages.ts';
import { channelWords, said, weekWords } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { entryProblems, salesProblems } from '../problems.ts';
import { type EntryRow, recentEntries } from '../questions/entries.ts';
import type { Entry } from '../rules/entry.ts';
import { channels, productMax } from '../words.ts';
import { isOnBehalf } from './on-behalf.ts';
import { sightOf } from './sight.ts';
import { UnsentMark } from './unsent.tsx';

/** Where producers mostly sell by hand stands first; marketplaces come as files. */
const handFirst = [
  'bazaar',
  'shop',
  'whatsapp',
  'reseller',
  'instagram',
  'website',
  'qris',
  'pos',
  'other',
] as const;

/** An event at which an enterprise sells, told by a room that stands later. */
export interface EventNear {
  name: string;
  from: Day;
  to: Day;
}
export type EventsNear = (visit: Visit, enterpriseId: string) => Promise<readonly EventNear[]>;

export async function entryPage(
  visit: Visit,
  eventsNear: EventsNear,
  state: { refused: Refused; receipt: (EntryReceipt & { amount: number }) | null } = {
    refused: nothingRefused,
    receipt: null,
  },
): Promise<Page> {
  const enterpriseId = param(visit, 'enterprise');
  const { database } = visit.house;
  const { spans } = await sightOf(visit);
  const [names, recent, events] = await Promise.all([
    enterpriseNames(database, [enterpriseId]),
    recentEntries(database, { enterpriseId, limit: 5, spans }),
    eventsNear(visit, enterpriseId),
  ]);
  const { locale } = visit;
  const m = inLocale(entrySaid, locale);
  const { refused, receipt } = state;
  const form = { refused, locale };
  const order = [
    ...handFirst,
    ...channels.filter((one) => !handFirst.some((first) => first === one)),
  ];
  return {
    title: m.title,
    width: 'phone',
    status: refused.problems.length > 0 ? 422 : 200,
    islands: ['entry'],
    body: (
      <>
        <Crumbs
          label={inLocale(said, locale).trail}
          trail={[{ href: `/usaha/${enterpriseId}`, text: names.get(enterpriseId) ?? '' }]}
        />
        <div class="flex items-center justify-between gap-4">
          <h1>{m.title}</h1>
          <UnsentMark enterpriseId={enterpriseId} locale={locale} />
        </div>
        {receipt && <Saved receipt={receipt} visit={visit} />}
        <p
          data-outbox
          class="my-2 font-semibold"
          role="status"
          data-unsent={m.unsent}
          data-offline={m.offline}
          data-saved={m.saved('{amount}')}
          data-sent={m.sent}
          data-conflict={m.conflict}
        />
        <Waiting enterpriseId={enterpriseId} locale={locale} />
        <ErrorSummary refused={refused} locale={locale} />
        <form
          method="post"
          class="mt-4"
          data-island="entry"
          data-enterprise={enterpriseId}
          data-product-max={productMax}
        >
          {/* Without script the page brings the id, so that sending the form twice records once. */}
          <input type="hidden" name="entryId" value={refused.typed['entryId'] ?? newId()} />
          <Field
            name="amount"
            label={m.amount}
            hint={m.amountHint}
            inputMode="decimal"
            required
            {...form}
          />
          <Select
            name="channel"
            label={m.channel}
            blank={m.choose}
            options={order.map((value) => ({ value, label: channelWords[value][locale] }))}
            {...form}
          />
          <Field
            name="day"
            label={m.day}
            type="date"
            value={visit.today}
            max={visit.today}
            {...form}
          />
          <Select
            name="kind"
            label={m.kind}
            value="sale"
            options={[
              { value: 'sale', label: m.kindSale },
              { value: 'dayTotal', label: m.kindDay },
            ]}
            {...form}
          />
          {events.length > 0 && <AtEvent events={events} {...form} />}
          <Field name="product" label={m.product} {...form} />
          <Field name="quantity" label={m.quantity} inputMode="numeric" {...form} />
          <Field name="transactions" label={m.transactions} inputMode="numeric" {...form} />
          <Submit>{m.save}</Submit>
        </form>
        {recent.length > 0 && <Recent entries={recent} visit={visit} />}
        <p class="mt-6">
          <a href={salesPaths.noSales(enterpriseId)}>{m.noSales}</a>
        </p>
        <p class="mt-6">
          <a href={salesPaths.handedOver(enterpriseId)}>{m.fromPhone}</a>
        </p>
      </>
    ),
  };
}

/** Sales at an event are a stream of their own; without one near, nobody is asked. */
function AtEvent({
  events,
  ...form
}: {
  events: readonly EventNear[];
  refused: Refused;
  locale: Locale;
}): VNode {
  const m = inLocale(entrySaid, form.locale);
  const days = events.map(({ name, from, to }) => `${name} (${formatSpan(from, to, form.locale)})`);
  return (
    <Select
      name="stream"
      label={m.atEvent}
      hint={days.join('; ')}
      value="campaign"
      options={[
        { value: 'campaign', label: m.notAtEvent },
        { value: 'exhibition', label: m.yesAtEvent },
      ]}
      {...form}
    />
  );
}

/** Entries that wait on this phone; the island fills it, without one it stays hidden. */
function Waiting({ enterpriseId, locale }: { enterpriseId: string; locale: Locale }): VNode {
  const m = inLocale(entrySaid, locale);
  return (
    <section
      data-waiting
      hidden
      data-discard={m.discard}
      data-unreadable={m.unreadable}
      class="my-3"
    >
      <h2>{m.waiting}</h2>
      <ul class="list-disc pl-5" />
      <a
        href={salesPaths.entry(enterpriseId)}
        download={m.fileName}
        class="link min-h-11 inline-flex items-center"
      >
        {m.saveFile}
      </a>
      <p class="grounds">{m.handOver}</p>
    </section>
  );
}

function Saved({
  receipt,
  visit,
}: {
  receipt: EntryReceipt & { amount: number };
  visit: Visit;
}): VNode {
  const m = inLocale(entrySaid, visit.locale);
  const amount = formatRupiah(receipt.amount);
  const text =
    receipt.outcome === 'conflict'
      ? m.conflict
      : receipt.isRepeat
        ? m.savedAlready(amount)
        : m.saved(amount);
  return (
    <p class="border-2 border-success rounded-box p-3 my-3" role="status">
      {text}
    </p>
  );
}

function Recent({ entries, visit }: { entries: readonly EntryRow[]; visit: Visit }): VNode {
  const { locale } = visit;
  const m = inLocale(entrySaid, locale);
  const wordsOf = ({ kind, channel, stream, day, toDay, product }: EntryRow) =>
    [
      formatSpan(day, toDay, locale),
      kind === 'zero' ? weekWords.zero[locale] : channel ? channelWords[channel][locale] : '–',
      ...(stream === 'campaign' ? [] : [streamWords[stream][locale]]),
      ...(product ? [product] : []),
    ].join(' · ');
  return (
    <section class="mt-8">
      <h2>{m.recent}</h2>
      {entries.some(({ kind }) => kind !== 'zero') && <p class="grounds">{m.recentHint}</p>}
      <ul>
        {entries.map((entry) => (
          <li
            key={entry.entryId}
            class="flex justify-between items-center gap-4 border-b border-base-300 min-h-11"
          >
            {entry.kind === 'zero' ? (
              <span>{wordsOf(entry)}</span>
            ) : (
              <a
                class="link py-2 min-w-0 break-words"
                href={salesPaths.order(param(visit, 'enterprise'), 'entry', entry.entryId)}
              >
                {wordsOf(entry)}
              </a>
            )}
            {entry.kind !== 'zero' && <span class="num">{formatRupiah(entry.amount)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

export async function recordEntryForm(visit: Visit, eventsNear: EventsNear): Promise<Page> {
  const { who } = visit;
  const enterpriseId = param(visit, 'enterprise');
  if (!who) throw salesProblems.noSuchOrder();
  const typed = await typedIn(visit);
  const done = await orRefused(typed, async () => {
    const entry = entryOf(typed);
    const zone = await enterpriseZone(visit.house.database, enterpriseId);
    const request = {
      actor: who,
      enterpriseId,
      zone,
      onBehalf: isOnBehalf(visit, enterpriseId),
      entries: [entry],
    };
    const [receipt] = await recordSales(visit.house, request);
    if (!receipt || receipt.outcome === 'refused') throw new Problems(receipt?.reasons ?? []);
    return { ...receipt, amount: entry.amount };
  });
  return entryPage(
    visit,
    eventsNear,
    done.ok
      ? { refused: nothingRefused, receipt: done.value }
      : { refused: done.refused, receipt: null },
  );
}

/** What was typed as an entry; what cannot be read is left at a value that the rules refuse. */
function entryOf(typed: Record<string, string>): Entry {
  const amount = parseRupiah(typed['amount'] ?? '');
  const at = parseDay(typed['day'] ?? '');
  const entryId = typed['entryId'] ?? '';
  const wrong = [
    ...(amount === null ? [entryProblems.noAmount()] : []),
    ...(at === null ? [entryProblems.noDay()] : []),
  ];
  const kind = typed['kind'] === 'dayTotal' ? 'dayTotal' : 'sale';
  const quantity = parseCount(typed['quantity'] ?? '', 0);
  const transactions = kind === 'dayTotal' ? parseCount(typed['transactions'] ?? '', 1) : 1;
  if (quantity === null) wrong.push(entryProblems.noQuantity());
  if (transactions === null) wrong.push(entryProblems.noTransactions());
  if ((typed['product'] ?? '').length > productMax)
    wrong.push(entryProblems.productTooLong({ max: productMax }));
  if (amount === null || at === null || quantity === null || transactions === null || wrong[0])
    throw new Problems(wrong);
  return {
    entryId: isId(entryId) ? entryId : newId(),
    kind,
    day: at,
    toDay: at,
    stream: typed['stream'] === 'exhibition' ? 'exhibition' : 'campaign',
    channel: channels.find((one) => one === typed['channel']) ?? null,
    amount,
    quantity,
    transactions: Math.max(1, transactions),
    product: typed['product'] ?? '',
  };
}
