import { formRoutes } from '../../campaigns/pages.ts';
import {
  Field,
  inLocale,
  type Route,
  redirect,
  Select,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { addIdentifier, recordRegistryLook, removeIdentifier } from '../actions/identifiers.ts';
import { enterpriseSaid, identifierSaid } from '../messages.ts';
import { enterprisePaths } from '../paths.ts';
import { enterprisesPolicy } from '../policy.ts';
import { enterpriseProblems } from '../problems.ts';
import { type IdentifierKind, identifierKinds, identifierWords, kbliEditions } from '../words.ts';
import { PaperDays } from './paper-days.tsx';
import { here, mayEdit, onEnterprise, theEnterprise, trailTo } from './parts.tsx';

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
          <PaperDays visit={visit} refused={refused} />
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
      issuedOn: typed['issuedOn'] || null,
      validUntil: typed['validUntil'] || null,
    });
    return enterprisePaths.enterprise(here(visit));
  },
});

/** The number that the address or the sent form names, if the enterprise has it. */
export async function named(visit: Visit) {
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
