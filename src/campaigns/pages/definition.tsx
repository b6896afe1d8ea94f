import type { VNode } from 'preact';
import { formatInstant } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import {
  Crumbs,
  Field,
  inLocale,
  type Page,
  type Route,
  Select,
  Table,
  type Visit,
} from '../../web/index.ts';
import { defineSale } from '../actions.ts';
import { campaignSaid, evidenceSaid, goodsSaid } from '../messages.ts';
import { campaignPaths } from '../paths.ts';
import { campaignsPolicy } from '../policy.ts';
import { definitionsOf } from '../questions.ts';
import {
  channels,
  channelWords,
  evidenceLevels,
  goodsChoices,
  type SaleDefinition,
  streams,
  streamWords,
} from '../words.ts';
import { Choices, formRoutes, ticked } from './form.tsx';
import { here, onCampaign, theCampaign, trailTo } from './parts.tsx';

const newVersion = formRoutes({
  path: campaignPaths.define(':campaign'),
  may: campaignsPolicy.permissions['campaigns.define'],
  on: onCampaign,
  look: async (visit, refused) => {
    const { locale } = visit;
    const m = inLocale(campaignSaid, locale);
    const { definition, ...campaign } = await theCampaign(visit);
    const form = { refused, locale };
    return {
      title: m.define,
      trail: trailTo(visit, campaign),
      trailLabel: m.trail,
      lead: m.defineLead,
      fields: (
        <>
          <Field name="wordsId" label={m.wordsId} required value={definition.words.id} {...form} />
          <Field name="wordsEn" label={m.wordsEn} required value={definition.words.en} {...form} />
          <Choices
            name="streams"
            legend={m.streams}
            options={streams.map((one) => ({ value: one, label: streamWords[one][locale] }))}
            chosen={definition.streams}
            {...form}
          />
          <Choices
            name="channels"
            legend={m.channels}
            hint={m.channelsHint}
            options={channels.map((one) => ({ value: one, label: channelWords[one][locale] }))}
            chosen={definition.channels ?? []}
            {...form}
          />
          <Select
            name="leastEvidence"
            label={m.leastEvidence}
            value={definition.leastEvidence}
            options={evidenceLevels.map((one) => ({
              value: one,
              label: evidenceSaid[one][locale],
            }))}
            {...form}
          />
          <Select
            name="goods"
            label={m.goods}
            value={definition.goods}
            options={goodsChoices.map((one) => ({ value: one, label: goodsSaid[one][locale] }))}
            {...form}
          />
          <Field name="reason" label={m.reason} hint={m.reasonHint} required {...form} />
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    const chosen = ticked(typed, 'channels', channels);
    await defineSale(visit.house, visit.who, here(visit), {
      words: { id: typed['wordsId'] ?? '', en: typed['wordsEn'] ?? '' },
      streams: ticked(typed, 'streams', streams),
      channels: chosen.length > 0 ? chosen : null,
      leastEvidence: typed['leastEvidence'] ?? '',
      goods: typed['goods'] ?? '',
      reason: typed['reason'] ?? '',
    });
    return campaignPaths.definitions(here(visit));
  },
});

async function versionsPage(visit: Visit): Promise<Page> {
  const { locale } = visit;
  const m = inLocale(campaignSaid, locale);
  const [campaign, versions] = await Promise.all([
    theCampaign(visit),
    definitionsOf(visit.house.database, here(visit)),
  ]);
  const mayDefine = campaignsPolicy.may(
    visit.who,
    'campaigns.define',
    await onCampaign(visit),
    visit.today,
  );
  const heads = [m.versionHead, m.definition, m.reason, m.decided];
  return {
    title: m.definition,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={m.trail} />
        <h1>{m.definition}</h1>
        {mayDefine && (
          <p class="my-3">
            <a class="btn btn-primary min-h-12" href={campaignPaths.define(campaign.campaignId)}>
              {m.define}
            </a>
          </p>
        )}
        <Table
          label={m.versions}
          columns={heads.map((head) => ({ head }))}
          rows={versions.map((one, index) => ({
            key: String(one.version),
            cells: [
              index === 0 ? `${one.version} ● ${m.current}` : one.version,
              <DefinitionWords key="words" definition={one} locale={locale} />,
              one.reason,
              formatInstant(one.decidedAt, campaign.zone, locale),
            ],
          }))}
        />
      </>
    ),
  };
}

/** The sentence, and under it what it chooses. */
export function DefinitionWords(props: { definition: SaleDefinition; locale: Locale }): VNode {
  const { definition, locale } = props;
  const m = inLocale(campaignSaid, locale);
  const kinds = definition.streams.map((one) => streamWords[one][locale]).join(', ');
  const where =
    definition.channels?.map((one) => channelWords[one][locale]).join(', ') ?? m.allChannels;
  return (
    <>
      <p>{definition.words[locale]}</p>
      <p class="grounds">
        {[
          kinds,
          where,
          evidenceSaid[definition.leastEvidence][locale],
          goodsSaid[definition.goods][locale],
        ].join(' · ')}
      </p>
    </>
  );
}

export const definitionRoutes: readonly Route[] = [
  ...newVersion,
  {
    method: 'get',
    path: campaignPaths.definitions(':campaign'),
    may: 'signedIn',
    handle: versionsPage,
  },
];
