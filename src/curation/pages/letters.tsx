/** Letters on the outcome: issued together, made one after the other, taken along as one file. */
import type { VNode } from 'preact';
import { batchesOf, type PaperBatch } from '../../documents/index.ts';
import { formatInstant } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  Progress,
  param,
  type Refused,
  type Route,
  redirect,
  Submit,
  Table,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { issueLetters, retryLetters } from '../actions/letters.ts';
import { lettersSaid } from '../messages/letters.ts';
import { linksSaid } from '../messages/links.ts';
import { curationSaid } from '../messages/office.ts';
import { selectionSaid } from '../messages/selection.ts';
import { curationPaths } from '../paths.ts';
import { decreeOf } from '../questions/decree.ts';
import { letterBatch } from '../questions/letters.ts';
import { sentLetters, sentOwnLetter } from '../sent-files.ts';
import { HeadFields, headIn } from './paper-head.tsx';
import { allowed, here, may, theCampaign, trailTo } from './parts.tsx';

const kind = 'selectionLetter';

async function listPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(lettersSaid, locale);
  const campaign = await theCampaign(visit);
  const { campaignId, zone } = campaign;
  const decree = await decreeOf(house.database, campaignId);
  const batches = await batchesOf(house.database, campaignId, kind);
  return {
    title: m.title,
    status: refused.problems.length > 0 ? 422 : 200,
    body: (
      <>
        <Crumbs
          trail={trailTo(visit, campaign, {
            href: curationPaths.papers(campaignId),
            text: inLocale(selectionSaid, locale).papers,
          })}
          label={inLocale(curationSaid, locale).trail}
        />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        {may(visit, 'curation.screen') && (
          <p class="min-h-11 flex items-center">
            <a href={curationPaths.links(campaignId)}>{inLocale(linksSaid, locale).title}</a>
          </p>
        )}
        {!decree && <Empty>{m.before}</Empty>}
        {batches.length > 0 && (
          <Table
            label={m.title}
            columns={[{ head: m.issued }, { head: m.count, isNumber: true }, { head: m.state }]}
            rows={batches.map((batch) => ({
              key: batch.batchId,
              cells: [
                <a key="at" href={curationPaths.letterBatch(campaignId, batch.batchId)}>
                  {formatInstant(batch.issuedAt, zone, locale)}
                </a>,
                batch.total,
                m[batch.state],
              ],
            }))}
          />
        )}
        <ErrorSummary refused={refused} locale={locale} />
        {decree && may(visit, 'curation.decide') && (
          <form method="post" class="mt-6">
            <HeadFields visit={visit} refused={refused} />
            <Submit>{m.issue}</Submit>
          </form>
        )}
      </>
    ),
  };
}

async function issue(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const campaignId = here(visit);
  const tried = await orRefused(typed, () =>
    issueLetters(visit.house, visit.who, { campaignId, ...headIn(typed) }),
  );
  if (!tried.ok) return listPage(visit, tried.refused);
  const [first] = tried.value;
  return redirect(
    first ? curationPaths.letterBatch(campaignId, first) : curationPaths.letters(campaignId),
  );
}

const theBatch = (visit: Visit): Promise<PaperBatch> =>
  letterBatch(visit.house.database, here(visit), param(visit, 'batch'));

async function batchPage(visit: Visit): Promise<Page> {
  const { locale } = visit;
  const m = inLocale(lettersSaid, locale);
  const campaign = await theCampaign(visit);
  const batch = await theBatch(visit);
  const isMaking = batch.state === 'making';
  return {
    title: `${m[batch.state]} · ${m.title}`,
    width: 'phone',
    ...(isMaking && { refreshSeconds: 2 }),
    body: (
      <>
        <Crumbs
          trail={trailTo(visit, campaign, {
            href: curationPaths.letters(campaign.campaignId),
            text: m.title,
          })}
          label={inLocale(curationSaid, locale).trail}
        />
        <h1>{m[batch.state]}</h1>
        <p class="grounds">{formatInstant(batch.issuedAt, campaign.zone, locale)}</p>
        {isMaking && (
          <>
            <Progress
              share={batch.done / batch.total}
              label={m.progress(batch.done, batch.total)}
            />
            <p>{m.mayLeave}</p>
          </>
        )}
        {batch.state === 'made' && <Made visit={visit} batch={batch} />}
        {batch.state === 'failed' && may(visit, 'curation.decide') && (
          <form method="post" action={curationPaths.letterRetry(here(visit), batch.batchId)}>
            <Submit>{m.again}</Submit>
          </form>
        )}
      </>
    ),
  };
}

function Made({ visit, batch }: { visit: Visit; batch: PaperBatch }): VNode {
  const m = inLocale(lettersSaid, visit.locale);
  return (
    <>
      <p class="my-3">{m.progress(batch.total, batch.total)}</p>
      <p class="my-3">
        <a
          class="btn btn-primary min-h-12"
          href={curationPaths.lettersZip(here(visit), batch.batchId)}
        >
          {m.download}
        </a>
      </p>
    </>
  );
}

export const letterRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.letter(':campaign', ':token'),
    may: 'public',
    handle: (visit) =>
      sentOwnLetter(visit, { campaignId: here(visit), token: param(visit, 'token') }),
  },
  {
    method: 'get',
    path: curationPaths.letters(':campaign'),
    ...allowed('curation.seeSelection'),
    handle: (visit) => listPage(visit, nothingRefused),
  },
  {
    method: 'post',
    path: curationPaths.letters(':campaign'),
    ...allowed('curation.decide'),
    handle: issue,
  },
  {
    method: 'get',
    path: curationPaths.letterBatch(':campaign', ':batch'),
    ...allowed('curation.seeSelection'),
    handle: batchPage,
  },
  {
    method: 'get',
    path: curationPaths.lettersZip(':campaign', ':batch'),
    ...allowed('curation.seeApplications'),
    handle: async (visit) => sentLetters(visit, await theBatch(visit)),
  },
  {
    method: 'post',
    path: curationPaths.letterRetry(':campaign', ':batch'),
    ...allowed('curation.decide'),
    handle: async (visit) => {
      const batchId = param(visit, 'batch');
      await retryLetters(visit.house, visit.who, { campaignId: here(visit), batchId });
      return redirect(curationPaths.letterBatch(here(visit), batchId));
    },
  },
];
