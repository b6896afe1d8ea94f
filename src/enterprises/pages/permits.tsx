/** What a certificate says, and permits that were applied for. */
import type { VNode } from 'preact';
import { formRoutes } from '../../campaigns/pages.ts';
import { formatDay } from '../../kernel/day.ts';
import {
  Empty,
  Field,
  inLocale,
  NewId,
  param,
  type Route,
  Select,
  Table,
  type Visit,
} from '../../web/index.ts';
import { endPending, recordPending, setCertificate } from '../actions/permits.ts';
import { permitSaid } from '../messages/permits.ts';
import { enterpriseSaid } from '../messages.ts';
import { enterprisePaths } from '../paths.ts';
import type { EnterpriseWhole } from '../questions.ts';
import {
  type PendingPermit,
  pendingKinds,
  pendingOutcomes,
  pendingOutcomeWords,
} from '../words/permits.ts';
import { identifierStates, identifierWords } from '../words.ts';
import { found } from './frame.tsx';
import { named } from './identifiers.tsx';
import { PaperDays } from './paper-days.tsx';
import { here, mayEdit, theEnterprise, trailTo } from './parts.tsx';

const certificateRoutes = formRoutes({
  path: enterprisePaths.certificate(':enterprise', { kind: '', number: '', edition: '' }),
  ...mayEdit,
  look: async (visit, refused) => {
    const { locale } = visit;
    const m = inLocale(permitSaid, locale);
    const { enterprise, identifier } = await named(visit);
    return {
      title: m.paperTitle(`${identifierWords[identifier.kind][locale]} ${identifier.number}`),
      trail: trailTo(visit, enterprise),
      trailLabel: inLocale(enterpriseSaid, locale).trail,
      lead: m.paperLead,
      fields: (
        <>
          <Select
            name="state"
            label={m.state}
            value={identifier.state}
            options={identifierStates.map((one) => ({ value: one, label: m[one] }))}
            {...{ refused, locale }}
          />
          <PaperDays visit={visit} refused={refused} of={identifier} />
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    const { kind, number, edition } = (await named(visit)).identifier;
    await setCertificate(visit.house, visit.who, here(visit), {
      ...{ kind, number, edition },
      state: typed['state'] ?? '',
      issuedOn: typed['issuedOn'] || null,
      validUntil: typed['validUntil'] || null,
    });
    return enterprisePaths.enterprise(here(visit));
  },
});

const pendingRoutes = formRoutes({
  path: enterprisePaths.addPending(':enterprise'),
  ...mayEdit,
  look: async (visit, refused) => {
    const { locale, today } = visit;
    const m = inLocale(permitSaid, locale);
    const enterprise = await theEnterprise(visit);
    const form = { refused, locale };
    return {
      title: m.addPending,
      trail: trailTo(visit, enterprise),
      trailLabel: inLocale(enterpriseSaid, locale).trail,
      lead: m.nonePending,
      fields: (
        <>
          <NewId refused={refused} />
          <Select
            name="kind"
            label={m.kind}
            options={pendingKinds.map((kind) => ({
              value: kind,
              label: identifierWords[kind][locale],
            }))}
            {...form}
          />
          <Select
            name="productId"
            label={m.product}
            blank={m.wholeEnterprise}
            options={enterprise.products
              .filter((one) => one.retiredOn === null)
              .map(({ productId, name }) => ({ value: productId, label: name }))}
            {...form}
          />
          <Field name="appliedOn" type="date" label={m.appliedOn} required max={today} {...form} />
          <Field name="remark" label={m.remark} hint={m.remarkHint} {...form} />
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    await recordPending(visit.house, visit.who, here(visit), {
      pendingId: typed['newId'] ?? '',
      kind: typed['kind'] ?? '',
      productId: typed['productId'] || null,
      appliedOn: typed['appliedOn'] ?? '',
      remark: typed['remark'] ?? '',
    });
    return enterprisePaths.enterprise(here(visit));
  },
});

const outcomeRoutes = formRoutes({
  path: enterprisePaths.pendingOutcome(':enterprise', ':pending'),
  ...mayEdit,
  look: async (visit, refused) => {
    const { locale, today } = visit;
    const m = inLocale(permitSaid, locale);
    const enterprise = await theEnterprise(visit);
    const id = param(visit, 'pending');
    const pending = found(enterprise.pending.find((one) => one.pendingId === id));
    const form = { refused, locale };
    return {
      title: `${m.outcome}: ${identifierWords[pending.kind][locale]}`,
      trail: trailTo(visit, enterprise),
      trailLabel: inLocale(enterpriseSaid, locale).trail,
      lead: m.outcomeLead,
      fields: (
        <>
          <Select
            name="outcome"
            label={m.result}
            options={pendingOutcomes.map((one) => ({
              value: one,
              label: pendingOutcomeWords[one][locale],
            }))}
            {...form}
          />
          <Field
            name="endedOn"
            type="date"
            label={m.endedOn}
            required
            value={today}
            max={today}
            {...form}
          />
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    await endPending(visit.house, visit.who, here(visit), {
      pendingId: param(visit, 'pending'),
      outcome: typed['outcome'] ?? '',
      endedOn: typed['endedOn'] ?? '',
    });
    return enterprisePaths.enterprise(here(visit));
  },
});

export const permitRoutes: readonly Route[] = [
  ...certificateRoutes,
  ...pendingRoutes,
  ...outcomeRoutes,
];

export function PendingPermits(props: {
  enterprise: EnterpriseWhole;
  visit: Visit;
  mayEdit: boolean;
}): VNode {
  const { enterprise, visit, mayEdit } = props;
  const { locale } = visit;
  const m = inLocale(permitSaid, locale);
  if (enterprise.pending.length === 0) return <Empty>{m.nonePending}</Empty>;
  const products = new Map(enterprise.products.map((one) => [one.productId, one.name]));
  return (
    <Table
      label={m.pending}
      columns={[m.kind, m.product, m.appliedOn, m.standing].map((head) => ({ head }))}
      rows={enterprise.pending.map((one) => ({
        key: one.pendingId,
        cells: [
          identifierWords[one.kind][locale],
          one.productId ? (products.get(one.productId) ?? '') : m.wholeEnterprise,
          formatDay(one.appliedOn, locale),
          <State key="state" pending={one} visit={visit} mayEdit={mayEdit} />,
        ],
      }))}
    />
  );
}

function State(props: { pending: PendingPermit; visit: Visit; mayEdit: boolean }): VNode {
  const { pending, visit, mayEdit } = props;
  const { locale } = visit;
  const m = inLocale(permitSaid, locale);
  const { ended, remark, kind } = pending;
  return (
    <>
      {ended
        ? m.endedAs(pendingOutcomeWords[ended.outcome][locale], formatDay(ended.on, locale))
        : m.underWay}
      {remark && <p class="grounds">{remark}</p>}
      {!ended && mayEdit && (
        <p>
          <a
            class="btn btn-sm min-h-11"
            href={enterprisePaths.pendingOutcome(here(visit), pending.pendingId)}
            aria-label={`${m.outcome}: ${identifierWords[kind][locale]}`}
          >
            {m.outcome}
          </a>
        </p>
      )}
    </>
  );
}
