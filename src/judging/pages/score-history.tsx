/** Every version of what the jury gave one finalist, once the round is closed. */
import { historySaid, Records } from '../../curation/pages.ts';
import { Crumbs, inLocale, type Page, param, type Route, type Visit } from '../../web/index.ts';
import { firstRoundSaid } from '../first-round-messages.ts';
import { judgingSaid } from '../messages.ts';
import { judgingPaths } from '../paths.ts';
import { judgingProblems } from '../problems.ts';
import { judgedHistoryOf } from '../questions/score-history.ts';
import { Corrections } from './change-winners.tsx';
import { allowed, here, may, theCampaign, trailTo } from './parts.tsx';

const scanPaths = { final: judgingPaths.paperScan, first: judgingPaths.firstRoundScan } as const;

async function historyPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(historySaid, locale);
  const n = inLocale(judgingSaid, locale);
  const campaign = await theCampaign(visit);
  const finalist = param(visit, 'finalist');
  const history = await judgedHistoryOf(house.database, campaign.campaignId, finalist);
  if (!history) throw judgingProblems.noHistory();
  const title = m.title(history.name);
  const nameOf = { final: n.title, first: inLocale(firstRoundSaid, locale).title };
  return {
    title,
    body: (
      <>
        <Crumbs
          trail={[
            ...trailTo(visit, campaign),
            { href: judgingPaths.ranking(here(visit)), text: n.ranking },
          ]}
          label={n.trail}
        />
        <h1 class="break-words">{title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        {history.rounds.map(({ round, records, corrections }) => (
          <section key={round}>
            {history.rounds.length > 1 && <p class="mt-8 font-semibold">{nameOf[round]}</p>}
            <Corrections {...{ visit, corrections }} zone={campaign.zone} />
            <Records
              {...{ visit, records }}
              zone={campaign.zone}
              scanOf={
                may(visit, 'judging.enterPaper')
                  ? (id) => scanPaths[round](here(visit), finalist, id)
                  : null
              }
            />
          </section>
        ))}
      </>
    ),
  };
}

export const scoreHistoryRoutes: readonly Route[] = [
  {
    method: 'get',
    path: judgingPaths.scores(':campaign', ':finalist'),
    ...allowed('judging.see'),
    handle: historyPage,
  },
];
