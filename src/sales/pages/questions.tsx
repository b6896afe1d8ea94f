import type { VNode } from 'preact';
import { campaignOf } from '../../campaigns/index.ts';
import { enterpriseNames, enterpriseTargets } from '../../enterprises/index.ts';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import {
  Crumbs,
  Empty,
  formatCount,
  inLocale,
  type Page,
  Pager,
  pageAsked,
  param,
  type Visit,
} from '../../web/index.ts';
import { said, stateWords } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { salesPolicy } from '../policy.ts';
import { salesProblems } from '../problems.ts';
import {
  type OpenQuestion,
  openQuestionsOf,
  questionsPerPage,
  type Side,
  sidesOf,
} from '../questions/queue.ts';
import { questionWords, queueSaid } from '../queue-messages.ts';
import { CopiedRows, otherOf } from './copied-rows.tsx';
import { OddPattern } from './odd-pattern.tsx';
import { orderName } from './order-name.ts';
import { OtherSide } from './other-side.tsx';
import { SamePhoto } from './same-photo.tsx';

/** What waits for a person's decision in a campaign, newest first. */
export async function questionsPage(visit: Visit): Promise<Page> {
  const campaignId = param(visit, 'campaign');
  const { database } = visit.house;
  const campaign = await campaignOf(database, campaignId);
  if (!campaign) throw salesProblems.noSuchCampaign({ campaignId });
  const kind = visit.c.req.query('jenis') || null;
  const page = pageAsked(visit);
  const { questions, kinds } = await openQuestionsOf(database, {
    ...{ campaignId, kind, page },
    now: visit.house.clock(),
  });
  const sides = await sidesOf(database, questions);
  const names = await namesInReach(visit, questions, sides);
  const m = inLocale(queueSaid, visit.locale);
  const count = kinds
    .filter((one) => kind === null || one.kind === kind)
    .reduce((sum, one) => sum + one.count, 0);
  return {
    title: `${m.title} · ${campaign.name}`,
    islands: ['keys'],
    body: (
      <>
        <Crumbs
          label={inLocale(said, visit.locale).trail}
          trail={[{ href: salesPaths.campaign(campaignId), text: campaign.name }]}
        />
        <h1>{m.title}</h1>
        <p class="my-2 max-w-2xl">{m.lead}</p>
        <Kinds visit={visit} campaignId={campaignId} kinds={kinds} chosen={kind} />
        {questions.length === 0 && <Empty>{m.empty}</Empty>}
        <div data-keys="">
          <ul class="grid gap-4 my-4" data-rows="">
            {questions.map((one) => (
              <li key={one.itemId} class="border border-base-300 rounded-box p-4 min-w-0">
                <QuestionFacts
                  visit={visit}
                  question={one}
                  sides={sides.get(one.itemId) ?? []}
                  names={names}
                />
                <p class="mt-3">
                  <a
                    data-open=""
                    class="btn btn-outline min-h-11"
                    href={salesPaths.question(one.enterpriseId, one.itemId, campaignId)}
                  >
                    {m.look}
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </div>
        <Pager
          locale={visit.locale}
          at={{ count, perPage: questionsPerPage, page }}
          to={(hal) => salesPaths.questions(campaignId, { jenis: kind, hal })}
        />
      </>
    ),
  };
}

function Kinds(props: {
  visit: Visit;
  campaignId: string;
  kinds: readonly { kind: string; count: number }[];
  chosen: string | null;
}): VNode {
  const { locale } = props.visit;
  const m = inLocale(queueSaid, locale);
  const all = props.kinds.reduce((sum, one) => sum + one.count, 0);
  const link = (kind: string | null, name: string, count: number) => (
    <a
      key={name}
      class={`btn btn-sm min-h-11 ${kind === props.chosen ? 'btn-primary' : 'btn-outline'}`}
      aria-current={kind === props.chosen ? 'page' : undefined}
      href={salesPaths.questions(props.campaignId, { jenis: kind })}
    >
      {name} {formatCount(count, locale)}
    </a>
  );
  return (
    <nav aria-label={m.kinds} class="flex flex-wrap gap-2 my-3">
      {link(null, m.all, all)}
      {props.kinds.map((one) => link(one.kind, nameOf(one.kind, locale), one.count))}
    </nav>
  );
}

export const nameOf = (kind: string, locale: 'id' | 'en'): string =>
  questionWords[kind]?.name[locale] ?? kind;

/** Names of the enterprises that the visitor may see; a rival elsewhere stays unnamed. */
export async function namesInReach(
  visit: Visit,
  questions: readonly OpenQuestion[],
  sides: ReadonlyMap<string, readonly Side[]>,
): Promise<Map<string, string>> {
  const { database } = visit.house;
  const all = [...sides.values()].flat().map((side) => side.enterpriseId);
  const others = questions.flatMap(otherOf);
  const ids = [...new Set([...questions.map((one) => one.enterpriseId), ...all, ...others])];
  if (ids.length === 0) return new Map();
  const targets = await enterpriseTargets(database, ids);
  const seen = targets.filter((target) =>
    salesPolicy.may(visit.who, 'sales.see', target, visit.today),
  );
  return enterpriseNames(
    database,
    seen.flatMap(({ enterpriseId }) => enterpriseId ?? []),
  );
}

interface FactsProps {
  visit: Visit;
  question: OpenQuestion;
  sides: readonly Side[];
  names: ReadonlyMap<string, string>;
}

/** What is asked, why, about what, and what stands on each side. */
export function QuestionFacts({ visit, question, sides, names }: FactsProps): VNode {
  const { locale } = visit;
  const m = inLocale(queueSaid, locale);
  const { order, kind, enterpriseId } = question;
  // Of a double it is told with what linking them would do; a photo moves nothing.
  const kampanye = visit.c.req.param('campaign') ?? visit.c.req.query('kampanye') ?? null;
  const isStakeless = ['likely_double', 'same_photo'].includes(kind);
  const stake = isStakeless ? 0 : question.disputed || (order?.omzet ?? 0);
  return (
    <>
      <h2 class="break-words">{nameOf(kind, locale)}</h2>
      <p class="grounds">
        {names.get(enterpriseId)}
        {order && (
          <>
            {' · '}
            <a class="break-all" href={salesPaths.order(enterpriseId, order.issuer, order.orderNo)}>
              {orderName(order, locale)}
            </a>
            {` · ${formatDay(order.day, locale)}`}
          </>
        )}
        {` · ${formatInstant(question.openedAt, 'WIB', locale)}`}
      </p>
      <p class="my-2 max-w-2xl">{questionWords[kind]?.why[locale]}</p>
      <p>
        {[
          ...(question.points > 0 ? [m.points(question.points)] : []),
          ...(stake !== 0 ? [m.atStake(formatRupiah(stake))] : []),
        ].join(' · ')}
      </p>
      <Details question={question} locale={locale} />
      <CopiedRows {...{ question, names, locale }} />
      {kind === 'same_photo' && <SamePhoto {...{ question, names, locale }} />}
      {kind === 'odd_pattern' && <OddPattern {...{ question, kampanye, locale }} />}
      <OtherSide {...{ question, kampanye, locale }} />
      {sides.length > 0 && (
        <ul class="list-disc pl-5 my-2" aria-label={m.sides}>
          {sides.map((side) => (
            <li key={`${side.enterpriseId} ${side.hash}`} class="break-words">
              <SideWords side={side} question={question} names={names} visit={visit} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function SideWords(props: Omit<FactsProps, 'sides'> & { side: Side }): VNode {
  const { side, question, names } = props;
  const { locale } = props.visit;
  const m = inLocale(queueSaid, locale);
  const isRival = side.enterpriseId !== question.enterpriseId;
  const whose = names.get(side.enterpriseId);
  if (isRival && !whose) return <>{m.otherEnterprise}</>;
  return (
    <>
      {isRival ? `${whose ?? m.otherEnterprise}: ` : `${side.isEffective ? m.counts : m.other}: `}
      {stateWords[side.state].mark} {stateWords[side.state][locale]}
      {side.statusWord && ` (“${side.statusWord}”)`}, {formatRupiah(side.gross)} −{' '}
      {formatRupiah(side.returned)} − {formatRupiah(side.voucher)} ={' '}
      <strong>{formatRupiah(side.omzet)}</strong>
      {side.fileName && whose && <span class="grounds break-all"> · {side.fileName}</span>}
    </>
  );
}

function Details({ question, locale }: { question: OpenQuestion; locale: 'id' | 'en' }): VNode {
  const m = inLocale(queueSaid, locale);
  const { min, max, proposal, missing, otherAmount } = question.details;
  return (
    <>
      {typeof min === 'number' && typeof max === 'number' && (
        <p>
          {m.range(formatRupiah(min), formatRupiah(max))}.{' '}
          {typeof proposal === 'number' && m.proposal(formatRupiah(proposal))}
        </p>
      )}
      {typeof otherAmount === 'number' && <p>{m.otherAmount(formatRupiah(otherAmount))}</p>}
      {Array.isArray(missing) && <p>{m.parts(missing.join(', '))}</p>}
      <Sources question={question} locale={locale} />
    </>
  );
}

/** Leads to the lists that differ, or to the message that came before. */
function Sources({
  question: { enterpriseId, kind, details },
  locale,
}: {
  question: OpenQuestion;
  locale: 'id' | 'en';
}): VNode | null {
  const m = inLocale(queueSaid, locale);
  const { imports, earlier, later } = details;
  if (kind === 'same_message') {
    const path = salesPaths.order(enterpriseId, 'entry', String(earlier));
    return <a href={path}>{m.earlierMessage}</a>;
  }
  const lists = kind === 'which_list' ? imports : kind === 'row_vanished' ? [earlier, later] : [];
  if (!Array.isArray(lists) || lists.length === 0) return null;
  return (
    <p class="flex flex-wrap gap-4">
      {lists.map((id, nth) => (
        <a key={id} href={salesPaths.import(enterpriseId, String(id))}>
          {m.list(nth + 1)}
        </a>
      ))}
    </p>
  );
}
