/** Every version of scores, as a panel's, a jury's and one's own pages show them. */

import type { VNode } from 'preact';
import { nameIn } from '../../kernel/bilingual.ts';
import { formatInstant, type Zone } from '../../kernel/day.ts';
import { Crumbs, inLocale, type Page, type Route, Table, type Visit } from '../../web/index.ts';
import { curationSaid } from '../messages/office.ts';
import { historySaid } from '../messages/score-history.ts';
import { selectionSaid } from '../messages/selection.ts';
import { curationPaths } from '../paths.ts';
import { decisionProblems } from '../problems/decision.ts';
import { scoreHistoryOf } from '../questions/score-history.ts';
import type { ScoreRecord } from '../rules/score-history.ts';
import { allowed, may, theCampaign, theOne, trailTo } from './parts.tsx';

export function Records(props: {
  visit: Visit;
  zone: Zone;
  records: readonly ScoreRecord[];
  /** Where the scan of a sheet of paper is, for who may open it. */
  scanOf?: ((personId: string) => string) | null;
}): VNode {
  const { visit, zone, records, scanOf = null } = props;
  const m = inLocale(historySaid, visit.locale);
  return (
    <>
      {records.map((record) => (
        <section key={record.personId} class="my-6 max-w-3xl">
          <h2 class="break-words">{record.name}</h2>
          {record.paper && (
            <p class="my-2 break-words">
              {`${m.onPaper(record.paper.enteredBy, record.paper.checkedBy)} `}
              {scanOf && <a href={scanOf(record.personId)}>{m.scan}</a>}
            </p>
          )}
          <RecordOf {...{ visit, zone, record }} />
        </section>
      ))}
    </>
  );
}

function RecordOf(props: { visit: Visit; zone: Zone; record: ScoreRecord }): VNode {
  const { visit, zone, record } = props;
  const { locale } = visit;
  const m = inLocale(historySaid, locale);
  return (
    <>
      {!record.isCounted && <p class="my-2">{m.notCounted}</p>}
      <Table
        label={record.name}
        columns={[{ head: m.criterion }, { head: m.score }]}
        rows={record.criteria.map(({ id, versions, ...named }) => ({
          key: id,
          cells: [
            nameIn(named, locale),
            versions.length === 0 ? (
              m.none
            ) : (
              <ol key="versions">
                {versions.map(({ version, score, remark, savedAt }, i) => (
                  <li key={version} class={i === 0 ? 'break-words' : 'grounds break-words'}>
                    <span class={i === 0 ? 'font-semibold' : ''}>{score}</span>
                    {` · ${formatInstant(savedAt, zone, locale)}`}
                    {remark && ` · ${remark}`}
                  </li>
                ))}
              </ol>
            ),
          ],
        }))}
      />
    </>
  );
}

/** One's own, where anything was changed; closed until it is wanted. */
export function OwnChanges(props: {
  visit: Visit;
  zone: Zone;
  records: readonly ScoreRecord[];
}): VNode | null {
  const { visit, zone, records } = props;
  const isChanged = records.some(({ criteria }) =>
    criteria.some(({ versions }) => versions.length > 1),
  );
  if (!isChanged) return null;
  return (
    <details class="my-6 max-w-3xl">
      <summary class="min-h-11 py-2 font-semibold">
        {inLocale(historySaid, visit.locale).own}
      </summary>
      {records.map((record) => (
        <RecordOf key={record.personId} {...{ visit, zone, record }} />
      ))}
    </details>
  );
}

async function historyPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(historySaid, locale);
  const campaign = await theCampaign(visit);
  const history = await scoreHistoryOf(house.database, campaign.campaignId, theOne(visit));
  if (!history) throw decisionProblems.noHistory();
  const title = m.title(history.title);
  return {
    title,
    body: (
      <>
        <Crumbs
          trail={trailTo(visit, campaign, {
            href: curationPaths.selection(campaign.campaignId),
            text: inLocale(selectionSaid, locale).title,
          })}
          label={inLocale(curationSaid, locale).trail}
        />
        <h1 class="break-words">{title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <Records
          {...{ visit, records: history.records }}
          zone={campaign.zone}
          scanOf={
            may(visit, 'curation.enterPaper')
              ? (id) => curationPaths.paperScan(campaign.campaignId, theOne(visit), id)
              : null
          }
        />
      </>
    ),
  };
}

export const scoreHistoryRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.scores(':campaign', ':application'),
    ...allowed('curation.seeSelection'),
    handle: historyPage,
  },
];
