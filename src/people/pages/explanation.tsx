/** What is told before the first entry: as a producer reads it, and as the institution edits it. */
import type { VNode } from 'preact';
import {
  ErrorSummary,
  Field,
  formatCount,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  type Refused,
  type Route,
  redirect,
  refusedStatus,
  Submit,
  TextArea,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { editExplanation, readExplanation } from '../actions/explanation.ts';
import { explanationSaid } from '../explanation-messages.ts';
import { peoplePaths } from '../paths.ts';
import { peoplePolicy } from '../policy/people.ts';
import { currentExplanation } from '../questions.ts';
import { own, signedInOnly } from './parts.tsx';

const mayEdit = {
  may: peoplePolicy.permissions['people.editExplanation'],
  on: async () => ({}),
} as const;

export const explanationRoutes: readonly Route[] = [
  own('get', peoplePaths.explanation(), explanationPage),
  own('post', peoplePaths.explanation(), goOn),
  {
    ...{ method: 'get', path: peoplePaths.explanationEditing, ...mayEdit },
    handle: (visit) => editingPage(visit),
  },
  { method: 'post', path: peoplePaths.explanationEditing, ...mayEdit, handle: saveWords },
];

/** Only a way on within this house. */
function wayOn(asked: string | undefined): string {
  return asked && /^\/(?![/\\])[\w\-/.%?=&]*$/.test(asked) ? asked : '/';
}

async function explanationPage(visit: Visit): Promise<Page> {
  const { locale } = visit;
  const m = inLocale(explanationSaid, locale);
  const { version, words } = await currentExplanation(visit.house.database);
  return {
    title: m.title,
    width: 'phone',
    body: (
      <>
        <h1>{m.title}</h1>
        <Told text={words[locale]} />
        <form method="post" action={peoplePaths.explanation()}>
          <input type="hidden" name="versi" value={String(version)} />
          <input type="hidden" name="lanjut" value={wayOn(visit.c.req.query('lanjut'))} />
          <Submit>{m.understood}</Submit>
        </form>
      </>
    ),
  };
}

/** Headings and paragraphs; nothing of the words is taken as markup. */
function Told({ text }: { text: string }): VNode {
  const blocks = text.split(/\n\s*\n/).map((block): { heading: string | null; text: string } => {
    const [first = '', ...rest] = block.trim().split('\n');
    const heading = /^#+\s*(.+)/.exec(first)?.[1] ?? null;
    return { heading, text: heading === null ? block.trim() : rest.join('\n').trim() };
  });
  return (
    <>
      {blocks.map((block, nth) => (
        <section key={nth} class="my-3">
          {block.heading && <h2>{block.heading}</h2>}
          {block.text && <p class="whitespace-pre-line">{block.text}</p>}
        </section>
      ))}
    </>
  );
}

async function goOn(visit: Visit): Promise<Response> {
  const typed = await typedIn(visit);
  await readExplanation(visit.house, signedInOnly(visit), Number(typed['versi']));
  return redirect(wayOn(typed['lanjut']));
}

async function editingPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const { locale } = visit;
  const m = inLocale(explanationSaid, locale);
  const { version, words, readBy } = await currentExplanation(visit.house.database);
  const form = { refused, locale };
  return {
    title: m.editTitle,
    status: refusedStatus(refused),
    body: (
      <>
        <h1>{m.editTitle}</h1>
        <p class="max-w-2xl">{m.editLead}</p>
        <p class="grounds">
          {version === 0 ? m.shipped : m.version(String(version))} ·{' '}
          {m.readBy(formatCount(readBy, locale))} · <a href={peoplePaths.explanation()}>{m.look}</a>
        </p>
        <ErrorSummary refused={refused} locale={locale} />
        <form method="post" action={peoplePaths.explanationEditing} class="max-w-2xl mt-4">
          <input type="hidden" name="versi" value={refused.typed['versi'] ?? String(version)} />
          <TextArea name="id" label={m.inIndonesian} hint={m.format} value={words.id} {...form} />
          <TextArea name="en" label={m.inEnglish} value={words.en} {...form} />
          <Field name="reason" label={m.reason} required {...form} />
          <Submit>{m.save}</Submit>
        </form>
      </>
    ),
  };
}

async function saveWords(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const done = await orRefused(typed, async () =>
    editExplanation(visit.house, signedInOnly(visit), {
      ...{ id: typed['id'] ?? '', en: typed['en'] ?? '', reason: typed['reason'] ?? '' },
      version: Number(typed['versi']) || 0,
    }),
  );
  return done.ok ? redirect(peoplePaths.explanationEditing) : editingPage(visit, done.refused);
}
