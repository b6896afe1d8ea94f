/** What is typed of one gate: its name and days, its proof, and of whom it is asked. */
import type { VNode } from 'preact';
import { Choices, InEnglish, inEnglishSaid } from '../../campaigns/pages.ts';
import type { Locale } from '../../kernel/problem.ts';
import { Field, inLocale, type Refused, Select, type Visit } from '../../web/index.ts';
import { applySaid } from '../messages/apply.ts';
import { gatesSaid } from '../messages/gates.ts';
import { pointsMax } from '../rules/advantages.ts';
import {
  decides,
  gateConditionsMax,
  optionsOf,
  type TypedCondition,
  typedCondition,
} from '../rules/gate-conditions.ts';
import type { Question } from '../words/form.ts';
import {
  type Gate,
  type GateCondition,
  gateEffects,
  gateEffectWords,
  gateFormats,
  gateFormatWords,
} from '../words/gates.ts';

export function GateRow(props: {
  no: number;
  gate: Gate | undefined;
  questions: readonly Question[];
  sectors: readonly { value: string; label: string }[];
  visit: Visit;
  refused: Refused;
}): VNode {
  const { no, gate, questions, sectors, refused } = props;
  const { locale } = props.visit;
  const m = inLocale(gatesSaid, locale);
  const english = inLocale(inEnglishSaid, locale);
  const form = { refused, locale };
  const at = (field: string) => `row${no}-${field}`;
  return (
    <fieldset class="border-t border-base-300 pt-4 mt-4 min-w-0">
      <legend class="sr-only">{m.gate(no)}</legend>
      <input
        type="hidden"
        name={at('code')}
        value={refused.typed[at('code')] ?? gate?.code ?? ''}
      />
      <div class="grid gap-x-4 md:grid-cols-2">
        <Field name={at('name')} label={m.gate(no)} value={gate?.name} {...form} />
        <Field name={at('regulation')} label={m.regulation} value={gate?.regulation} {...form} />
      </div>
      <InEnglish {...form}>
        <div class="grid gap-x-4 md:grid-cols-2">
          <Field name={at('nameEn')} label={english.name} value={gate?.nameEn} {...form} />
          <Field
            name={at('regulationEn')}
            label={m.regulationEn}
            hint={m.regulationEnHint}
            value={gate?.regulationEn}
            {...form}
          />
        </div>
      </InEnglish>
      <div class="grid gap-x-4 md:grid-cols-4">
        <Select
          name={at('effect')}
          label={m.effect}
          value={gate?.effect ?? 'gate'}
          options={gateEffects.map((one) => ({ value: one, label: gateEffectWords[one][locale] }))}
          {...form}
        />
        <Select
          name={at('evidence')}
          label={m.evidence}
          value={gate?.evidence ?? 'nib'}
          options={[
            { value: 'nib', label: inLocale(applySaid, locale).nib },
            ...asked(questions, [refused.typed[at('evidence')], gate?.evidence], locale),
          ]}
          {...form}
        />
        <Field name={at('from')} label={m.from} type="date" value={gate?.from ?? ''} {...form} />
        <Field name={at('until')} label={m.until} type="date" value={gate?.until ?? ''} {...form} />
      </div>
      <Field
        name={at('points')}
        label={m.points(pointsMax)}
        hint={m.pointsHint}
        value={gate?.points ? String(gate.points) : ''}
        inputMode="numeric"
        {...form}
      />
      <Choices
        name={at('sectors')}
        legend={m.onlyFor}
        options={sectors}
        chosen={gate?.sectors ?? []}
        {...form}
      />
      <Choices
        name={at('formats')}
        legend={m.formats}
        options={gateFormats.map((one) => ({ value: one, label: gateFormatWords[one][locale] }))}
        chosen={gate?.formats ?? []}
        {...form}
      />
      <Conditions {...{ no, when: gate?.when ?? [], questions, refused, locale }} />
    </fieldset>
  );
}

/** Questions to choose from; one that the form no longer has stays to be seen, and is refused. */
function asked(
  questions: readonly Question[],
  chosen: readonly (string | undefined)[],
  locale: Locale,
): { value: string; label: string }[] {
  const m = inLocale(gatesSaid, locale);
  const isKnown = (value: string) =>
    value === '' || value === 'nib' || questions.some(({ code }) => code === value);
  const gone = new Set(chosen.filter((one) => one !== undefined && !isKnown(one)));
  return [
    ...questions.map(({ code, label }) => ({ value: code, label: label[locale] })),
    ...[...gone].map((value = '') => ({ value, label: m.gone(value) })),
  ];
}

const noCondition: TypedCondition = { question: '', oneOf: '', atLeast: '', below: '' };

function Conditions(props: {
  no: number;
  when: readonly GateCondition[];
  questions: readonly Question[];
  refused: Refused;
  locale: Locale;
}): VNode {
  const { no, when, questions, refused, locale } = props;
  const m = inLocale(gatesSaid, locale);
  const isFresh = Object.keys(refused.typed).length === 0;
  return (
    <details class="mb-4" open={when.length > 0 || !isFresh}>
      <summary class="min-h-11 py-2 font-semibold">{m.when}</summary>
      <p class="grounds mb-2">{m.whenLead}</p>
      {Array.from({ length: gateConditionsMax }, (_, i) => (
        <ConditionFields
          key={i}
          {...{ no, nth: i + 1, condition: when[i], questions, refused, locale }}
        />
      ))}
    </details>
  );
}

function ConditionFields(props: {
  no: number;
  nth: number;
  condition: GateCondition | undefined;
  questions: readonly Question[];
  refused: Refused;
  locale: Locale;
}): VNode {
  const { no, nth, condition, questions, refused, locale } = props;
  const m = inLocale(gatesSaid, locale);
  const form = { refused, locale };
  const at = (field: string) => `row${no}-when${nth}-${field}`;
  const question = questions.find(({ code }) => code === condition?.question);
  const typed = condition ? typedCondition(condition, question) : noCondition;
  const deciding = questions.filter(decides);
  return (
    <fieldset class="min-w-0 border-l-2 border-base-300 pl-3 mb-2">
      <legend class="sr-only">{m.condition(nth)}</legend>
      <div class="grid gap-x-4 md:grid-cols-2">
        <Select
          name={at('question')}
          label={m.conditionAsks(nth)}
          blank={m.noCondition}
          value={typed.question}
          options={asked(deciding, [refused.typed[at('question')], typed.question], locale)}
          {...form}
        />
        <Field name={at('oneOf')} label={m.oneOf} value={typed.oneOf} {...form} />
      </div>
      <div class="grid gap-x-4 grid-cols-2 items-end">
        <Field
          name={at('atLeast')}
          label={m.atLeast}
          value={typed.atLeast}
          inputMode="decimal"
          {...form}
        />
        <Field
          name={at('below')}
          label={m.below}
          value={typed.below}
          inputMode="decimal"
          {...form}
        />
      </div>
    </fieldset>
  );
}

/** As they were typed of one gate. */
export function conditionsIn(
  typed: Readonly<Record<string, string>>,
  no: number,
): TypedCondition[] {
  return Array.from({ length: gateConditionsMax }, (_, i) => {
    const at = (field: string) => typed[`row${no}-when${i + 1}-${field}`] ?? '';
    const bounds = { atLeast: at('atLeast'), below: at('below') };
    return { question: at('question'), oneOf: at('oneOf'), ...bounds };
  });
}

/** What conditions can name, to be looked up while typing. */
export function OptionsShown(props: {
  questions: readonly Question[];
  locale: Locale;
}): VNode | null {
  const { questions, locale } = props;
  const chosen = questions.filter(({ kind }) => kind === 'choice' || kind === 'yesNo');
  if (chosen.length === 0) return null;
  return (
    <details class="my-3">
      <summary class="min-h-11 py-2">{inLocale(gatesSaid, locale).options}</summary>
      <dl>
        {chosen.map((question) => (
          <div key={question.code} class="my-2 min-w-0 break-words">
            <dt class="font-semibold">{question.label[locale]}</dt>
            <dd>{optionsOf(question).join('; ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
