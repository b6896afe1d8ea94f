/** Uji petik: samples of a campaign's final figure, with seed, size, error rate and interval. */
import type { VNode } from 'preact';
import { campaignOf } from '../../campaigns/index.ts';
import { parseCount } from '../../kernel/count.ts';
import { formatInstant } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  Figure,
  formatCount,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  redirect,
  refusedStatus,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { drawSpotCheck, sampleMax } from '../actions/spot-check.ts';
import { said } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { salesPolicy } from '../policy.ts';
import { salesProblems } from '../problems.ts';
import { type SpotCheck, spotChecksOf } from '../questions/spot-checks.ts';
import { spotSaid } from '../spot-check-messages.ts';

/** Enough that none wrong of strong evidence means about 6 % at most. */
const usualSize = '60';

export async function spotChecksPage(
  visit: Visit,
  refused: Refused = nothingRefused,
): Promise<Page> {
  const campaignId = param(visit, 'campaign');
  const { locale, house } = visit;
  const [campaign, checks] = await Promise.all([
    campaignOf(house.database, campaignId),
    spotChecksOf(house.database, { campaignId }),
  ]);
  if (!campaign) throw salesProblems.noSuchCampaign({ campaignId });
  const m = inLocale(spotSaid, locale);
  const form = { refused, locale };
  return {
    title: `${m.title} · ${campaign.name}`,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          label={inLocale(said, locale).trail}
          trail={[{ href: salesPaths.campaign(campaignId), text: campaign.name }]}
        />
        <h1>{m.title}</h1>
        <p class="my-2 max-w-3xl">{m.lead}</p>
        {checks.length === 0 && <Empty>{m.none}</Empty>}
        <ul class="grid gap-4 my-4 lg:grid-cols-2">
          {checks.map((check) => (
            <li key={check.no} class="border border-base-300 rounded-box p-4 min-w-0">
              <h2>
                <a href={salesPaths.spotCheck(campaignId, check.no)}>{m.nameOf(check.no)}</a>
              </h2>
              <SpotCheckFacts check={check} visit={visit} />
            </li>
          ))}
        </ul>
        <ErrorSummary refused={refused} locale={locale} />
        {maySpotCheck(visit) && (
          <form method="post" class="max-w-md mt-6">
            <Field name="seed" label={m.seed} hint={m.seedHint} required {...form} />
            <Field
              name="size"
              label={m.size}
              hint={m.sizeHint}
              inputMode="numeric"
              value={usualSize}
              required
              {...form}
            />
            <Submit>{m.draw}</Submit>
          </form>
        )}
      </>
    ),
  };
}

export const maySpotCheck = (visit: Visit): boolean => {
  const target = { campaignId: param(visit, 'campaign') };
  return salesPolicy.may(visit.who, 'sales.spotCheck', target, visit.today);
};

/** What is printed with the figure: seed, size, how far it is judged, rate and interval. */
export function SpotCheckFacts({ check, visit }: { check: SpotCheck; visit: Visit }): VNode {
  const { locale } = visit;
  const m = inLocale(spotSaid, locale);
  const { result } = check;
  const percent = (share: number) =>
    `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(share * 100)} %`;
  const count = (value: number) => formatCount(value, locale);
  return (
    <>
      <Figure
        label={m.rate}
        value={result.rate === null ? '–' : percent(result.rate)}
        grounds={
          result.rate === null ? m.noRate : m.interval(percent(result.from), percent(result.to))
        }
      />
      <p class="grounds mt-2">
        {m.judged(count(result.judged), count(result.of))} ·{' '}
        {m.sample(count(check.size), count(check.orders), count(check.frame.orders))}
      </p>
      <p class="grounds break-words">
        {m.seedIs(check.seed)} · {m.drawn(formatInstant(check.drawnAt, 'WIB', locale))}
      </p>
    </>
  );
}

/** With the campaign's figure: the newest sample, and the way to all for those who may see them. */
export function NewestSpotCheck(props: {
  check: SpotCheck | undefined;
  visit: Visit;
  href: string | null;
}): VNode | null {
  const { check, visit, href } = props;
  const m = inLocale(spotSaid, visit.locale);
  if (!check && !href) return null;
  return (
    <section class="mt-8">
      <h2>{check ? m.nameOf(check.no) : m.title}</h2>
      {check ? <SpotCheckFacts check={check} visit={visit} /> : <p>{m.none}</p>}
      {href && (
        <p class="mt-2 min-h-11 flex items-center">
          <a href={href}>{check ? m.all : m.title}</a>
        </p>
      )}
    </section>
  );
}

export async function drawSample(visit: Visit): Promise<Page | Response> {
  const campaignId = param(visit, 'campaign');
  const { who, house } = visit;
  if (!who) throw salesProblems.noSuchCampaign({ campaignId });
  const typed = await typedIn(visit);
  const done = await orRefused(typed, () =>
    drawSpotCheck(house, who, {
      ...{ campaignId, seed: typed['seed'] ?? '' },
      // Beyond what is allowed, so that the rule refuses it.
      size: parseCount(typed['size'] ?? '', 0) ?? sampleMax + 1,
    }),
  );
  if (!done.ok) return spotChecksPage(visit, done.refused);
  return redirect(salesPaths.spotCheck(campaignId, done.value.no));
}
