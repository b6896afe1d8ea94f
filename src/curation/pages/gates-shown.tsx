/** Gates that stand: read, not offered for a change. */
import type { VNode } from 'preact';
import { type Sector, sectorName } from '../../campaigns/index.ts';
import { nameIn } from '../../kernel/bilingual.ts';
import { formatDay } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import { Empty, Entries, inLocale } from '../../web/index.ts';
import { applySaid } from '../messages/apply.ts';
import { gatesSaid } from '../messages/gates.ts';
import { typedCondition } from '../rules/gate-conditions.ts';
import type { Question } from '../words/form.ts';
import { type Gate, type GateCondition, gateEffectWords, gateFormatWords } from '../words/gates.ts';
import { answerWords } from './fields.tsx';

interface Around {
  questions: readonly Question[];
  sectors: readonly Sector[];
  locale: Locale;
}

export function GatesShown(props: Around & { gates: readonly Gate[] }): VNode {
  const { gates, locale } = props;
  const m = inLocale(gatesSaid, locale);
  if (gates.length === 0) return <Empty>{m.none}</Empty>;
  const day = (head: string, one: Gate['from']) =>
    one ? [`${head}: ${formatDay(one, locale)}`] : [];
  return (
    <Entries
      entries={gates.map((gate) => ({
        ...{ key: gate.code, name: nameIn(gate, locale) },
        lines: [
          regulationIn(gate, locale),
          `${m.effect}: ${effectWords(gate, locale)}`,
          ...day(m.from, gate.from),
          ...day(m.until, gate.until),
          ...termsOf(gate, props),
        ],
      }))}
    />
  );
}

export function labelIn(questions: readonly Question[], code: string, locale: Locale): string {
  if (code === 'nib') return inLocale(applySaid, locale).nib;
  const question = questions.find((one) => one.code === code);
  return question?.label[locale] ?? inLocale(gatesSaid, locale).gone(code);
}

/** What proves it, and of whom it is asked. */
function termsOf(gate: Gate, { questions, sectors, locale }: Around): string[] {
  const m = inLocale(gatesSaid, locale);
  const labelOf = (code: string) => labelIn(questions, code, locale);
  const condition = (one: GateCondition) => {
    const question = questions.find(({ code }) => code === one.question);
    const { oneOf: typed, atLeast, below } = typedCondition(one, question);
    const oneOf =
      question && 'oneOf' in one
        ? one.oneOf.map((answer) => answerWords(question, answer, locale)).join('; ')
        : typed;
    const bounds = [atLeast && `≥ ${atLeast}`, below && `< ${below}`].filter(Boolean).join(', ');
    return `${labelOf(one.question)}: ${oneOf || bounds}`;
  };
  const list = (head: string, all: readonly string[], mark = ', ') =>
    all.length > 0 ? [`${head}: ${all.join(mark)}`] : [];
  return [
    ...list(m.evidence, [labelOf(gate.evidence)]),
    ...list(
      m.acceptedFormats,
      gate.formats.map((one) => gateFormatWords[one][locale]),
    ),
    ...list(
      m.onlyFor,
      gate.sectors.map((code) => sectorName(sectors, code, locale)),
    ),
    ...list(m.when, gate.when.map(condition), ' · '),
  ];
}

export const regulationIn = ({ regulation, regulationEn }: Gate, locale: Locale): string =>
  (locale === 'en' && regulationEn) || regulation;

export function effectWords({ effect, points }: Gate, locale: Locale): string {
  const words = gateEffectWords[effect][locale];
  return points > 0 ? inLocale(gatesSaid, locale).withPoints(words, points) : words;
}
