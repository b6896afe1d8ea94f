/** Marking sales as looked at: all that a filter shows, or one. */
import type { VNode } from 'preact';
import { formatInstant } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import {
  formatCount,
  formatPercent,
  inLocale,
  param,
  redirect,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { acceptedAtOnce, acceptFiltered, acceptOrder } from '../actions/accept.ts';
import { checkSaid } from '../check-messages.ts';
import { type RowsFilter, salesPaths } from '../paths.ts';
import { salesProblems } from '../problems.ts';
import { checkedOf, checkOf } from '../questions/checks.ts';
import { lastWriteOf } from '../questions/rows.ts';
import { filterOf } from './filter.tsx';
import { orderFilterOf } from './rows.tsx';
import { mayCorrect, orderInSight, sightOf } from './sight.ts';

/** Below the rows: the button that marks them, for whom it is. */
export async function acceptance(
  visit: Visit,
  of: { enterpriseId: string; filter: RowsFilter; count: number },
): Promise<VNode | null> {
  const { enterpriseId, filter, count } = of;
  // What stands aside counts nothing, and is answered where it is asked about.
  if (filter.samping || filter.ditahan || !(await mayCorrect(visit))) return null;
  const { locale, house } = visit;
  const m = inLocale(checkSaid, locale);
  const seen = await lastWriteOf(house.database, enterpriseId);
  const told = visit.c.req.query('ditandai');
  const own = Number(visit.c.req.query('sendiri') ?? 0);
  const isUnmarkedOnly = filter.periksa === 'belum';
  return (
    <section class="my-6 max-w-3xl">
      <h2>{m.title}</h2>
      {told && <p role="status">{m.done(formatCount(Number(told) || 0, locale))}</p>}
      {own > 0 && <p>{m.own(formatCount(own, locale))}</p>}
      <p class="grounds my-2">{m.lead}</p>
      {!isUnmarkedOnly && (
        <p class="min-h-11 flex items-center">
          <a href={salesPaths.rows(enterpriseId, { ...filter, hal: null, periksa: 'belum' })}>
            {m.onlyUnmarked}
          </a>
        </p>
      )}
      {isUnmarkedOnly && count > 0 && (
        <form method="post" action={salesPaths.accepting(enterpriseId, { ...filter, hal: null })}>
          <input type="hidden" name="urutan" value={String(seen)} />
          <Submit>{m.acceptAll(formatCount(Math.min(count, acceptedAtOnce), locale))}</Submit>
          {count > acceptedAtOnce && (
            <p class="grounds">{m.atOnce(formatCount(acceptedAtOnce, locale))}</p>
          )}
        </form>
      )}
    </section>
  );
}

const verifierOf = ({ who }: Visit) => {
  if (!who) throw salesProblems.noSuchOrder();
  return { personId: who.personId, via: 'web' as const };
};

export async function acceptRows(visit: Visit): Promise<Response> {
  const sight = await sightOf(visit);
  const filter = filterOf(visit);
  const typed = await typedIn(visit);
  const seenSeq = Number(typed['urutan']);
  const { accepted, own } = await acceptFiltered(visit.house, verifierOf(visit), {
    ...orderFilterOf(sight, { ...filter, periksa: 'belum' }),
    seenSeq: Number.isSafeInteger(seenSeq) ? seenSeq : 0,
  });
  const back = salesPaths.rows(sight.enterpriseId, { ...filter, hal: null });
  const said = new URLSearchParams({ ditandai: String(accepted), sendiri: String(own) });
  return redirect(`${back}${back.includes('?') ? '&' : '?'}${said}`);
}

export async function acceptOne(visit: Visit): Promise<Response> {
  const order = await orderInSight(visit, await sightOf(visit));
  const [enterpriseId, issuer, orderNo] = [
    param(visit, 'enterprise'),
    param(visit, 'issuer'),
    param(visit, 'no'),
  ];
  const judgedHash = (await typedIn(visit))['isi'] ?? order.judged;
  await acceptOrder(visit.house, verifierOf(visit), { enterpriseId, issuer, orderNo, judgedHash });
  return redirect(salesPaths.order(enterpriseId, issuer, orderNo));
}

/** On the page of one order: its mark, or the button that makes it. */
export async function orderMark(
  visit: Visit,
  of: { enterpriseId: string; issuer: string; orderNo: string; judged: string; mayMark: boolean },
): Promise<VNode | null> {
  const { locale, house } = visit;
  const m = inLocale(checkSaid, locale);
  const { enterpriseId, issuer, orderNo, judged, mayMark } = of;
  const mark = await checkOf(house.database, of);
  if (mark) return <p class="my-3">{`${m.mark}, ${formatInstant(mark.at, 'WIB', locale)}`}</p>;
  if (!mayMark) return null;
  return (
    <form
      method="post"
      action={salesPaths.acceptance(enterpriseId, issuer, orderNo)}
      class="my-4 max-w-xl"
    >
      <p class="grounds mb-2">{m.lead}</p>
      <input type="hidden" name="isi" value={judged} />
      <Submit>{m.acceptOne}</Submit>
    </form>
  );
}

/** Beside a campaign's figure: how much of it was looked at; nothing where none was. */
export async function checkedNotice(
  visit: Visit,
  of: { campaignId: string; final: number },
): Promise<VNode | null> {
  const { locale, house } = visit;
  const m = inLocale(checkSaid, locale);
  const { orders, omzet } = await checkedOf(house.database, { campaignId: of.campaignId });
  if (orders === 0) return null;
  return (
    <p class="grounds my-2">
      {m.ofFigure(formatRupiah(omzet), formatPercent(omzet, of.final, locale))}
    </p>
  );
}
