/** One sample: its orders, and the verdict on each. */
import type { VNode } from 'preact';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import { parseRupiah } from '../../kernel/rupiah-text.ts';
import { namesOf } from '../../people/index.ts';
import {
  Crumbs,
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
import { judgeSpotCheck, sampleMax } from '../actions/spot-check.ts';
import { said } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { spotCheckProblems } from '../problems.ts';
import { type DrawnOrder, drawnOrders, spotChecksOf } from '../questions/spot-checks.ts';
import { spotSaid } from '../spot-check-messages.ts';
import { MemberName, type Members, membersNamed } from './members.tsx';
import { orderName } from './order-name.ts';
import { maySpotCheck, SpotCheckFacts } from './spot-checks.tsx';

const placeOf = (visit: Visit) => ({
  campaignId: param(visit, 'campaign'),
  no: Number(param(visit, 'sample')),
});

export async function spotCheckPage(
  visit: Visit,
  refused: Refused = nothingRefused,
): Promise<Page> {
  const { campaignId, no } = placeOf(visit);
  const { locale, house } = visit;
  if (!Number.isInteger(no) || no < 1 || no > 30_000) throw spotCheckProblems.noSuchCheck();
  const [[check], orders] = await Promise.all([
    spotChecksOf(house.database, { campaignId, no }),
    drawnOrders(house.database, { campaignId, no }),
  ]);
  if (!check) throw spotCheckProblems.noSuchCheck();
  const [members, names] = await Promise.all([
    membersNamed(visit, campaignId, orders),
    namesOf(
      house.database,
      orders.flatMap(({ judgedBy }) => judgedBy ?? []),
    ),
  ]);
  const m = inLocale(spotSaid, locale);
  const mayJudge = maySpotCheck(visit);
  return {
    title: m.nameOf(no),
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          label={inLocale(said, locale).trail}
          trail={[{ href: salesPaths.spotChecks(campaignId), text: m.title }]}
        />
        <h1>{m.nameOf(no)}</h1>
        <SpotCheckFacts check={check} visit={visit} />
        <p class="my-3 max-w-3xl">{m.correctIt}</p>
        <ErrorSummary refused={refused} locale={locale} />
        <ol class="grid gap-4 my-4 lg:grid-cols-2">
          {orders.map((order) => (
            <li
              key={order.nth}
              id={`n${order.nth}`}
              class="border border-base-300 rounded-box p-4 min-w-0"
            >
              <Drawn
                {...{ visit, order, members, mayJudge, refused }}
                judge={names.get(order.judgedBy ?? '') || '–'}
              />
            </li>
          ))}
        </ol>
      </>
    ),
  };
}

function Drawn(props: {
  visit: Visit;
  order: DrawnOrder;
  members: Members;
  mayJudge: boolean;
  /** Whose verdict it is. */
  judge: string;
  refused: Refused;
}): VNode {
  const { visit, order, members, refused } = props;
  const { locale } = visit;
  const m = inLocale(spotSaid, locale);
  const { enterpriseId, issuer, orderNo, omzet, right, nth } = order;
  const name = orderName({ issuer, orderNo }, locale);
  const isRefused = refused.typed['nth'] === String(nth);
  return (
    <>
      <h2>
        {members.open.has(enterpriseId) ? (
          <a class="link break-all" href={salesPaths.order(enterpriseId, issuer, orderNo)}>
            {name}
          </a>
        ) : (
          name
        )}
      </h2>
      <p>
        <MemberName id={enterpriseId} members={members} />
      </p>
      <p>
        {order.day && `${formatDay(order.day, locale)} · `}
        {m.asDrawn} <strong class="num">{formatRupiah(omzet)}</strong>
        {order.hits > 1 && ` · ${m.hits(order.hits)}`}
      </p>
      {order.isChanged && <p class="text-warning">{m.changed}</p>}
      {right !== null && (
        <p class={right === omzet ? 'text-success' : 'text-error'}>
          {right === omzet ? m.verdictRight : m.verdictWrong(formatRupiah(right))}
        </p>
      )}
      {order.judgedAt && (
        <p class="grounds">
          {order.reason} · {props.judge} · {formatInstant(order.judgedAt, 'WIB', locale)}
        </p>
      )}
      {props.mayJudge && (
        <details class="mt-2" open={isRefused}>
          <summary class="min-h-11 flex items-center link">
            {right === null ? m.judge : m.judgeAgain}
          </summary>
          <form method="post" class="grid gap-2">
            <input type="hidden" name="nth" value={nth} />
            <input type="hidden" name="isi" value={order.hash} />
            <label class="block">
              {m.right} <span class="grounds">({m.rightHint})</span>
              <input
                name="right"
                inputMode="numeric"
                required
                class="input w-full min-h-12"
                value={
                  isRefused ? refused.typed['right'] : formatRupiah(right === null ? omzet : right)
                }
              />
            </label>
            <label class="block">
              {m.reason}
              <input
                name="reason"
                required
                maxLength={500}
                class="input w-full min-h-12"
                value={isRefused ? refused.typed['reason'] : ''}
              />
            </label>
            <button type="submit" class="btn btn-outline min-h-12">
              {m.save}
            </button>
          </form>
        </details>
      )}
    </>
  );
}

export async function judgeSample(visit: Visit): Promise<Page | Response> {
  const { campaignId, no } = placeOf(visit);
  const { who, house } = visit;
  if (!who) throw spotCheckProblems.noSuchCheck();
  const typed = await typedIn(visit);
  const nth = Number(typed['nth'] ?? '');
  const done = await orRefused(typed, async () => {
    if (!Number.isInteger(nth) || nth < 1 || nth > sampleMax) throw spotCheckProblems.noSuchOrder();
    const right = parseRupiah(typed['right'] ?? '');
    await judgeSpotCheck(house, who, {
      ...{ campaignId, no, nth, hash: typed['isi'] ?? '', reason: typed['reason'] ?? '' },
      right: right ?? -1,
    });
  });
  if (!done.ok) return spotCheckPage(visit, done.refused);
  return redirect(`${salesPaths.spotCheck(campaignId, no)}#n${nth}`);
}
