/** The form by which people apply, set up without code. */
import type { VNode } from 'preact';
import { type Sector, sectorName, sectorOptions, setupOf } from '../../campaigns/index.ts';
import { Choices, formRoutes, ticked } from '../../campaigns/pages.ts';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import { Entries, Field, inLocale, type Refused, Select, type Visit } from '../../web/index.ts';
import { setForm } from '../actions/form.ts';
import { curationSaid } from '../messages/office.ts';
import { curationPaths } from '../paths.ts';
import { currentForm, statementOf } from '../questions/applications.ts';
import { criteriaOf } from '../questions/panel.ts';
import { defaultQuestions, foodOf } from '../rules/default-form.ts';
import { optionIn, questionsMax } from '../rules/form.ts';
import {
  type ApplicationForm,
  type Question,
  questionKinds,
  questionKindWords,
} from '../words/form.ts';
import { allowed, here, Lacking, theCampaign, trailTo } from './parts.tsx';
import { StatementInForce } from './setup.tsx';

/** Rows beyond those that are there; more come with the next save. */
const emptyRows = 2;
const rowsMax = questionsMax + emptyRows;

export const formSetupRoutes = formRoutes({
  path: curationPaths.form(':campaign'),
  ...allowed('curation.setUp'),
  look: async (visit, refused) => {
    const m = inLocale(curationSaid, visit.locale);
    const campaign = await theCampaign(visit);
    const { sectors } = await setupOf(visit.house.database, campaign.campaignId);
    const form = await currentForm(visit.house.database, campaign.campaignId);
    const statement = await statementOf(visit.house.database, campaign.campaignId);
    const questions = form?.questions ?? defaultQuestions(foodOf(sectors));
    const typedRows = Object.keys(refused.typed).filter((key) => key.endsWith('-labelId')).length;
    const rows = typedRows || Math.min(questions.length + emptyRows, rowsMax);
    const days = { refused, locale: visit.locale, type: 'date' as const };
    const { opening } = await criteriaOf(visit.house.database, campaign.campaignId);
    const around = {
      ...{ title: m.formTitle, trail: trailTo(visit, campaign), trailLabel: m.trail },
      after: <StatementInForce visit={visit} now={statement} />,
    };
    if (opening && form && refused.problems.length === 0) {
      const fields = <FormShown {...{ visit, form, sectors }} />;
      const lead = m.formStands(formatInstant(opening.openedAt, campaign.zone, visit.locale));
      return { ...around, lead, fields, submit: null, width: 'office' };
    }
    return {
      ...around,
      lead: (
        <>
          {m.formLead}
          {sectors.length === 0 && <Lacking {...{ visit, what: 'sectors' }} />}
        </>
      ),
      width: 'office',
      fields: (
        <>
          <div class="grid gap-x-4 sm:grid-cols-2 max-w-xl">
            <Field name="opensOn" label={m.opensOn} value={form?.opensOn} {...days} />
            <Field name="closesOn" label={m.closesOn} value={form?.closesOn} {...days} />
          </div>
          {Array.from({ length: rows }, (_, i) => (
            <QuestionRow
              key={i}
              no={i + 1}
              question={questions[i]}
              sectors={sectors}
              {...{ visit, refused }}
            />
          ))}
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    const campaignId = here(visit);
    const { sectors } = await setupOf(visit.house.database, campaignId);
    const codes = sectors.map(({ code }) => code);
    const questions = Array.from({ length: rowsMax }, (_, i) => {
      const at = (field: string) => typed[`row${i + 1}-${field}`] ?? '';
      return {
        ...{ code: at('code'), section: at('section'), sectionEn: at('sectionEn') },
        ...{ labelId: at('labelId'), labelEn: at('labelEn'), kind: at('kind') },
        ...{ isRequired: at('required') !== '', options: at('options') },
        optionsEn: at('optionsEn'),
        sectors: ticked(typed, `row${i + 1}-sectors`, codes),
      };
    });
    const days = { opensOn: typed['opensOn'] ?? '', closesOn: typed['closesOn'] ?? '' };
    await setForm(visit.house, visit.who, { campaignId, ...days, questions });
    return curationPaths.hub(campaignId);
  },
});

/** What was asked, and when. */
function FormShown(props: {
  visit: Visit;
  form: ApplicationForm;
  sectors: readonly Sector[];
}): VNode {
  const { form, sectors } = props;
  const { locale } = props.visit;
  const m = inLocale(curationSaid, locale);
  return (
    <>
      <p class="my-3">
        {m.formOf(form.version, formatDay(form.opensOn, locale), formatDay(form.closesOn, locale))}
      </p>
      <Entries
        entries={form.questions.map((one) => ({
          ...{ key: one.code, name: one.label[locale] },
          lines: [
            `${questionKindWords[one.kind][locale]}${one.isRequired ? ` · ${m.required}` : ''}`,
            one.options.map((option) => optionIn(one, option, locale)).join('; '),
            one.sectors.length > 0
              ? `${m.onlyFor}: ${one.sectors.map((code) => sectorName(sectors, code, locale)).join(', ')}`
              : '',
          ],
        }))}
      />
    </>
  );
}

function QuestionRow(props: {
  no: number;
  question: Question | undefined;
  sectors: readonly Sector[];
  visit: Visit;
  refused: Refused;
}): VNode {
  const { no, question, sectors, refused } = props;
  const { locale } = props.visit;
  const m = inLocale(curationSaid, locale);
  const form = { refused, locale };
  const at = (field: string) => `row${no}-${field}`;
  const isFresh = Object.keys(refused.typed).length === 0;
  return (
    <fieldset class="border-t border-base-300 pt-4 mt-4 min-w-0">
      <legend class="sr-only">{m.question(no)}</legend>
      <input
        type="hidden"
        name={at('code')}
        value={refused.typed[at('code')] ?? question?.code ?? ''}
      />
      <div class="grid gap-x-4 md:grid-cols-2">
        <Field name={at('labelId')} label={m.question(no)} value={question?.label.id} {...form} />
        <Field name={at('labelEn')} label={m.labelEn} value={question?.label.en} {...form} />
      </div>
      <div class="grid gap-x-4 md:grid-cols-2">
        <Field name={at('section')} label={m.section} value={question?.section} {...form} />
        <Field name={at('sectionEn')} label={m.sectionEn} value={question?.sectionEn} {...form} />
      </div>
      <div class="grid gap-x-4 md:grid-cols-3">
        <Select
          name={at('kind')}
          label={m.kind}
          value={question?.kind ?? 'text'}
          options={questionKinds.map((kind) => ({
            value: kind,
            label: questionKindWords[kind][locale],
          }))}
          {...form}
        />
        <Field
          name={at('options')}
          label={m.options}
          value={question?.options.join('; ')}
          {...form}
        />
        <Field
          name={at('optionsEn')}
          label={m.optionsEn}
          value={question?.optionsEn.join('; ')}
          {...form}
        />
      </div>
      <label class="flex items-center gap-3 min-h-11">
        <input
          type="checkbox"
          name={at('required')}
          value="1"
          class="checkbox"
          checked={isFresh ? question?.isRequired === true : refused.typed[at('required')] === '1'}
        />
        {m.required}
      </label>
      <Choices
        name={at('sectors')}
        legend={m.onlyFor}
        options={sectorOptions(sectors, locale)}
        chosen={question?.sectors ?? []}
        {...form}
      />
    </fieldset>
  );
}
