import type { VNode } from 'preact';
import { enterpriseNames, enterpriseTarget } from '../../enterprises/index.ts';
import { formatDay, formatSpan, parseDay } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  formatCount,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  Rp,
  redirect,
  refusedStatus,
  Select,
  Submit,
  Table,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { endOnlyRecord, stateOnlyRecord } from '../actions/only-record.ts';
import { said } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { payerName, paymentSaid } from '../payment-messages.ts';
import { salesPolicy } from '../policy.ts';
import { salesProblems } from '../problems.ts';
import { type PaymentSource, paymentSourcesOf } from '../questions/payments.ts';
import { sightOf } from './sight.ts';

/** Merchants' reports and bank statements: evidence beside the sales, by its source. */
export async function paymentsPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const { enterpriseId, spans } = await sightOf(visit);
  const kampanye = visit.c.req.query('kampanye') || null;
  const { database } = visit.house;
  const m = inLocale(paymentSaid, visit.locale);
  const [sources, target] = await Promise.all([
    paymentSourcesOf(database, { enterpriseId, spans }),
    enterpriseTarget(database, enterpriseId),
  ]);
  const mayState =
    target !== null && salesPolicy.may(visit.who, 'sales.stateOnlyRecord', target, visit.today);
  const name = (await enterpriseNames(database, [enterpriseId])).get(enterpriseId) ?? '';
  return {
    title: `${m.title} · ${name}`,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          label={inLocale(said, visit.locale).trail}
          trail={[{ href: `/usaha/${enterpriseId}`, text: name }]}
        />
        <h1>{m.title}</h1>
        <p class="max-w-2xl">{m.lead}</p>
        <ErrorSummary refused={refused} locale={visit.locale} />
        {sources.length === 0 ? (
          <Empty>{m.none}</Empty>
        ) : (
          <Sources {...{ sources, mayState, kampanye, visit }} />
        )}
        {mayState && sources.some((one) => one.onlyRecord === null) && (
          <OnlyRecord sources={sources} refused={refused} visit={visit} />
        )}
      </>
    ),
  };
}

function Sources(props: {
  sources: readonly PaymentSource[];
  mayState: boolean;
  kampanye: string | null;
  visit: Visit;
}): VNode {
  const { locale } = props.visit;
  const enterpriseId = param(props.visit, 'enterprise');
  const m = inLocale(paymentSaid, locale);
  const state = ({ onlyRecord }: PaymentSource) =>
    onlyRecord ? (
      <>
        {m.counting} {formatDay(onlyRecord.from, locale)}
        {props.mayState && (
          <form method="post" action={salesPaths.onlyRecordEnd(enterpriseId, onlyRecord.recordId)}>
            <button type="submit" class="btn btn-outline btn-sm min-h-11">
              {m.onlyEnd}
            </button>
          </form>
        )}
      </>
    ) : (
      m.evidence
    );
  return (
    <Table
      label={m.title}
      columns={[
        { head: m.source },
        { head: m.days, isWide: true },
        { head: m.rows, isNumber: true, isWide: true },
        { head: m.amount, isNumber: true },
        { head: m.fee, isNumber: true, isWide: true },
        { head: m.settled, isNumber: true, isWide: true },
        { head: m.role },
      ]}
      rows={props.sources.map((one) => ({
        key: one.issuer,
        cells: [
          <a
            key="source"
            class="break-all"
            href={salesPaths.rows(enterpriseId, {
              ...{ kampanye: props.kampanye, dari: one.from, sampai: one.to },
              samping: one.onlyRecord ? null : 'evidence',
            })}
          >
            {payerName(one.issuer, locale)}
          </a>,
          formatSpan(one.from, one.to, locale),
          formatCount(one.rows, locale),
          <Rp key="amount" amount={one.amount} />,
          <Rp key="fee" amount={one.fee} />,
          <Rp key="settled" amount={one.settled} />,
          state(one),
        ],
      }))}
    />
  );
}

function OnlyRecord(props: {
  sources: readonly PaymentSource[];
  refused: Refused;
  visit: Visit;
}): VNode {
  const { refused, visit } = props;
  const { locale } = visit;
  const m = inLocale(paymentSaid, locale);
  const form = { refused, locale };
  return (
    <section class="my-8 max-w-xl">
      <h2>{m.onlyTitle}</h2>
      <p>{m.onlyLead}</p>
      <form method="post" action={salesPaths.onlyRecord(param(visit, 'enterprise'))}>
        <Select
          name="sumber"
          label={m.onlyOf}
          options={props.sources
            .filter((one) => one.onlyRecord === null)
            .map((one) => ({ value: String(one.issuerId), label: payerName(one.issuer, locale) }))}
          {...form}
        />
        <Field name="sejak" type="date" label={m.onlyFrom} required {...form} />
        <Submit>{m.onlySure}</Submit>
      </form>
    </section>
  );
}

export async function stateOnly(visit: Visit): Promise<Page | Response> {
  const { house, who } = visit;
  const enterpriseId = param(visit, 'enterprise');
  const typed = await typedIn(visit);
  const done = await orRefused(typed, async () => {
    const fromDay = parseDay(typed['sejak'] ?? '');
    if (!who) throw salesProblems.noSuchPayments();
    if (!fromDay) throw salesProblems.needsFirstDay();
    const issuerId = Number(typed['sumber']);
    if (!Number.isSafeInteger(issuerId)) throw salesProblems.noSuchPayments();
    await stateOnlyRecord(house, who, { enterpriseId, issuerId, fromDay });
  });
  return done.ok ? redirect(salesPaths.payments(enterpriseId)) : paymentsPage(visit, done.refused);
}

export async function endOnly(visit: Visit): Promise<Response> {
  const { house, who } = visit;
  const enterpriseId = param(visit, 'enterprise');
  const recordId = param(visit, 'record');
  if (who) await endOnlyRecord(house, who, { enterpriseId, recordId });
  return redirect(salesPaths.payments(enterpriseId));
}
