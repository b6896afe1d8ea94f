/** The manager's way to close a period or to restate it: what will stand, then one button. */
import type { VNode } from 'preact';
import { campaignOf } from '../../campaigns/index.ts';
import { formatInstant } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import {
  Crumbs,
  ErrorSummary,
  Figure,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  redirect,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { closeCampaign, restateCampaign } from '../actions/close.ts';
import { said } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { salesProblems } from '../problems.ts';
import { type Statement, statementsOf } from '../questions/statements.ts';
import { type Total, totalOf } from '../questions/total.ts';
import { closingSaid } from '../statement-messages.ts';
import { NotOwn } from './total.tsx';

export async function closingPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const campaignId = param(visit, 'campaign');
  const { database, clock } = visit.house;
  const { locale } = visit;
  const [campaign, total, statements] = await Promise.all([
    campaignOf(database, campaignId),
    totalOf(database, { campaignId }),
    statementsOf(database, campaignId),
  ]);
  if (!campaign) throw salesProblems.noSuchCampaign({ campaignId });
  const latest = statements.at(-1) ?? null;
  const m = inLocale(closingSaid, locale);
  const at = formatInstant(clock(), campaign.zone, locale);
  return {
    title: `${latest ? m.restate : m.close} · ${campaign.name}`,
    status: refused.problems.length > 0 ? 409 : 200,
    body: (
      <>
        <Crumbs
          label={inLocale(said, locale).trail}
          trail={[
            {
              href: salesPaths.campaign(campaignId),
              text: inLocale(said, locale).salesOf(campaign.name),
            },
          ]}
        />
        <h1>{latest ? m.restate : m.close}</h1>
        <ErrorSummary refused={refused} locale={locale} />
        <p class="my-2 max-w-3xl">{latest ? m.restateLead : m.closeLead}</p>
        {!latest && <p class="my-2 max-w-3xl">{m.freezeLead}</p>}
        <Preview total={total} latest={latest} visit={visit} at={at} />
        <form method="post" action={salesPaths.closing(campaignId)}>
          {latest && <input type="hidden" name="atas" value={latest.statementId} />}
          <Submit>{latest ? m.restate : m.close}</Submit>{' '}
          <a class="btn btn-ghost min-h-12" href={salesPaths.campaign(campaignId)}>
            {m.back}
          </a>
        </form>
      </>
    ),
  };
}

function Preview(props: {
  total: Total;
  latest: Statement | null;
  visit: Visit;
  at: string;
}): VNode {
  const { total, latest } = props;
  const { locale } = props.visit;
  const m = inLocale(closingSaid, locale);
  const s = inLocale(said, locale);
  const { final, provisional } = total.byState;
  const difference = latest ? final.omzet - latest.total.omzet : 0;
  return (
    <>
      <div class="flex flex-wrap gap-x-10 gap-y-4 my-4">
        <Figure
          label={`● ${m.finalPer(props.at)}`}
          value={formatRupiah(final.omzet)}
          grounds={s.reported(total.reported.n, total.reported.of)}
        />
        <Figure
          label={`◐ ${s.provisional}`}
          value={formatRupiah(provisional.omzet)}
          grounds={s.provisionalMeans}
        />
        {latest && (
          <Figure
            label={m.difference}
            value={`${difference > 0 ? '+' : ''}${formatRupiah(difference)}`}
            grounds={m.nameOf(latest.no)}
          />
        )}
      </div>
      <NotOwn
        {...{ total, locale }}
        link={(filter) => salesPaths.breakdown(total.campaignId, filter)}
      />
      {total.disputed > 0 && (
        <p class="text-warning my-2">{s.disputed(formatRupiah(total.disputed))}</p>
      )}
    </>
  );
}

/** `atas`: the statement that is restated, as the person saw it. */
export async function closePeriod(visit: Visit): Promise<Page | Response> {
  const campaignId = param(visit, 'campaign');
  const { who, house } = visit;
  if (!who) throw salesProblems.noSuchCampaign({ campaignId });
  const typed = await typedIn(visit);
  const restates = typed['atas'];
  const done = await orRefused(typed, () =>
    restates
      ? restateCampaign(house, who, { campaignId, restates })
      : closeCampaign(house, who, { campaignId }),
  );
  return done.ok
    ? redirect(salesPaths.statement(campaignId, done.value.no))
    : closingPage(visit, done.refused);
}
