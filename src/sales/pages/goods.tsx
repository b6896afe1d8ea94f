/** What an enterprise sold, by name, and which of it others made. */
import type { VNode } from 'preact';
import { formRoutes } from '../../campaigns/pages.ts';
import { enterpriseNames, enterprisesPolicy, enterpriseTarget } from '../../enterprises/index.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  formatCount,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  Pager,
  pageAsked,
  param,
  type Refused,
  type Route,
  Rp,
  redirect,
  refusedStatus,
  Select,
  Table,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { markGoods, ruleOnSoldGoods } from '../actions/mark-goods.ts';
import { goodsSaid } from '../goods-messages.ts';
import { said } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { salesPolicy } from '../policy.ts';
import { goodsOf, goodsPerPage, isOwnMake, type SoldGoods } from '../questions/goods.ts';
import { sightOf } from './sight.ts';

const onEnterprise = (visit: Visit) =>
  enterpriseTarget(visit.house.database, param(visit, 'enterprise'));

async function goodsPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const { locale, house, who, today } = visit;
  const sight = await sightOf(visit);
  const { enterpriseId, spans } = sight;
  const page = pageAsked(visit) ?? 1;
  const [{ goods, count }, names, target] = await Promise.all([
    goodsOf(house.database, { enterpriseId, spans, page }),
    enterpriseNames(house.database, [enterpriseId]),
    onEnterprise(visit),
  ]);
  const m = inLocale(goodsSaid, locale);
  const name = names.get(enterpriseId) ?? '';
  const kampanye = visit.c.req.query('kampanye') || null;
  const may = (what: 'enterprises.edit' | 'enterprises.ruleOnGoods') =>
    target !== null && enterprisesPolicy.may(who, what, target, today);
  const mayRule = may('enterprises.ruleOnGoods');
  const mayMark = !mayRule && may('enterprises.edit');
  return {
    title: `${m.title} · ${name}`,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          label={inLocale(said, locale).trail}
          trail={[
            { href: `/usaha/${enterpriseId}`, text: name },
            {
              href: salesPaths.enterprise(enterpriseId, sight.campaignId),
              text: inLocale(said, locale).sales,
            },
          ]}
        />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        {goods.length > 0 ? (
          <Goods {...{ goods, mayMark, mayRule, visit }} />
        ) : page > 1 ? (
          <p class="my-3">
            <a href={salesPaths.goods(enterpriseId, { kampanye })}>
              {inLocale(said, locale).emptyPage}
            </a>
          </p>
        ) : (
          <Empty>{m.none}</Empty>
        )}
        <Pager
          locale={locale}
          at={{ count, perPage: goodsPerPage, page }}
          to={(hal) => salesPaths.goods(enterpriseId, { kampanye, hal })}
        />
      </>
    ),
  };
}

function Goods(props: {
  goods: readonly SoldGoods[];
  mayMark: boolean;
  mayRule: boolean;
  visit: Visit;
}): VNode {
  const { mayMark, mayRule, visit } = props;
  const { locale } = visit;
  const m = inLocale(goodsSaid, locale);
  return (
    <Table
      label={m.title}
      columns={[
        { head: m.name },
        { head: inLocale(said, locale).orders, isNumber: true, isWide: true },
        { head: m.sales, isNumber: true },
      ]}
      rows={props.goods.map((one) => ({
        key: one.name,
        cells: [
          <div key="name" class="wrap-anywhere">
            {one.name || m.noName}
            {!one.isOwn && <strong class="block">{m.mark}</strong>}
            {one.reason !== null && <p class="grounds">{m.reason(one.reason)}</p>}
            {mayMark && one.reason === null && one.name !== '' && (
              <MarkForm one={one} visit={visit} />
            )}
            {mayRule && one.name !== '' && <RulingLink one={one} visit={visit} />}
          </div>,
          formatCount(one.orders, locale),
          <Rp key="omzet" amount={one.omzet} />,
        ],
      }))}
    />
  );
}

function MarkForm({ one, visit }: { one: SoldGoods; visit: Visit }): VNode {
  const m = inLocale(goodsSaid, visit.locale);
  const enterpriseId = param(visit, 'enterprise');
  const kampanye = visit.c.req.query('kampanye') || null;
  const action = salesPaths.goods(enterpriseId, { kampanye, hal: pageAsked(visit) });
  return (
    <form method="post" action={action} class="my-1">
      <input type="hidden" name="barang" value={one.name} />
      <input type="hidden" name="buatan" value={one.isOwn ? 'lain' : 'sendiri'} />
      <button type="submit" class="btn btn-outline btn-sm min-h-11">
        {one.isOwn ? m.setNotOwn : m.setOwn}
        <span class="sr-only"> {m.of(one.name)}</span>
      </button>
    </form>
  );
}

function RulingLink({ one, visit }: { one: SoldGoods; visit: Visit }): VNode {
  const m = inLocale(goodsSaid, visit.locale);
  const kampanye = visit.c.req.query('kampanye') || null;
  const href = salesPaths.goodsRuling(param(visit, 'enterprise'), { barang: one.name, kampanye });
  return (
    <p class="my-1">
      <a href={href} class="btn btn-outline btn-sm min-h-11">
        {one.isOwn ? m.rule : m.lift}
        <span class="sr-only"> {m.of(one.name)}</span>
      </a>
    </p>
  );
}

const rulingRoutes = formRoutes({
  path: salesPaths.goodsRuling(':enterprise'),
  may: enterprisesPolicy.permissions['enterprises.ruleOnGoods'],
  on: onEnterprise,
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const enterpriseId = param(visit, 'enterprise');
    const m = inLocale(goodsSaid, locale);
    const name = visit.c.req.query('barang') ?? '';
    const isOwn = await isOwnMake(house.database, { enterpriseId, name });
    const kampanye = visit.c.req.query('kampanye') || null;
    const form = { refused, locale };
    return {
      title: m.rulingTitle,
      trail: [{ href: salesPaths.goods(enterpriseId, { kampanye }), text: m.title }],
      trailLabel: inLocale(said, locale).trail,
      lead: m.rulingLead,
      fields: (
        <>
          <Field
            name="name"
            label={m.goodsName}
            hint={m.goodsNameHint}
            required
            value={name}
            {...form}
          />
          <Select
            name="buatan"
            label={m.madeBy}
            value={isOwn ? 'lain' : 'sendiri'}
            options={[
              { value: 'lain', label: m.byOthers },
              { value: 'sendiri', label: m.byThem },
            ]}
            {...form}
          />
          <Field name="reason" label={m.why} hint={m.whyHint} required {...form} />
        </>
      ),
      submit: m.keep,
    };
  },
  save: async (visit, typed) => {
    const enterpriseId = param(visit, 'enterprise');
    await ruleOnSoldGoods(visit.house, visit.who, {
      ...{ enterpriseId, name: typed['name'] ?? '', reason: typed['reason'] ?? '' },
      isOwn: typed['buatan'] === 'sendiri',
    });
    return salesPaths.goods(enterpriseId, { kampanye: visit.c.req.query('kampanye') || null });
  },
});

async function mark(visit: Visit): Promise<Page | Response> {
  const { house, who } = visit;
  const enterpriseId = param(visit, 'enterprise');
  const typed = await typedIn(visit);
  const name = typed['barang'] ?? '';
  const isOwn = typed['buatan'] === 'sendiri';
  const done = await orRefused(typed, () => markGoods(house, who, { enterpriseId, name, isOwn }));
  if (!done.ok) return goodsPage(visit, done.refused);
  const kampanye = visit.c.req.query('kampanye') || null;
  return redirect(salesPaths.goods(enterpriseId, { kampanye, hal: pageAsked(visit) }));
}

export const goodsRoutes: readonly Route[] = [
  ...rulingRoutes,
  {
    method: 'get',
    path: salesPaths.goods(':enterprise'),
    may: salesPolicy.permissions['sales.see'],
    on: onEnterprise,
    handle: (visit) => goodsPage(visit),
  },
  {
    method: 'post',
    path: salesPaths.goods(':enterprise'),
    may: enterprisesPolicy.permissions['enterprises.edit'],
    on: onEnterprise,
    handle: mark,
  },
];
