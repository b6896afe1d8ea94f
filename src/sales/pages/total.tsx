import type { VNode } from 'preact';
import { enterpriseNames } from '../../enterprises/index.ts';
import { formatDay, formatInstant, weeksOf } from '../../kernel/day.ts';
import { formatRupiah, formatRupiahShort } from '../../kernel/money.ts';
import type { Locale } from '../../kernel/problem.ts';
import {
  Crumbs,
  Empty,
  Figure,
  formatCount,
  formatPercent,
  inLocale,
  type Page,
  param,
  Rp,
  Share,
  Table,
  type Visit,
  WeekBars,
} from '../../web/index.ts';
import { channelWords, evidenceWords, said, stateWords } from '../messages.ts';
import { type RowsFilter, salesPaths } from '../paths.ts';
import { type Total, totalOf } from '../questions/total.ts';
import { evidenceLevels, type SaleState } from '../words.ts';

/** The campaign's figure and everything it is made of. */
export async function campaignTotalPage(visit: Visit): Promise<Page> {
  const campaignId = param(visit, 'campaign');
  const { database, clock } = visit.house;
  const total = await totalOf(database, { campaignId });
  const names = await enterpriseNames(
    database,
    total.byEnterprise.map((row) => row.enterpriseId),
  );
  const m = inLocale(said, visit.locale);
  return {
    title: `${m.sales} · ${total.campaignName}`,
    body: (
      <>
        <Crumbs
          label={m.trail}
          trail={[{ href: `/kampanye/${campaignId}`, text: total.campaignName }]}
        />
        <h1>{m.salesOf(total.campaignName)}</h1>
        <Headline total={total} locale={visit.locale} at={clock()} />
        {total.byState.final.orders + total.byState.provisional.orders === 0 && (
          <Empty>{m.noSales}</Empty>
        )}
        <div class="grid gap-8 lg:grid-cols-2 [&>*]:min-w-0 mt-8">
          <Weeks total={total} locale={visit.locale} link={() => null} />
          <Channels total={total} locale={visit.locale} link={() => null} />
          <Evidence total={total} locale={visit.locale} link={() => null} />
          <Aside total={total} locale={visit.locale} link={() => null} />
        </div>
        <Enterprises total={total} names={names} locale={visit.locale} />
        <HowCounted total={total} locale={visit.locale} />
      </>
    ),
  };
}

type Link = (filter: RowsFilter) => string | null;

export function Headline({ total, locale, at }: { total: Total; locale: Locale; at: Date }): VNode {
  const m = inLocale(said, locale);
  const { final, provisional } = total.byState;
  const { n, of, partial } = total.reported;
  return (
    <>
      <p class="grounds">
        {m.window(formatDay(total.window.from, locale), formatDay(total.window.to, locale))}
      </p>
      <div class="flex flex-wrap gap-x-10 gap-y-4 my-4">
        <Figure
          label={m.finalValue}
          value={formatRupiah(final.omzet)}
          grounds={`${formatRupiahShort(final.omzet, locale)} · ${m.asOf(formatInstant(at, 'WIB', locale))} · ${m.reported(n, of)}${partial > 0 ? ` (${m.partial(partial)})` : ''}`}
        />
        <Figure
          label={m.provisional}
          value={formatRupiah(provisional.omzet)}
          grounds={`◐ ${formatCount(provisional.orders, locale)} ${m.orders.toLowerCase()}`}
        />
        <Figure label={m.returned} value={formatRupiah(final.returned)} grounds="↩" />
      </div>
      <p>
        {m.gross} <Rp amount={final.gross} /> − {m.returned.toLowerCase()}{' '}
        <Rp amount={final.returned} /> − {m.voucher.toLowerCase()} <Rp amount={final.voucher} /> ={' '}
        <strong>
          <Rp amount={final.omzet} />
        </strong>
      </p>
      {total.disputed > 0 && (
        <p class="text-warning mt-2">{m.disputed(formatRupiah(total.disputed))}</p>
      )}
      {total.held.orders > 0 && (
        <p class="text-warning mt-2">{m.held(total.held.orders, formatRupiah(total.held.omzet))}</p>
      )}
    </>
  );
}

function PartOf(props: { part: number; whole: number; locale: Locale }): VNode {
  return (
    <span class="whitespace-nowrap">
      <Share part={props.part} whole={props.whole} />{' '}
      {formatPercent(props.part, props.whole, props.locale)}
    </span>
  );
}

function MaybeLink({ href, children }: { href: string | null; children: VNode | string }): VNode {
  return href ? <a href={href}>{children}</a> : <>{children}</>;
}

export function Weeks({
  total,
  locale,
  link,
}: {
  total: Total;
  locale: Locale;
  link: Link;
}): VNode {
  const m = inLocale(said, locale);
  const value = (week: number, state: SaleState) =>
    total.byWeek.find((row) => row.week === week && row.state === state)?.sums.omzet ?? 0;
  const weeks = weeksOf(total.window.from, total.window.to).map((week) => ({
    ...week,
    omzet: value(week.no, 'final'),
    provisional: value(week.no, 'provisional'),
  }));
  return (
    <section>
      <h2>{m.perWeek}</h2>
      <WeekBars label={m.perWeek} weeks={weeks.map(({ no, omzet }) => ({ week: no, omzet }))} />
      <Table
        label={m.perWeek}
        columns={[
          { head: m.week },
          { head: m.days },
          { head: m.omzet, isNumber: true },
          { head: m.provisional, isNumber: true },
        ]}
        rows={weeks.map((week) => ({
          key: String(week.no),
          cells: [
            week.no,
            <MaybeLink key="days" href={link({ dari: week.from, sampai: week.to })}>
              {`${formatDay(week.from, locale)} – ${formatDay(week.to, locale)}`}
            </MaybeLink>,
            <Rp key="final" amount={week.omzet} />,
            <Rp key="provisional" amount={week.provisional} />,
          ],
        }))}
      />
    </section>
  );
}

export function Channels({
  total,
  locale,
  link,
}: {
  total: Total;
  locale: Locale;
  link: Link;
}): VNode {
  const m = inLocale(said, locale);
  const rows = total.byChannel
    .filter((row) => row.state === 'final')
    .sort((a, b) => b.sums.omzet - a.sums.omzet);
  const whole = total.byState.final.omzet;
  return (
    <section>
      <h2>{m.perChannel}</h2>
      <Table
        label={m.perChannel}
        columns={[
          { head: m.channel },
          { head: m.orders, isNumber: true },
          { head: m.omzet, isNumber: true },
          { head: m.share },
        ]}
        rows={rows.map(({ channel, sums }) => ({
          key: channel,
          cells: [
            <MaybeLink key="channel" href={link({ kanal: channel, keadaan: 'final' })}>
              {channelWords[channel][locale]}
            </MaybeLink>,
            formatCount(sums.orders, locale),
            <Rp key="omzet" amount={sums.omzet} />,
            <PartOf key="share" part={sums.omzet} whole={whole} locale={locale} />,
          ],
        }))}
      />
    </section>
  );
}

export function Evidence({
  total,
  locale,
  link,
}: {
  total: Total;
  locale: Locale;
  link: Link;
}): VNode {
  const m = inLocale(said, locale);
  const whole = total.byState.final.omzet;
  return (
    <section>
      <h2>{m.perEvidence}</h2>
      <Table
        label={m.perEvidence}
        columns={[{ head: m.evidence }, { head: m.omzet, isNumber: true }, { head: m.share }]}
        rows={evidenceLevels.map((level) => {
          const omzet = total.byEvidence.find((row) => row.evidence === level)?.omzet ?? 0;
          return {
            key: level,
            cells: [
              <MaybeLink key="level" href={link({ bukti: level, keadaan: 'final' })}>
                <>
                  <span class="evidence">{level}</span> {evidenceWords[level][locale]}
                </>
              </MaybeLink>,
              <Rp key="omzet" amount={omzet} />,
              <PartOf key="share" part={omzet} whole={whole} locale={locale} />,
            ],
          };
        })}
      />
    </section>
  );
}

export function Aside({
  total,
  locale,
  link,
}: {
  total: Total;
  locale: Locale;
  link: Link;
}): VNode {
  const m = inLocale(said, locale);
  const states: SaleState[] = ['void', 'returned', 'unknown'];
  return (
    <section>
      <h2>{m.asideTitle}</h2>
      <Table
        label={m.asideTitle}
        columns={[
          { head: m.state },
          { head: m.orders, isNumber: true },
          { head: m.gross, isNumber: true },
        ]}
        rows={states.map((state) => ({
          key: state,
          cells: [
            <MaybeLink key="state" href={link({ keadaan: state })}>
              {`${stateWords[state].mark} ${stateWords[state][locale]}`}
            </MaybeLink>,
            formatCount(total.byState[state].orders, locale),
            <Rp key="gross" amount={total.byState[state].gross} />,
          ],
        }))}
      />
    </section>
  );
}

function Enterprises(props: {
  total: Total;
  names: ReadonlyMap<string, string>;
  locale: Locale;
}): VNode {
  const { total, names, locale } = props;
  const m = inLocale(said, locale);
  const final = total.byEnterprise
    .filter((row) => row.state === 'final')
    .sort((a, b) => b.sums.omzet - a.sums.omzet);
  const provisional = new Map(
    total.byEnterprise
      .filter((row) => row.state === 'provisional')
      .map((row) => [row.enterpriseId, row.sums.omzet]),
  );
  const whole = total.byState.final.omzet;
  return (
    <section class="mt-8">
      <h2>{m.perEnterprise}</h2>
      <Table
        label={m.perEnterprise}
        columns={[
          { head: m.enterprise },
          { head: m.orders, isNumber: true },
          { head: m.omzet, isNumber: true },
          { head: m.provisional, isNumber: true },
          { head: m.share },
        ]}
        rows={final.map(({ enterpriseId, sums }) => ({
          key: enterpriseId,
          cells: [
            <a key="name" href={salesPaths.enterprise(enterpriseId, total.campaignId)}>
              {names.get(enterpriseId) ?? enterpriseId}
            </a>,
            formatCount(sums.orders, locale),
            <Rp key="omzet" amount={sums.omzet} />,
            <Rp key="provisional" amount={provisional.get(enterpriseId) ?? 0} />,
            <PartOf key="share" part={sums.omzet} whole={whole} locale={locale} />,
          ],
        }))}
      />
    </section>
  );
}

export function HowCounted({ total, locale }: { total: Total; locale: Locale }): VNode {
  const m = inLocale(said, locale);
  return (
    <section class="mt-8 max-w-3xl" id="cara-menghitung">
      <h2>{m.howCounted}</h2>
      <p>{m.formula}</p>
      <p class="grounds mt-2">
        {m.definition(total.definition.version)}: {total.definition.words[locale]}
      </p>
    </section>
  );
}
