import type { VNode } from 'preact';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import {
  Crumbs,
  formatCount,
  inLocale,
  nothingRefused,
  type Page,
  param,
  type Refused,
  Rp,
  refusedStatus,
  Table,
  type Visit,
} from '../../web/index.ts';
import { goodsSaid } from '../goods-messages.ts';
import { channelWords, correctionSaid, notCountedWords, said, stateWords } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { paymentKindWords } from '../payment-messages.ts';
import { conflictsOf, type EntryConflict } from '../questions/entries.ts';
import type { OrderDetail } from '../questions/order.ts';
import { isEvidenceIssuer } from '../rules/evidence.ts';
import type { SaleState } from '../words.ts';
import { orderMark } from './accept.tsx';
import { Decisions, namedDecisions } from './decisions.tsx';
import { orderTitle } from './order-name.ts';
import { orderPhotos } from './photos.tsx';
import { orderRequests } from './requests.tsx';
import { namedSenders, Senders } from './senders.tsx';
import { mayCorrect, orderInSight, sightOf } from './sight.ts';

/** One order: its lines with their rows in the file, and every file that told it. */
export async function orderPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const sight = await sightOf(visit);
  const { enterpriseId, campaignId } = sight;
  const issuer = param(visit, 'issuer');
  const orderNo = param(visit, 'no');
  const order = await orderInSight(visit, sight);
  const isByHand = issuer === 'entry';
  const mayAsk = order.standing === 'counted' && (await mayCorrect(visit));
  const [mark, senders, decisions, conflicts, requests, photos] = await Promise.all([
    orderMark(visit, { enterpriseId, issuer, orderNo, judged: order.judged, mayMark: mayAsk }),
    namedSenders(visit, { enterpriseId, issuer, orderNo }),
    namedDecisions(visit, order.decisions),
    isByHand ? conflictsOf(visit.house.database, { enterpriseId, entryId: orderNo }) : [],
    orderRequests({ visit, order: { ...order, enterpriseId, issuer, orderNo }, mayAsk }),
    orderPhotos(visit, { enterpriseId, issuer, orderNo }, refused),
  ]);
  const m = inLocale(said, visit.locale);
  const name = orderTitle({ issuer, orderNo }, visit.locale);
  return {
    title: name,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          label={m.trail}
          trail={[{ href: salesPaths.rows(enterpriseId, { kampanye: campaignId }), text: m.rows }]}
        />
        <h1>{name}</h1>
        <OrderFacts order={order} visit={visit} />
        <h2 class="mt-6">{m.product}</h2>
        <OrderLines order={order} visit={visit} />
        <ToldBy order={order} enterpriseId={enterpriseId} visit={visit} />
        <Decisions decisions={decisions} locale={visit.locale} />
        <Senders senders={senders} enterpriseId={enterpriseId} visit={visit} />
        <Conflicts conflicts={conflicts} visit={visit} />
        {photos}
        {mark}
        {requests}
        {mayAsk && (
          <p class="mt-6">
            <a href={salesPaths.correction(enterpriseId, issuer, orderNo)}>
              {inLocale(correctionSaid, visit.locale).title}
            </a>
          </p>
        )}
      </>
    ),
  };
}

/** Files with what each said, and lists of cancelled or returned orders. */
function ToldBy(props: { order: OrderDetail; enterpriseId: string; visit: Visit }): VNode | null {
  const { order, enterpriseId, visit } = props;
  const { sightings, lists } = order;
  if (sightings.length + lists.length === 0) return null;
  const m = inLocale(said, visit.locale);
  const state = (of: SaleState) => `${stateWords[of].mark} ${stateWords[of][visit.locale]}`;
  const headIs = order.isCorrected ? m.startsFrom : m.effective;
  return (
    <>
      <h2 class="mt-6">{m.toldBy}</h2>
      <ul class="list-disc pl-5">
        {sightings.map((seen) => (
          <li key={`${seen.importId}${seen.isHead}${seen.omzet}`}>
            <a class="break-all" href={salesPaths.import(enterpriseId, seen.importId)}>
              {seen.fileName}
            </a>{' '}
            {state(seen.state)}, <Rp amount={seen.omzet} />
            {seen.isHead && order.standing !== 'withdrawn' && <strong> · {headIs}</strong>}
            {seen.isReversed && ` · ${m.reversedMark}`}
          </li>
        ))}
        {lists.map((list) => (
          <li key={list.importId}>
            <a class="break-all" href={salesPaths.import(enterpriseId, list.importId)}>
              {list.fileName}
            </a>{' '}
            {state(list.state)}
            {list.isReversed && ` · ${m.reversedMark}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Conflicts(props: { conflicts: readonly EntryConflict[]; visit: Visit }): VNode | null {
  const { conflicts, visit } = props;
  if (conflicts.length === 0) return null;
  const { locale } = visit;
  return (
    <>
      <h2 class="mt-6">{inLocale(said, locale).otherContents}</h2>
      <ul class="list-disc pl-5">
        {conflicts.map((one) => (
          <li key={one.receivedAt.toISOString()}>
            {[
              formatRupiah(one.amount),
              one.product,
              one.channel && channelWords[one.channel][locale],
              formatDay(one.day, locale),
              formatInstant(one.receivedAt, 'WIB', locale),
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The platform's own word; of a payment what it is. */
function statusOf({ issuer, statusWord }: OrderDetail, locale: 'id' | 'en'): string {
  if (isEvidenceIssuer(issuer)) return ` · ${paymentKindWords[statusWord]?.[locale] ?? ''}`;
  return statusWord && ` · ${inLocale(said, locale).status}: “${statusWord}”`;
}

function OrderFacts({ order, visit }: { order: OrderDetail; visit: Visit }): VNode {
  const { locale } = visit;
  const m = inLocale(said, locale);
  const notOwn = order.lineRows.reduce((sum, line) => sum + (line.isOwn ? 0 : line.omzet), 0);
  return (
    <>
      {order.standing !== 'counted' && (
        <p class="text-warning my-2">
          <strong>{notCountedWords[order.standing][locale]}</strong>
        </p>
      )}
      {order.standing === 'counted' && notOwn !== 0 && (
        <p class="my-2">
          {order.lineRows.every((line) => !line.isOwn)
            ? notCountedWords.notOwn[locale]
            : goodsSaid.partOfOrder[locale](formatRupiah(notOwn))}
        </p>
      )}
      <p class="grounds">
        {channelWords[order.channel][locale]} · {formatDay(order.day, locale)} ·{' '}
        {stateWords[order.state].mark} {stateWords[order.state][locale]}
        {statusOf(order, locale)} · {m.evidence} <span class="evidence">{order.evidence}</span>
      </p>
      <p class="mt-2">
        {m.gross} <Rp amount={order.gross} /> − {m.returned.toLowerCase()}{' '}
        <Rp amount={order.returned} /> − {m.voucher.toLowerCase()} <Rp amount={order.voucher} /> ={' '}
        <strong>
          <Rp amount={order.omzet} />
        </strong>
      </p>
    </>
  );
}

function OrderLines({ order, visit }: { order: OrderDetail; visit: Visit }): VNode {
  const { locale } = visit;
  const m = inLocale(said, locale);
  return (
    <Table
      label={m.product}
      columns={[
        { head: m.product },
        { head: m.quantity, isNumber: true, isWide: true },
        { head: m.fileRow, isNumber: true, isWide: true },
        { head: m.gross, isNumber: true, isWide: true },
        { head: m.returned, isNumber: true, isWide: true },
        { head: m.omzet, isNumber: true },
      ]}
      rows={order.lineRows.map((line) => {
        const quantity = line.quantity === 0 ? '–' : formatCount(line.quantity, locale);
        const fileRow = line.fileRow > 0 ? line.fileRow : '–';
        return {
          key: String(line.lineNo),
          cells: [
            <>
              {[line.product, line.variation].filter(Boolean).join(' · ') || '–'}
              {!line.isOwn && <span class="grounds block">{goodsSaid.mark[locale]}</span>}
              <span key="grounds" class="grounds block sm:hidden">
                {m.quantity} {quantity} · {m.fileRow} {fileRow}
                {line.gross !== line.omzet && ` · ${m.gross} ${formatRupiah(line.gross)}`}
                {line.returned > 0 && ` · ${m.returned} ${formatRupiah(line.returned)}`}
              </span>
            </>,
            quantity,
            fileRow,
            <Rp key="gross" amount={line.gross} />,
            <Rp key="returned" amount={line.returned} />,
            <Rp key="omzet" amount={line.omzet} />,
          ],
        };
      })}
    />
  );
}
