/** The fields of an application, and what was typed into them. */
import type { VNode } from 'preact';
import { type Sector, sectorOptions } from '../../campaigns/index.ts';
import { regionOptions } from '../../enterprises/pages.ts';
import { papersAccepted } from '../../files/index.ts';
import type { Locale } from '../../kernel/problem.ts';
import { Field, FileField, inLocale, type Refused, Select, TextArea } from '../../web/index.ts';
import { applySaid } from '../messages/apply.ts';
import { answerField, isAsked, optionIn, sectionsOf, type TypedFields } from '../rules/form.ts';
import { type Answers, type ApplicationFields, coreFields, type Question } from '../words/form.ts';

interface FormProps {
  refused: Refused;
  locale: Locale;
}

export function FirstFields(
  props: FormProps & { sectors: readonly Sector[]; fields?: ApplicationFields },
): VNode {
  const { sectors, fields, ...form } = props;
  const m = inLocale(applySaid, form.locale);
  return (
    <>
      <Field
        name="enterpriseName"
        label={m.enterpriseName}
        value={fields?.enterpriseName}
        required
        {...form}
      />
      <Select
        name="sector"
        label={m.sector}
        blank={m.choose}
        value={fields?.sector}
        options={sectorOptions(sectors, form.locale)}
        {...form}
      />
    </>
  );
}

export function ContactFields({
  fields,
  place,
  ...form
}: FormProps & {
  fields: ApplicationFields;
  /** Of the campaign; its regencies are offered first. */
  place: string;
}): VNode {
  const m = inLocale(applySaid, form.locale);
  const field = (
    name: keyof ApplicationFields & ('ownerName' | 'phone' | 'email' | 'address' | 'nib' | 'shop'),
    more: Partial<Parameters<typeof Field>[0]> = {},
  ) => <Field name={name} label={m[name]} value={fields[name]} {...more} {...form} />;
  return (
    <>
      {field('ownerName', { autocomplete: 'name' })}
      {field('phone', { type: 'tel', inputMode: 'tel', autocomplete: 'tel' })}
      {field('email', { type: 'email', inputMode: 'email', autocomplete: 'email' })}
      <Select
        name="regionCode"
        label={m.regionCode}
        blank={m.choose}
        value={fields.regionCode}
        options={regionOptions(fields.regionCode || undefined, place)}
        {...form}
      />
      {field('address')}
      {field('nib', { inputMode: 'numeric' })}
      {field('shop')}
    </>
  );
}

/** The manager's own questions, under their sections, of this sector only. */
export function QuestionFields(
  props: FormProps & { questions: readonly Question[]; sector: string; answers: Answers },
): VNode {
  const { questions, sector, answers, ...form } = props;
  const m = inLocale(applySaid, form.locale);
  const asked = questions.filter((question) => isAsked(question, sector));
  return (
    <>
      {sectionsOf(asked, form.locale).map((section) => (
        <section key={section.title} class="mt-6">
          <h2>{section.title || m.more}</h2>
          {section.questions.map((question) => (
            <Answer
              key={question.code}
              question={question}
              answer={answers[question.code] ?? ''}
              {...form}
            />
          ))}
        </section>
      ))}
    </>
  );
}

function Answer(props: FormProps & { question: Question; answer: string }): VNode {
  const { question, answer, ...form } = props;
  const m = inLocale(applySaid, form.locale);
  const { code, kind, isRequired, label } = question;
  const common = {
    name: answerField(code),
    label: isRequired ? label[form.locale] : `${label[form.locale]} (${m.optional})`,
    value: answer,
    ...form,
  };
  switch (kind) {
    case 'long':
      return <TextArea {...common} rows={4} />;
    case 'choice':
      return (
        <Select
          {...common}
          blank={m.choose}
          options={question.options.map((value) => ({
            value,
            label: optionIn(question, value, form.locale),
          }))}
        />
      );
    case 'yesNo':
      return (
        <Select
          {...common}
          blank={m.choose}
          options={[
            { value: 'yes', label: m.yes },
            { value: 'no', label: m.no },
          ]}
        />
      );
    case 'number':
      return <Field {...common} inputMode="decimal" />;
    case 'text':
      return <Field {...common} />;
    case 'file':
      return (
        <FileField
          {...common}
          hint={answer ? m.fileThere(answer) : m.fileHint}
          accept={papersAccepted}
          isOne
        />
      );
  }
}

export function fieldsIn(typed: Readonly<Record<string, string>>): TypedFields {
  return Object.fromEntries(
    coreFields.map((name) => [name, typed[name] ?? '']),
    // The core fields are exactly the keys.
  ) as TypedFields;
}

export function answersIn(
  typed: Readonly<Record<string, string>>,
  questions: readonly Question[],
): Answers {
  return Object.fromEntries(questions.map(({ code }) => [code, typed[answerField(code)] ?? '']));
}

/** An answer as a person reads it; a file leads to itself. */
export function AnswerShown(props: {
  question: Question;
  answer: string;
  locale: Locale;
  /** Where the file of a question is. */
  href: (question: string) => string;
}): VNode {
  const { question, answer, locale, href } = props;
  if (question.kind === 'file' && answer) return <a href={href(question.code)}>{answer}</a>;
  return <>{answerWords(question, answer, locale)}</>;
}

/** An answer in words. */
export function answerWords(question: Question, answer: string, locale: Locale): string {
  const m = inLocale(applySaid, locale);
  if (question.kind === 'yesNo') return answer === 'yes' ? m.yes : answer === 'no' ? m.no : '–';
  if (question.kind === 'choice') return optionIn(question, answer, locale) || '–';
  return answer || '–';
}
