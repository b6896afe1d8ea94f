/** What a figure is made of, each number leading one step on towards its rows. */
import type { VNode } from 'preact';
import { evidenceWords } from '../../campaigns/index.ts';
import { formatSpan, weeksOf } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import type { Locale } from '../../kernel/problem.ts';
import { Bars, formatCount, formatPercent, inLocale, Rp, Share, Table } from '../../web/index.ts';
import { channelWords, said, stateWords } from '../messages.ts';
import type { RowsFilter } from '../paths.ts';
import type { Total } from '../questions/total.ts';
import { evidenceLevels, type SaleState } from '../words.ts';

export interface PartProps {
  total: Total;
  locale: Locale;
  /** Where a part of the figure leads. */
  link: (filter: RowsFilter) => string;
}

export function PartOf(props: { part: number; whole: number; locale: Locale }): VNode {
  return (
    <span class="whitespace-nowrap">
      <Share part={props.part} whole={props.whole} />{' '}
      {formatPercent(props.part, props.whole, props.locale)}
    </span>
  );
}

/** An amount that leads on; nothing leads nowhere. */
/** `href` null: what the amount is made of is not this visitor's to see. */
export function RpLink({ amount, href }: { amount: number; href: string | null }): VNode {
  return amount === 0 || href === null ? (
    <Rp amount={amount} />
  ) : (
    <a href={href} class="link whitespace-nowrap">
      {formatRupiah(amount)}
    </a>
  );
}

export function Weeks({ total, locale, link }: PartProps): VNode {
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
      <Bars
        label={m.perWeek}
        bars={weeks.map(({ no, omzet }) => ({ name: String(no), value: omzet }))}
      />
      <Table
        label={m.perWeek}
        columns={[
          { head: m.week },
          { head: m.days },
          { head: m.omzet, isNumber: true },
          { head: m.provisional, isNumber: true },
        ]}
        rows={weeks.map((week) => {
          const days = { dari: week.from, sampai: week.to };
          return {
            key: String(week.no),
            cells: [
              week.no,
              formatSpan(week.from, week.to, locale),
              <RpLink key="final" amount={week.omzet} href={link({ ...days, keadaan: 'final' })} />,
              <RpLink
                key="provisional"
                amount={week.provisional}
                href={link({ ...days, keadaan: 'provisional' })}
              />,
            ],
          };
        })}
      />
    </section>
  );
}

export function Channels({ total, locale, link }: PartProps): VNode {
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
            channelWords[channel][locale],
            formatCount(sums.orders, locale),
            <RpLink
              key="omzet"
              amount={sums.omzet}
              href={link({ kanal: channel, keadaan: 'final' })}
            />,
            <PartOf key="share" part={sums.omzet} whole={whole} locale={locale} />,
          ],
        }))}
      />
    </section>
  );
}

export function Evidence({ total, locale, link }: PartProps): VNode {
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
              <>
                <span class="evidence">{level}</span> {evidenceWords[level][locale]}
              </>,
              <RpLink key="omzet" amount={omzet} href={link({ bukti: level, keadaan: 'final' })} />,
              <PartOf key="share" part={omzet} whole={whole} locale={locale} />,
            ],
          };
        })}
      />
    </section>
  );
}

export function Aside({ total, locale, link }: PartProps): VNode {
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
            `${stateWords[state].mark} ${stateWords[state][locale]}`,
            formatCount(total.byState[state].orders, locale),
            <RpLink
              key="gross"
              amount={total.byState[state].gross}
              href={link({ keadaan: state })}
            />,
          ],
        }))}
      />
    </section>
  );
}
