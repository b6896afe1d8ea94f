/** Which stages a selection has: set by the manager without code. */
import type { VNode } from 'preact';
import { formRoutes } from '../../campaigns/pages.ts';
import { Field, inLocale, type Refused, type Route, type Visit } from '../../web/index.ts';
import { setChain } from '../actions/chain.ts';
import { chainSaid } from '../messages/chain.ts';
import { curationSaid } from '../messages/office.ts';
import { curationPaths } from '../paths.ts';
import { chainOf } from '../questions/chain.ts';
import { type Chain, optionalSteps, type StepKind, stepKinds, stepWords } from '../words/chain.ts';
import { allowed, here, theCampaign, trailTo } from './parts.tsx';

export const chainRoutes: readonly Route[] = formRoutes({
  path: curationPaths.chain(':campaign'),
  ...allowed('curation.setUp'),
  look: async (visit, refused) => {
    const { locale } = visit;
    const m = inLocale(chainSaid, locale);
    const campaign = await theCampaign(visit);
    const chain = await chainOf(visit.house.database, campaign.campaignId);
    return {
      title: m.chain,
      trail: trailTo(visit, campaign),
      trailLabel: inLocale(curationSaid, locale).trail,
      lead: m.chainLead,
      width: 'office',
      fields: stepKinds.map((kind) => <StepRow key={kind} {...{ kind, chain, visit, refused }} />),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    const campaignId = here(visit);
    const steps = stepKinds.map((kind) => {
      const at = (field: string) => typed[`${kind}-${field}`] ?? '';
      const isUsed = at('used') !== '';
      return { kind, isUsed, name: at('name'), from: at('from'), to: at('to') };
    });
    await setChain(visit.house, visit.who, { campaignId, steps });
    return curationPaths.hub(campaignId);
  },
});

function StepRow(props: { kind: StepKind; chain: Chain; visit: Visit; refused: Refused }): VNode {
  const { kind, chain, visit, refused } = props;
  const { locale } = visit;
  const m = inLocale(chainSaid, locale);
  const step = chain.steps.find((one) => one.kind === kind);
  const form = { refused, locale };
  const at = (field: string) => `${kind}-${field}`;
  const isFresh = Object.keys(refused.typed).length === 0;
  const isUsed = isFresh ? step !== undefined : refused.typed[at('used')] !== undefined;
  return (
    <fieldset class="border-t border-base-300 pt-4 mt-4 min-w-0">
      <legend class="sr-only">{stepWords[kind][locale]}</legend>
      {optionalSteps.includes(kind) && (
        <label class="flex items-center gap-3 min-h-11">
          <input type="checkbox" name={at('used')} value="1" class="checkbox" checked={isUsed} />
          <span class="min-w-0">{`${stepWords[kind][locale]}: ${m.used}`}</span>
        </label>
      )}
      <div class="grid gap-x-4 md:grid-cols-[2fr_1fr_1fr]">
        <Field
          name={at('name')}
          label={`${m.name}: ${stepWords[kind][locale]}`}
          value={step?.name ?? stepWords[kind].id}
          {...form}
        />
        <Field name={at('from')} label={m.from} type="date" value={step?.from ?? ''} {...form} />
        <Field name={at('to')} label={m.to} type="date" value={step?.to ?? ''} {...form} />
      </div>
    </fieldset>
  );
}
