/** What is answered when something was refused or broke, as a page or as JSON. */
import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { problemOfDatabase } from '../database/index.ts';
import { present } from '../kernel/assert.ts';
import { Problem, Problems } from '../kernel/problem.ts';
import { frame, type HallInput, visitSoFar } from './frame.ts';
import { problemJson } from './problem-json.ts';
import { webProblems } from './problems.ts';
import { redirect } from './route.ts';
import { UnsavedShown, unsavedIn } from './unsaved.tsx';
import type { Page } from './visit.ts';
import { hall, inLocale } from './words.ts';

export async function answerError(thrown: Error, c: Context, input: HallInput): Promise<Response> {
  // What a look-up outside a transaction was refused with.
  const error = problemOfDatabase(thrown);
  if (error instanceof Problem) return answerProblem(c, error, input);
  if (error instanceof Problems) {
    const first = present(error.all[0], 'a refusal has a reason');
    return wantsJson(c) ? problemJson(c, first, error.all) : answerProblem(c, first, input);
  }
  // A body that is not even JSON: the framework's own refusal.
  if (error instanceof HTTPException && error.status === 400) {
    return answerProblem(c, webProblems.unreadable(), input);
  }
  // A body that does not say that it is JSON: 400 is what the document tells of all such bodies.
  if (error instanceof HTTPException && error.status === 415) {
    return answerProblem(c, webProblems.notJson(), input);
  }
  const reference = randomBytes(4).toString('hex');
  input.log.error({ reference, path: c.req.routePath, err: error }, 'request failed');
  const visit = visitSoFar(c, input.house);
  const m = inLocale(hall, visit.locale);
  if (wantsJson(c)) {
    const [id, en] = [inLocale(hall, 'id'), inLocale(hall, 'en')];
    const message = { message: id.broken(reference), messageEn: en.broken(reference) };
    const error = { code: 'web.broken', ...message, field: null };
    return c.json({ error, reasons: [error] }, 500);
  }
  const body = <Message title={m.brokenTitle} text={m.broken(reference)} back={m.back} />;
  return frame(c, { title: m.brokenTitle, status: 500, width: 'phone', body }, visit, input);
}

export async function answerProblem(
  c: Context,
  problem: Problem,
  input: HallInput,
): Promise<Response> {
  const wait = waitSeconds(problem);
  if (wait !== null) c.header('retry-after', String(wait));
  if (wantsJson(c)) return problemJson(c, problem);
  if (problem.code.endsWith('.signInFirst') && c.req.method === 'GET') {
    const { pathname, search } = new URL(c.req.url);
    return redirect(`/masuk?kembali=${encodeURIComponent(pathname + search)}`);
  }
  const visit = visitSoFar(c, input.house);
  const m = inLocale(hall, visit.locale);
  const text = problem.words[visit.locale];
  const unsaved = await unsavedIn(c, problem);
  const body = (
    <>
      <Message title={m.problemTitle} text={text} back={m.back} />
      <UnsavedShown unsaved={unsaved} locale={visit.locale} />
    </>
  );
  // Every Problem's status is one of ours.
  const status = problem.status as Page['status'] & number;
  return frame(c, { title: m.problemTitle, status, width: 'phone', body }, visit, input);
}

/** For those who were too fast: after how long to come again. */
function waitSeconds({ status, details }: Problem): number | null {
  if (status !== 429) return null;
  if (typeof details['seconds'] === 'number') return details['seconds'];
  return typeof details['minutes'] === 'number' ? details['minutes'] * 60 : 60;
}

function wantsJson(c: Context): boolean {
  return c.req.path.startsWith('/api/');
}

function Message(props: { title: string; text: string; back: string }) {
  return (
    <>
      <h1>{props.title}</h1>
      <p class="my-4">{props.text}</p>
      <p>
        <a href="/">{props.back}</a>
      </p>
    </>
  );
}
