/** What is typed of every paper: number, day, place and who signs. */
import type { VNode } from 'preact';
import type { Day } from '../../kernel/day.ts';
import { Field, inLocale, type Refused, TextArea, type Visit } from '../../web/index.ts';
import { selectionSaid } from '../messages/selection.ts';
import { signatoriesMax, type TypedMinutes } from '../rules/minutes.ts';
import type { TypedField } from '../rules/panel-papers.ts';
import type { Decree } from '../words/decree.ts';

export type OnPaper = Pick<Decree, 'number' | 'decidedOn' | 'place' | 'decider'>;

export function HeadFields(props: {
  visit: Visit;
  refused: Refused;
  more?: readonly TypedField[];
  /** That is proposed; none: today. */
  day?: Day;
  /** Whose paper it is: what stands in it is proposed. */
  decree?: OnPaper | null;
}): VNode {
  const { visit, refused, more = [], decree } = props;
  const day = decree?.decidedOn ?? props.day ?? visit.today;
  const decider = (i: number) => (i === 0 ? decree?.decider : undefined);
  const { locale } = visit;
  const m = inLocale(selectionSaid, locale);
  const form = { refused, locale };
  return (
    <>
      <div class="max-w-xl">
        <Field name="number" label={m.paperNumber} value={decree?.number ?? ''} {...form} />
        <Field name="day" label={m.paperDay} type="date" value={day} {...form} />
        <Field name="place" label={m.place} value={decree?.place ?? ''} {...form} />
        {more.map(({ name, label, kind, usual }) => {
          const asked = { name, label: label[locale], value: usual, ...form };
          if (kind === 'lines') return <TextArea key={name} rows={5} {...asked} />;
          return <Field key={name} type={kind === 'day' ? 'date' : 'text'} {...asked} />;
        })}
      </div>
      {Array.from({ length: signatoriesMax }, (_, i) => (
        <div key={i} class="grid gap-x-4 md:grid-cols-[2fr_2fr_1fr]">
          <Field
            name={`row${i + 1}-name`}
            label={m.signatory(i + 1)}
            value={decider(i)?.name ?? ''}
            {...form}
          />
          <Field
            name={`row${i + 1}-title`}
            label={m.signatoryTitle}
            value={decider(i)?.title ?? ''}
            {...form}
          />
          <Field
            name={`row${i + 1}-nip`}
            label={m.deciderNip}
            value={decider(i)?.nip ?? ''}
            inputMode="numeric"
            {...form}
          />
        </div>
      ))}
    </>
  );
}

export function headIn(typed: Readonly<Record<string, string>>): TypedMinutes {
  const of = (name: string) => typed[name] ?? '';
  return {
    ...{ number: of('number'), day: of('day'), place: of('place') },
    signatories: Array.from({ length: signatoriesMax }, (_, i) => {
      const at = (field: string) => of(`row${i + 1}-${field}`);
      return { name: at('name'), title: at('title'), nip: at('nip') };
    }),
  };
}
