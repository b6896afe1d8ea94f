/** The gates of a campaign, and how one application stands at them. */

import type { VNode } from 'preact';
import { sectorOptions, setupOf } from '../../campaigns/index.ts';
import { formRoutes, ticked } from '../../campaigns/pages.ts';
import { nameIn } from '../../kernel/bilingual.ts';
import { formatInstant } from '../../kernel/day.ts';
import {
  inLocale,
  type Refused,
  type Route,
  Select,
  Table,
  TextArea,
  type Visit,
} from '../../web/index.ts';
import { setGates } from '../actions/gates.ts';
import { gatesSaid } from '../messages/gates.ts';
import { curationSaid } from '../messages/office.ts';
import { curationPaths } from '../paths.ts';
import { currentForm } from '../questions/applications.ts';
import { gatesOf } from '../questions/gates.ts';
import { criteriaOf } from '../questions/panel.ts';
import { gatesMax } from '../rules/check-gates.ts';
import { foodOf } from '../rules/default-form.ts';
import { defaultGates } from '../rules/default-gates.ts';
import type { Question } from '../words/form.ts';
import {
  type GateStanding,
  gateFormats,
  gateResults,
  gateResultWords,
  resultWordsOf,
} from '../words/gates.ts';
import { conditionsIn, GateRow, OptionsShown } from './gate-fields.tsx';
import { effectWords, GatesShown, labelIn, regulationIn } from './gates-shown.tsx';
import { allowed, here, theCampaign, trailTo } from './parts.tsx';

const emptyRows = 2;

export const gateRoutes: readonly Route[] = formRoutes({
  path: curationPaths.gates(':campaign'),
  ...allowed('curation.setUp'),
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const m = inLocale(gatesSaid, locale);
    const campaign = await theCampaign(visit);
    const { sectors } = await setupOf(house.database, campaign.campaignId);
    const form = await currentForm(house.database, campaign.campaignId);
    const set = await gatesOf(house.database, campaign.campaignId);
    const questions = form?.questions ?? [];
    const gates = set?.gates ?? defaultGates(foodOf(sectors), questions, form?.opensOn);
    const typedRows = Object.keys(refused.typed).filter((key) => /^row\d+-name$/.test(key)).length;
    const rows = typedRows || Math.min(gates.length + emptyRows, gatesMax);
    const options = sectorOptions(sectors, locale);
    const { opening } = await criteriaOf(house.database, campaign.campaignId);
    const around = {
      ...{ title: m.title, trail: trailTo(visit, campaign) },
      trailLabel: inLocale(curationSaid, locale).trail,
    };
    if (opening && refused.problems.length === 0) {
      const lead = m.stand(formatInstant(opening.openedAt, campaign.zone, locale));
      const fields = <GatesShown gates={set?.gates ?? []} {...{ questions, sectors, locale }} />;
      return { ...around, lead, fields, submit: null, width: 'office' };
    }
    return {
      ...around,
      lead: m.lead,
      width: 'office',
      fields: (
        <>
          <OptionsShown {...{ questions, locale }} />
          {Array.from({ length: rows }, (_, i) => (
            <GateRow
              key={i}
              {...{ no: i + 1, gate: gates[i], questions, sectors: options, visit, refused }}
            />
          ))}
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    const campaignId = here(visit);
    const { sectors } = await setupOf(visit.house.database, campaignId);
    const codes = sectors.map(({ code }) => code);
    const gates = Array.from({ length: gatesMax + emptyRows }, (_, i) => {
      const at = (field: string) => typed[`row${i + 1}-${field}`] ?? '';
      return {
        ...{ code: at('code'), name: at('name'), nameEn: at('nameEn') },
        ...{ regulation: at('regulation'), regulationEn: at('regulationEn') },
        ...{ from: at('from'), until: at('until'), effect: at('effect') },
        ...{ evidence: at('evidence'), sectors: ticked(typed, `row${i + 1}-sectors`, codes) },
        ...{ when: conditionsIn(typed, i + 1), points: at('points') },
        formats: ticked(typed, `row${i + 1}-formats`, gateFormats),
      };
    });
    await setGates(visit.house, visit.who, { campaignId, gates });
    return curationPaths.hub(campaignId);
  },
});

/** For the applicant: the results, without what staff wrote. */
export function OwnGates(props: {
  standings: readonly GateStanding[];
  locale: Visit['locale'];
}): VNode | null {
  const { standings, locale } = props;
  const m = inLocale(gatesSaid, locale);
  if (standings.length === 0) return null;
  return (
    <section class="my-4">
      <h2>{m.own}</h2>
      <Table
        label={m.own}
        columns={[{ head: m.requirement }, { head: m.result }]}
        rows={standings.map(({ gate, result }) => ({
          key: gate.code,
          cells: [
            <span key="name">
              {nameIn(gate, locale)}
              <span class="grounds block">{effectWords(gate, locale)}</span>
            </span>,
            resultWordsOf(gate, result)[locale],
          ],
        }))}
      />
    </section>
  );
}

/** At each gate in force: the result, on what it rests, and whether a person looked. */
export function Standings(props: {
  visit: Visit;
  standings: readonly GateStanding[];
  names: ReadonlyMap<string, string>;
  /** Of the form that was sent. */
  questions: readonly Question[];
  /** Whether it may still be looked into. */
  isOpen: boolean;
}): VNode | null {
  const { visit, standings, names, questions, isOpen } = props;
  const { locale } = visit;
  const m = inLocale(gatesSaid, locale);
  if (standings.length === 0) return null;
  return (
    <section class="my-4">
      <h2>{m.title}</h2>
      <Table
        label={m.title}
        columns={[{ head: m.title }, { head: m.result }]}
        rows={standings.map(({ gate, result, unanswered, found }) => ({
          key: gate.code,
          cells: [
            <span key="name">
              {nameIn(gate, locale)}
              <span class="grounds block">
                {`${effectWords(gate, locale)} · ${regulationIn(gate, locale)}`}
              </span>
            </span>,
            <span key="result">
              {resultWordsOf(gate, result)[locale]}
              {unanswered.length > 0 && (
                <span class="block break-words">
                  {m.cannotTell(
                    unanswered.map((code) => labelIn(questions, code, locale)).join('; '),
                  )}
                </span>
              )}
              <span class="grounds block break-words">
                {found
                  ? m.found(
                      names.get(found.foundBy ?? '') ?? '–',
                      formatInstant(found.foundAt, 'WIB', locale),
                      found.remark,
                    )
                  : isOpen
                    ? m.byAnswers
                    : m.byAnswersAlone}
              </span>
            </span>,
          ],
        }))}
      />
    </section>
  );
}

export function FindingForm(props: {
  visit: Visit;
  applicationId: string;
  standings: readonly GateStanding[];
  refused: Refused;
}): VNode | null {
  const { visit, applicationId, standings, refused } = props;
  const { locale } = visit;
  const m = inLocale(gatesSaid, locale);
  if (standings.length === 0) return null;
  const form = { refused, locale };
  return (
    <form method="post" action={curationPaths.finding(here(visit), applicationId)} class="mt-6">
      <h2>{m.find}</h2>
      <p class="my-2">{m.findLead}</p>
      <Select
        name="gate"
        label={m.title}
        options={standings.map(({ gate }) => ({ value: gate.code, label: nameIn(gate, locale) }))}
        {...form}
      />
      <Select
        name="result"
        label={m.result}
        blank={m.choose}
        options={gateResults.map((one) => ({ value: one, label: gateResultWords[one][locale] }))}
        {...form}
      />
      <TextArea name="remark" label={m.remark} rows={2} {...form} />
      <button type="submit" class="btn min-h-12">
        {m.find}
      </button>
    </form>
  );
}
