import type { VNode } from 'preact';
import { formRoutes } from '../../campaigns/pages.ts';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import {
  Empty,
  Field,
  inLocale,
  type Route,
  redirect,
  Select,
  Table,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { addIdentifier, recordRegistryLook, removeIdentifier } from '../actions/identifiers.ts';
import { enterpriseSaid, identifierSaid } from '../messages.ts';
import { enterprisePaths } from '../paths.ts';
import { enterprisesPolicy } from '../policy.ts';
import { enterpriseProblems } from '../problems.ts';
import type { EnterpriseWhole } from '../questions.ts';
import { type IdentifierStanding, standingOf } from '../rules/identifiers.ts';
import { wordsOfNote } from '../rules/notes.ts';
import { pirtFood, pirtPackaging, splitPirt } from '../rules/pirt.ts';
import {
  type Identifier,
  type IdentifierKind,
  identifierKinds,
  identifierWords,
  kbliEditions,
  type StepResult,
} from '../words.ts';
import { ActButton, here, mayEdit, onEnterprise, theEnterprise, trailTo } from './parts.tsx';

/** Every number with each step of its check; what nobody looked up says so. */
export function Identifiers(props: {
  enterprise: EnterpriseWhole;
  visit: Visit;
  rights: { edit: boolean; checkRegistry: boolean };
}): VNode {
  const { enterprise, visit, rights } = props;
  const m = inLocale(identifierSaid, visit.locale);
  if (enterprise.identifiers.length === 0) return <Empty>{m.none}</Empty>;
  const products = new Map(enterprise.products.map((one) => [one.productId, one.name]));
  const heads = [
    m.number,
    m.product,
    m.standing,
    m.checked,
    ...(rights.edit || rights.checkRegistry ? ['⋯'] : []),
  ];
  return (
    <Table
      label={m.identifiers}
      columns={heads.map((head) => ({ head }))}
      rows={enterprise.identifiers.map((one) => ({
        key: `${one.kind} ${one.number} ${one.edition}`,
        cells: [
          <>
            {identifierWords[one.kind][visit.locale]} {one.edition}
            <br />
            <span class="font-mono">{one.number}</span>
          </>,
          one.productId ? (products.get(one.productId) ?? '') : m.wholeEnterprise,
          <Standing key="standing" identifier={one} visit={visit} />,
          <Steps key="steps" identifier={one} visit={visit} />,
          <Acts key="acts" identifier={one} visit={visit} rights={rights} />,
        ].slice(0, heads.length),
      }))}
    />
  );
}

function Standing({ identifier, visit }: { identifier: Identifier; visit: Visit }): VNode {
  const { locale, today } = visit;
  const m = inLocale(identifierSaid, locale);
  const standing: IdentifierStanding = standingOf(identifier, today);
  const { lastCheck, validUntil } = identifier;
  return (
    <>
      <span class="whitespace-nowrap">{m[standing]}</span>
      {lastCheck && (
        <p class="grounds">
          {m.checkedAt(lastCheck.place, formatInstant(lastCheck.checkedAt, 'WIB', locale))}
          {lastCheck.remark && ` · ${lastCheck.remark}`}
        </p>
      )}
      {validUntil && <p class="grounds">{m.validUntil(formatDay(validUntil, locale))}</p>}
    </>
  );
}

const stepKeys: Record<StepResult, 'fits' | 'doubtful' | 'noRule'> = {
  fits: 'fits',
  doubtful: 'doubtful',
  none: 'noRule',
};

function Steps({ identifier, visit }: { identifier: Identifier; visit: Visit }): VNode {
  const { locale } = visit;
  const m = inLocale(identifierSaid, locale);
  const { format, structure, notes, alsoAt } = identifier;
  const lines = [
    ...notes.map((note) => wordsOfNote(note)[locale]),
    ...(alsoAt > 0 ? [m.alsoAt(alsoAt)] : []),
    ...(identifier.kind === 'pirt' ? pirtLines(identifier.number, visit) : []),
  ];
  return (
    <>
      {`${m.format}: ${m[stepKeys[format]]} · ${m.structure}: ${m[stepKeys[structure]]}`}
      {lines.map((line) => (
        <p key={line} class="grounds">
          {line}
        </p>
      ))}
    </>
  );
}

/** What the number says of itself. */
function pirtLines(number: string, { locale }: Visit): string[] {
  const pirt = splitPirt(number.replace('-', ''));
  if (!pirt) return [];
  const words = [pirtPackaging[pirt.packaging]?.[locale], pirtFood[pirt.food]?.[locale]];
  return [[...words.filter(Boolean), pirt.region, pirt.expiryYear].join(' · ')];
}

function Acts(props: {
  identifier: Identifier;
  visit: Visit;
  rights: { edit: boolean; checkRegistry: boolean };
}): VNode {
  const { identifier, visit, rights } = props;
  const m = inLocale(identifierSaid, visit.locale);
  const { kind, number, edition } = identifier;
  return (
    <div class="flex flex-wrap gap-2">
      {rights.checkRegistry && (
        <a class="btn btn-sm min-h-11" href={enterprisePaths.registryLook(here(visit), identifier)}>
          {m.look}
        </a>
      )}
      {rights.edit && (
        <ActButton
          action={enterprisePaths.identifierRemoval(here(visit))}
          label={m.remove}
          of={number}
          values={{ kind, number, edition }}
        />
      )}
    </div>
  );
}

const addRoutes = formRoutes({
  path: enterprisePaths.addIdentifier(':enterprise'),
  ...mayEdit,
  look: async (visit, refused) => {
    const { locale } = visit;
    const m = inLocale(identifierSaid, locale);
    const enterprise = await theEnterprise(visit);
    const form = { refused, locale };
    const products = enterprise.products.filter((one) => one.retiredOn === null);
    return {
      title: m.add,
      trail: trailTo(visit, enterprise),
      trailLabel: inLocale(enterpriseSaid, locale).trail,
      fields: (
        <>
          <Select
            name="kind"
            label={m.kind}
            options={identifierKinds.map((kind) => ({
              value: kind,
              label: identifierWords[kind][locale],
            }))}
            {...form}
          />
          <Field name="number" label={m.number} required {...form} />
          <Select
            name="productId"
            label={m.product}
            blank={m.wholeEnterprise}
            options={products.map(({ productId, name }) => ({ value: productId, label: name }))}
            {...form}
          />
          <Select
            name="edition"
            label={m.edition}
            blank={m.notKbli}
            options={kbliEditions.map((edition) => ({ value: edition, label: edition }))}
            {...form}
          />
        </>
      ),
      submit: inLocale(enterpriseSaid, locale).save,
    };
  },
  save: async (visit, typed) => {
    await addIdentifier(visit.house, visit.who, here(visit), {
      kind: typed['kind'] ?? '',
      number: typed['number'] ?? '',
      edition: typed['edition'] ?? '',
      productId: typed['productId'] || null,
    });
    return enterprisePaths.enterprise(here(visit));
  },
});

/** The number that the address or the sent form names, if the enterprise has it. */
async function named(visit: Visit) {
  const enterprise = await theEnterprise(visit);
  const asked = (name: string) => visit.c.req.query(name) ?? '';
  const identifier = enterprise.identifiers.find(
    (one) =>
      one.kind === asked('jenis') &&
      one.number === asked('nomor') &&
      one.edition === asked('edisi'),
  );
  if (!identifier) throw enterpriseProblems.noSuchItem();
  return { enterprise, identifier };
}

const lookRoutes = formRoutes({
  path: enterprisePaths.registryLook(':enterprise', { kind: '', number: '', edition: '' }),
  may: enterprisesPolicy.permissions['enterprises.checkRegistry'],
  on: onEnterprise,
  look: async (visit, refused) => {
    const { locale } = visit;
    const m = inLocale(identifierSaid, locale);
    const { enterprise, identifier } = await named(visit);
    const form = { refused, locale };
    return {
      title: `${m.look}: ${identifierWords[identifier.kind][locale]} ${identifier.number}`,
      trail: trailTo(visit, enterprise),
      trailLabel: inLocale(enterpriseSaid, locale).trail,
      lead: m.lookLead,
      fields: (
        <>
          <Select
            name="result"
            label={m.result}
            blank="–"
            options={[
              { value: 'found', label: m.found },
              { value: 'notFound', label: m.notThere },
            ]}
            {...form}
          />
          <Field name="place" label={m.place} hint={m.placeHint} required {...form} />
          <Field name="remark" label={m.remark} {...form} />
        </>
      ),
      submit: inLocale(enterpriseSaid, locale).save,
    };
  },
  save: async (visit, typed) => {
    const { identifier } = await named(visit);
    await recordRegistryLook(visit.house, visit.who, here(visit), {
      kind: identifier.kind,
      number: identifier.number,
      edition: identifier.edition,
      result: typed['result'] ?? '',
      place: typed['place'] ?? '',
      remark: typed['remark'] ?? '',
    });
    return enterprisePaths.enterprise(here(visit));
  },
});

const removal: Route = {
  method: 'post',
  path: enterprisePaths.identifierRemoval(':enterprise'),
  ...mayEdit,
  handle: async (visit) => {
    const typed = await typedIn(visit);
    const kind: IdentifierKind | undefined = identifierKinds.find((one) => one === typed['kind']);
    if (!kind) throw enterpriseProblems.noSuchItem();
    const key = { kind, number: typed['number'] ?? '', edition: typed['edition'] ?? '' };
    await removeIdentifier(visit.house, visit.who, here(visit), key);
    return redirect(enterprisePaths.enterprise(here(visit)));
  },
};

export const identifierRoutes: readonly Route[] = [...addRoutes, ...lookRoutes, removal];
