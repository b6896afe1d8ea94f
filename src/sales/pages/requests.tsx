/** "Minta perbaikan": an officer's sentence about an order, and the producer's answer. */
import type { VNode } from 'preact';
import { enterpriseNames, enterpriseTarget } from '../../enterprises/index.ts';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import type { Locale } from '../../kernel/problem.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  redirect,
  refusedStatus,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { answerRequest, requestCorrection, requestMax } from '../actions/requests.ts';
import { said } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { salesPolicy } from '../policy.ts';
import { salesProblems } from '../problems.ts';
import { type CorrectionRequest, openRequests, requestsOf } from '../questions/requests.ts';
import { requestSaid } from '../request-messages.ts';
import { orderTitle } from './order-name.ts';
import { orderInSight, sightOf } from './sight.ts';

/** All of an enterprise's, open ones first, each answered where it stands. */
export async function requestsPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const { database } = visit.house;
  const { locale } = visit;
  const { enterpriseId, spans } = await sightOf(visit);
  const [names, requests, target] = await Promise.all([
    enterpriseNames(database, [enterpriseId]),
    requestsOf(database, { enterpriseId, spans }),
    enterpriseTarget(database, enterpriseId),
  ]);
  const mayAnswer =
    target !== null && salesPolicy.may(visit.who, 'sales.record', target, visit.today);
  const m = inLocale(requestSaid, locale);
  // A refused answer comes back beside its own question.
  const refusedId = visit.c.req.param('request');
  return {
    title: m.title,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          label={inLocale(said, locale).trail}
          trail={[{ href: `/usaha/${enterpriseId}`, text: names.get(enterpriseId) ?? '' }]}
        />
        <h1>{m.title}</h1>
        <ErrorSummary refused={refused} locale={locale} />
        {requests.length === 0 ? <Empty>{m.none}</Empty> : <p class="my-2">{m.lead}</p>}
        <ul class="grid gap-4 my-4">
          {requests.map((request) => (
            <li key={request.requestId} class="border border-base-300 rounded-box p-4 min-w-0">
              <h2>
                <a
                  class="link break-all"
                  href={salesPaths.order(enterpriseId, request.issuer, request.orderNo)}
                >
                  {orderTitle(request, locale)}
                </a>
              </h2>
              <p class="grounds">
                {formatDay(request.day, locale)} · {formatRupiah(request.omzet)}
              </p>
              <Said request={request} locale={locale} />
              {mayAnswer && request.answer === null && (
                <form
                  method="post"
                  action={salesPaths.requestAnswer(enterpriseId, request.requestId)}
                  class="grid gap-2 mt-2"
                >
                  <label class="block">
                    {m.answer}
                    <input
                      name="answer"
                      required
                      maxLength={requestMax}
                      class="input w-full min-h-12"
                      value={request.requestId === refusedId ? refused.typed['answer'] : ''}
                    />
                  </label>
                  <button type="submit" class="btn btn-outline min-h-12">
                    {m.reply}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      </>
    ),
  };
}

function Said({ request, locale }: { request: CorrectionRequest; locale: Locale }): VNode {
  const m = inLocale(requestSaid, locale);
  const { words, answer, askedAt, answeredAt } = request;
  return (
    <>
      <p class="break-words">“{words}”</p>
      <p class="grounds">
        {m.asked(formatInstant(askedAt, 'WIB', locale))}
        {answer === null && ` · ${m.waiting}`}
      </p>
      {answer !== null && answeredAt && (
        <>
          <p class="break-words">“{answer}”</p>
          <p class="grounds">{m.answered(formatInstant(answeredAt, 'WIB', locale))}</p>
        </>
      )}
    </>
  );
}

/** On the order's own page: what was asked, and for those who may correct it the way to ask. */
export async function orderRequests(props: {
  visit: Visit;
  order: { enterpriseId: string; issuer: string; orderNo: string; judged: string };
  mayAsk: boolean;
}): Promise<VNode | null> {
  const { visit, order, mayAsk } = props;
  const { enterpriseId, issuer, orderNo, judged } = order;
  const { locale, house } = visit;
  const requests = await requestsOf(house.database, { enterpriseId, spans: null, order });
  if (requests.length === 0 && !mayAsk) return null;
  const m = inLocale(requestSaid, locale);
  return (
    <section class="mt-6 max-w-2xl">
      {requests.length > 0 && <h2>{m.title}</h2>}
      <ul class="grid gap-3">
        {requests.map((request) => (
          <li key={request.requestId} class="min-w-0">
            <Said request={request} locale={locale} />
          </li>
        ))}
      </ul>
      {mayAsk && (
        <details class="mt-2">
          <summary class="min-h-11 flex items-center link">{m.ask}</summary>
          <form
            method="post"
            action={salesPaths.request(enterpriseId, issuer, orderNo)}
            class="grid gap-2"
          >
            <input type="hidden" name="isi" value={judged} />
            <label class="block">
              <span class="grounds">{m.askHint}</span>
              <input name="words" required maxLength={requestMax} class="input w-full min-h-12" />
            </label>
            <button type="submit" class="btn btn-outline min-h-12">
              {m.send}
            </button>
          </form>
        </details>
      )}
    </section>
  );
}

/** On the producer's first page, when something is asked. */
export async function openRequestsLink(
  visit: Visit,
  enterpriseId: string,
): Promise<{ href: string; text: string } | null> {
  const count = await openRequests(visit.house.database, { enterpriseId });
  if (count === 0) return null;
  const m = inLocale(requestSaid, visit.locale);
  return { href: salesPaths.requests(enterpriseId), text: m.open(count) };
}

export async function ask(visit: Visit): Promise<Response> {
  const { who, house } = visit;
  await orderInSight(visit, await sightOf(visit));
  if (!who) throw salesProblems.noSuchOrder();
  const enterpriseId = param(visit, 'enterprise');
  const of = { issuer: param(visit, 'issuer'), orderNo: param(visit, 'no') };
  const typed = await typedIn(visit);
  await requestCorrection(house, who, {
    ...{ enterpriseId, ...of },
    ...{ judgedHash: typed['isi'] ?? '', words: typed['words'] ?? '' },
  });
  return redirect(salesPaths.order(enterpriseId, of.issuer, of.orderNo));
}

export async function answerToRequest(visit: Visit): Promise<Page | Response> {
  const { who, house } = visit;
  if (!who) throw salesProblems.noSuchOrder();
  const enterpriseId = param(visit, 'enterprise');
  const typed = await typedIn(visit);
  const done = await orRefused(typed, () =>
    answerRequest(house, who, {
      ...{ enterpriseId, requestId: param(visit, 'request') },
      answer: typed['answer'] ?? '',
    }),
  );
  return done.ok ? redirect(salesPaths.requests(enterpriseId)) : requestsPage(visit, done.refused);
}
