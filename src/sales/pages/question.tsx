import type { VNode } from 'preact';
import { enterpriseTargets } from '../../enterprises/index.ts';
import { type Day, parseDay } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import {
  Crumbs,
  ErrorSummary,
  Field,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  redirect,
  Select,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import {
  type Answer,
  answerQuestion,
  contentKinds,
  isLeft,
  keptKinds,
  leaveQuestion,
} from '../actions/decide.ts';
import { divideClaim } from '../actions/divide.ts';
import { answerDouble } from '../actions/link-double.ts';
import { rowKinds, ruleOnRow } from '../actions/rule-on-row.ts';
import { said, stateWords } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { salesPolicy } from '../policy.ts';
import { salesProblems } from '../problems.ts';
import {
  type ClaimedLine,
  claimedLines,
  type OpenQuestion,
  openQuestion,
  type Side,
  sidesOf,
} from '../questions/queue.ts';
import { queueSaid } from '../queue-messages.ts';
import { bothSides, CommonRows } from './copied-rows.tsx';
import { nameOf, namesInReach, QuestionFacts } from './questions.tsx';
import { bothPhotos } from './same-photo.tsx';
import { reaches, type Sight, sightOf } from './sight.ts';

interface Seen {
  question: OpenQuestion;
  sides: readonly Side[];
  sight: Sight;
}

/** The item, where its order's day is in the visitor's sight. */
async function questionInSight(visit: Visit): Promise<Seen> {
  const key = { enterpriseId: param(visit, 'enterprise'), itemId: param(visit, 'item') };
  const { database } = visit.house;
  const [sight, question] = await Promise.all([sightOf(visit), openQuestion(database, key)]);
  if (!question || !reaches(sight, daysOf(question))) throw salesProblems.noSuchItem();
  const sides = (await sidesOf(database, [question])).get(question.itemId) ?? [];
  return { question, sides, sight };
}

/** The day of its order, or those that are told with what is asked. */
function daysOf({ order, details }: OpenQuestion): { from: Day | null; to: Day | null } {
  if (order) return { from: order.day, to: order.day };
  return { from: parseDay(String(details['from'])), to: parseDay(String(details['to'])) };
}

export async function questionPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const seen = await questionInSight(visit);
  const { question, sides, sight } = seen;
  const { campaignId } = sight;
  const names = await namesInReach(visit, [question], new Map([[question.itemId, sides]]));
  const isClaim = question.kind === 'claimed_by_two';
  const lines =
    isClaim && question.order ? await claimedLines(visit.house.database, question.order) : [];
  const both = await bothSides(visit, question, sight);
  const m = inLocale(queueSaid, visit.locale);
  return {
    title: `${nameOf(question.kind, visit.locale)} · ${m.title}`,
    status: refused.problems.length > 0 ? 422 : 200,
    body: (
      <>
        {campaignId && (
          <Crumbs
            label={inLocale(said, visit.locale).trail}
            trail={[{ href: salesPaths.questions(campaignId), text: m.title }]}
          />
        )}
        <h1>{m.title}</h1>
        <QuestionFacts visit={visit} question={question} sides={sides} names={names} />
        {both && <CommonRows {...{ question, seen: both, names, locale: visit.locale }} />}
        {await bothPhotos(visit, question)}
        <ErrorSummary refused={refused} locale={visit.locale} />
        {!hasAnswers(question) ? (
          <p class="my-4">{m.onlyKnow}</p>
        ) : (await mayAnswer(visit, seen)) ? (
          <Decision visit={visit} seen={seen} names={names} lines={lines} refused={refused} />
        ) : (
          <p class="my-4">{m.notYours}</p>
        )}
      </>
    ),
  };
}

const hasAnswers = ({ kind, order }: OpenQuestion) =>
  isLeft(kind, order !== null) ||
  (order !== null &&
    (['claimed_by_two', 'likely_double'].includes(kind) ||
      keptKinds.includes(kind) ||
      rowKinds.includes(kind)));

/** Of a claim: everybody whose ledger the answer would change. */
async function mayAnswer(visit: Visit, { question, sides }: Seen): Promise<boolean> {
  const ids = [...new Set([question.enterpriseId, ...sides.map((side) => side.enterpriseId)])];
  const targets = await enterpriseTargets(visit.house.database, ids);
  return (
    targets.length === ids.length &&
    targets.every((target) => salesPolicy.may(visit.who, 'sales.correct', target, visit.today))
  );
}

function Decision(props: {
  visit: Visit;
  seen: Seen;
  names: ReadonlyMap<string, string>;
  lines: readonly ClaimedLine[];
  refused: Refused;
}): VNode {
  const { seen, refused } = props;
  const { locale } = props.visit;
  const { question, sides } = seen;
  const { campaignId } = seen.sight;
  const m = inLocale(queueSaid, locale);
  const { enterpriseId, itemId, kind, details } = question;
  const isClaim = kind === 'claimed_by_two';
  const { proposal } = details;
  return (
    <section class="my-6 max-w-xl">
      <h2>{m.decide}</h2>
      <form method="post" action={salesPaths.answer(enterpriseId, itemId, campaignId)}>
        {sides
          .filter((side) => side.isEffective)
          .map((side) => (
            <input
              key={side.enterpriseId}
              type="hidden"
              name={`isi-${side.enterpriseId}`}
              value={side.judged}
            />
          ))}
        {isClaim && <Owners {...props} />}
        <Field
          name="reason"
          label={m.reason}
          hint={m.reasonHint}
          refused={refused}
          locale={locale}
          required
        />
        <div class="flex flex-col gap-3">
          {isClaim && <Choice value="bagi" text={m.divide} />}
          {contentKinds.includes(kind) &&
            sides
              .filter((side) => !side.isEffective)
              .map((side) => (
                <Choice
                  key={side.hash}
                  value={side.hash}
                  text={m.take(stateWords[side.state][locale], formatRupiah(side.omzet))}
                />
              ))}
          {kind === 'return_extent_unknown' && typeof proposal === 'number' && (
            <Choice value="retur" text={m.acceptReturn(formatRupiah(proposal))} />
          )}
          {kind === 'likely_double' && (
            <>
              <Choice value="sama" text={m.isDouble} />
              <Choice value="beda" text={m.twoSales} />
            </>
          )}
          {rowKinds.includes(kind) && (
            <>
              <Choice value="hitung" text={m.ownSale} />
              <Choice value="tolak" text={m.noSale} />
            </>
          )}
          {(keptKinds.includes(kind) || isLeft(kind, question.order !== null)) && (
            <Choice value="biarkan" text={m.keep} />
          )}
        </div>
      </form>
    </section>
  );
}

function Choice({ value, text }: { value: string; text: string }): VNode {
  return (
    <button
      type="submit"
      name="jawaban"
      value={value}
      class="btn btn-outline min-h-12 h-auto py-2 whitespace-normal"
    >
      {text}
    </button>
  );
}

/** Whose each line is: the division. */
function Owners(props: Parameters<typeof Decision>[0]): VNode {
  const { names, lines, refused, seen } = props;
  const { locale } = props.visit;
  const m = inLocale(queueSaid, locale);
  const options = seen.sides.map(({ enterpriseId }) => ({
    value: enterpriseId,
    label: names.get(enterpriseId) ?? m.otherEnterprise,
  }));
  return (
    <>
      {lines.map((line) => (
        <Select
          key={line.lineNo}
          name={`baris-${line.lineNo}`}
          label={m.lineOf(line.lineNo, line.product || '–', formatRupiah(line.omzet))}
          blank={m.chooseOwner}
          options={options}
          refused={refused}
          locale={locale}
        />
      ))}
    </>
  );
}

export async function answer(visit: Visit): Promise<Page | Response> {
  const { who } = visit;
  const seen = await questionInSight(visit);
  const { question } = seen;
  const { campaignId } = seen.sight;
  const typed = await typedIn(visit);
  if (!who) throw salesProblems.noSuchItem();
  const done = await orRefused(typed, async () => {
    const { enterpriseId, itemId } = question;
    const shared = { enterpriseId, itemId, reason: typed['reason'] ?? '' };
    if (typed['jawaban'] === 'bagi') {
      const targets = await enterpriseTargets(
        visit.house.database,
        seen.sides.map((side) => side.enterpriseId),
      );
      for (const target of targets) {
        salesPolicy.mustBeAllowed(who, 'sales.correct', target, visit.today);
      }
      await divideClaim(visit.house, who, {
        ...shared,
        judged: new Map(fieldsOf(typed, 'isi-')),
        ownerOf: new Map(fieldsOf(typed, 'baris-').map(([line, id]) => [Number(line), id])),
      });
      return;
    }
    const word = typed['jawaban'] ?? '';
    if (isLeft(question.kind, question.order !== null)) {
      if (word !== 'biarkan') throw salesProblems.noSuchAnswer();
      await leaveQuestion(visit.house, who, shared);
      return;
    }
    const judgedHash = typed[`isi-${enterpriseId}`] ?? '';
    if (question.kind === 'likely_double') {
      if (!['sama', 'beda'].includes(word)) throw salesProblems.noSuchAnswer();
      const isDouble = word === 'sama';
      await answerDouble(visit.house, who, { ...shared, judgedHash, isDouble });
      return;
    }
    if (rowKinds.includes(question.kind)) {
      if (!question.order || !['hitung', 'tolak'].includes(word))
        throw salesProblems.noSuchAnswer();
      const { issuer, orderNo } = question.order;
      const counts = word === 'hitung';
      await ruleOnRow(visit.house, who, { ...shared, issuer, orderNo, judgedHash, counts });
      return;
    }
    await answerQuestion(visit.house, who, { ...shared, judgedHash, answer: answerOf(word) });
  });
  if (!done.ok) return questionPage(visit, done.refused);
  return redirect(
    campaignId ? salesPaths.questions(campaignId) : salesPaths.enterprise(question.enterpriseId),
  );
}

function answerOf(word: string): Answer {
  if (word === 'biarkan') return { kind: 'keep' };
  if (word === 'retur') return { kind: 'acceptReturn' };
  return { kind: 'take', hash: word };
}

const fieldsOf = (typed: Readonly<Record<string, string>>, prefix: string): [string, string][] =>
  Object.entries(typed).flatMap(([name, value]): [string, string][] =>
    name.startsWith(prefix) && value !== '' ? [[name.slice(prefix.length), value]] : [],
  );
