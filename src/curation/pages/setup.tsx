/** The reasons of a screening, set by the manager, and the statement, set by the controller. */
import type { VNode } from 'preact';
import { Choices, formRoutes } from '../../campaigns/pages.ts';
import { formatInstant } from '../../kernel/day.ts';
import { Field, inLocale, type Route, TextArea, type Visit } from '../../web/index.ts';
import { setReasons } from '../actions/reasons.ts';
import { setStatement } from '../actions/statement.ts';
import { curationSaid } from '../messages/office.ts';
import { setupSaid } from '../messages/setup.ts';
import { curationPaths } from '../paths.ts';
import { reasonsOf, statementOf } from '../questions/applications.ts';
import { criteriaOf } from '../questions/panel.ts';
import type { Statement } from '../words/form.ts';
import { allowed, here, may, theCampaign, trailTo } from './parts.tsx';

const newRows = [1, 2, 3] as const;

const reasonRoutes = formRoutes({
  path: curationPaths.reasons(':campaign'),
  ...allowed('curation.setUp'),
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const m = inLocale(setupSaid, locale);
    const campaign = await theCampaign(visit);
    const { version, reasons } = await reasonsOf(house.database, campaign.campaignId);
    const { opening } = await criteriaOf(house.database, campaign.campaignId);
    const form = { refused, locale };
    const around = {
      ...{ title: m.reasons, trail: trailTo(visit, campaign) },
      trailLabel: inLocale(curationSaid, locale).trail,
    };
    if (opening && refused.problems.length === 0) {
      const fields = <ReasonsShown {...{ visit, version, reasons }} />;
      const lead = m.reasonsStand(formatInstant(opening.openedAt, campaign.zone, locale));
      return { ...around, lead, fields, submit: null };
    }
    return {
      ...around,
      lead: m.reasonsLead,
      width: 'office',
      fields: (
        <>
          <p class="grounds">{m.reasonsVersion(version)}</p>
          <input type="hidden" name="versi" value={refused.typed['versi'] ?? String(version)} />
          <Choices
            name="dipakai"
            legend={m.used}
            options={reasons.map(({ code, words }) => ({
              value: code,
              label: words.id === words.en ? words.id : `${words.id} / ${words.en}`,
            }))}
            chosen={reasons.filter(({ isRetired }) => !isRetired).map(({ code }) => code)}
            {...form}
          />
          {newRows.map((no) => (
            <div key={no} class="grid gap-x-4 md:grid-cols-2">
              <Field name={`baru${no}-id`} label={m.newReason(no)} {...form} />
              <Field
                name={`baru${no}-en`}
                label={`${m.newReason(no)}: ${m.inEnglish}`}
                hint={m.inEnglishHint}
                {...form}
              />
            </div>
          ))}
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    const campaignId = here(visit);
    const used = Object.keys(typed).flatMap((key) => /^dipakai-(.+)$/.exec(key)?.[1] ?? []);
    const added = newRows.map((no) => ({
      ...{ id: typed[`baru${no}-id`] ?? '', en: typed[`baru${no}-en`] ?? '' },
    }));
    const version = versionIn(typed);
    await setReasons(visit.house, visit.who, { campaignId, used, added, version });
    return curationPaths.hub(campaignId);
  },
});

function ReasonsShown(props: {
  visit: Visit;
  version: number;
  reasons: Awaited<ReturnType<typeof reasonsOf>>['reasons'];
}): VNode {
  const { locale } = props.visit;
  const m = inLocale(setupSaid, locale);
  return (
    <>
      <p class="grounds">{m.reasonsVersion(props.version)}</p>
      <ul class="list-disc pl-5 my-3">
        {props.reasons.map(({ code, words, isRetired }) => (
          <li key={code}>{isRetired ? `${words[locale]} (${m.retired})` : words[locale]}</li>
        ))}
      </ul>
    </>
  );
}

/** Of the hidden field: what was read before it was edited. */
const versionIn = (typed: Record<string, string>): number => Number(typed['versi'] || Number.NaN);

const statementRoutes = formRoutes({
  path: curationPaths.statement(':campaign'),
  ...allowed('curation.setStatement'),
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const m = inLocale(setupSaid, locale);
    const campaign = await theCampaign(visit);
    const { version, words } = await statementOf(house.database, campaign.campaignId);
    const form = { refused, locale, rows: 8 };
    return {
      title: m.statement,
      trail: trailTo(visit, campaign),
      trailLabel: inLocale(curationSaid, locale).trail,
      lead: m.statementLead,
      fields: (
        <>
          <p class="grounds">{m.statementVersion(version)}</p>
          <input type="hidden" name="versi" value={refused.typed['versi'] ?? String(version)} />
          <TextArea name="id" label={m.inIndonesian} value={words.id} {...form} />
          <TextArea name="en" label={m.inEnglish} value={words.en} {...form} />
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    const campaignId = here(visit);
    const words = { id: typed['id'] ?? '', en: typed['en'] ?? '' };
    const version = versionIn(typed);
    await setStatement(visit.house, visit.who, { campaignId, ...words, version });
    return curationPaths.hub(campaignId);
  },
});

/** Below the form of a call: what it makes everybody agree to, and who may change that. */
export function StatementInForce({ visit, now }: { visit: Visit; now: Statement }): VNode {
  const { locale } = visit;
  const m = inLocale(setupSaid, locale);
  return (
    <section class="my-8">
      <h2>{m.statement}</h2>
      <p class="grounds">{m.statementVersion(now.version)}</p>
      <p class="my-2 max-w-2xl whitespace-pre-line break-words">{now.words[locale]}</p>
      {may(visit, 'curation.setStatement') ? (
        <p class="min-h-11 flex items-center">
          <a href={curationPaths.statement(here(visit))}>{m.editStatement}</a>
        </p>
      ) : (
        <p class="grounds">{m.onlyController}</p>
      )}
      <p class="min-h-11 flex items-center">
        <a href={curationPaths.reasons(here(visit))}>{m.reasons}</a>
      </p>
    </section>
  );
}

export const setupRoutes: readonly Route[] = [...reasonRoutes, ...statementRoutes];
