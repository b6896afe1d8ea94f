/** The REST API: rooms add their routes, the document comes from them, and a page shows it. */
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Recall } from '../database/index.ts';
import { present } from '../kernel/assert.ts';
import { parseDay } from '../kernel/day.ts';
import { defineProblems, problem, type Words } from '../kernel/problem.ts';
import type { Who } from '../people/index.ts';
import { visitOf } from './frame.ts';
import { problemJson } from './problem-json.ts';
import { webProblems } from './problems.ts';
import type { Services, Visit } from './visit.ts';

export type Api = OpenAPIHono;
export type ApiVisit = (c: Context, recall?: Recall) => Promise<Visit>;

const apiProblems = defineProblems('api', {
  wrongInput: problem<{ field: string; why: Words }>(422, ({ field, why }) => ({
    id: `Isian “${field}” tidak sesuai: ${why.id}`,
    en: `The input “${field}” does not fit: ${why.en}`,
  })),
});

const indonesian = z.locales.id().localeError;

/** What zod found, in both languages; what a schema of ours says is a form that both can read. */
function whyOf(issue: z.core.$ZodIssue): Words {
  const said = issue.code === 'custom' ? issue.message : indonesian({ ...issue, input: undefined });
  // An issue no longer knows what it was given.
  const id = String(said).replace(/, diterima undefined$/, '');
  return { id, en: issue.message };
}

export function buildApi(house: Services, addRoutes: (api: Api, visitOf: ApiVisit) => void): Api {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return;
      const all = result.error.issues.map((issue) => {
        const field = issue.path.join('.');
        return apiProblems.wrongInput({ field, why: whyOf(issue) }).at(field);
      });
      return problemJson(c, present(all[0], 'a wrong input has an issue'), all);
    },
  });
  addRoutes(api, async (c, recall) => {
    const visit = await visitOf(c, house, recall);
    // The journal tells what came from a program from what was typed on a page.
    return { ...visit, who: visit.who && { ...visit.who, via: 'api' } };
  });
  api.get('/api/v1/openapi.json', (c) => c.json(openapiDocument(api)));
  return api;
}

export function openapiDocument(api: Api) {
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Lagawi',
      version: '1',
      description:
        'Within /api/v1 fields are only ever added. Amounts are whole rupiah, days are civil days.',
    },
  });
}

const reasonSchema = z.object({
  code: z.string(),
  message: z.string(),
  messageEn: z.string(),
  field: z.string().nullable(),
});

const errorSchema = z
  .object({
    error: reasonSchema,
    reasons: z
      .array(reasonSchema)
      .openapi({ description: 'Every reason of a refusal; the first is also `error`' }),
  })
  .openapi('Error');

const errorWords = {
  400: 'Not readable',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not there, or not yours to see',
  409: 'Contradicts what is there',
  413: 'Too large',
  422: 'Cannot be accepted as it is',
  429: 'Too many requests',
} as const;
type ErrorStatus = keyof typeof errorWords;

/** A civil day in a body or an address. */
export const daySchema = z
  .string()
  .refine((text) => parseDay(text) !== null, 'YYYY-MM-DD')
  .openapi({ example: '2022-03-20' });

/** An instant in UTC, as it is answered. */
export const instantSchema = z.string().openapi({ example: '2022-03-20T02:00:00.000Z' });

/** One answer in JSON, for the document. */
export const answers = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { 'application/json': { schema } },
});

/** A body in JSON that must be there. */
export const takes = <S extends z.ZodType>(schema: S) => ({
  required: true as const,
  content: { 'application/json': { schema } },
});

/** Fields that a body left out, left out for good: `undefined` is no value of ours. */
export function given<T extends object>(body: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(body).filter(([, value]) => value !== undefined);
  // The same keys with the same values, but for those that have none.
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** A read that is open to whoever has an account. */
export function signedIn({ who }: Visit): Who {
  if (!who) throw webProblems.signInFirst();
  return who;
}

/** The answers that a route may give instead of its own, for the document. */
export function errorsOf<const S extends readonly ErrorStatus[]>(...statuses: S) {
  const entries = statuses.map((status) => [
    status,
    {
      description: errorWords[status],
      content: { 'application/json': { schema: errorSchema } },
    },
  ]);
  return Object.fromEntries(entries) as {
    [K in S[number]]: {
      description: string;
      content: { 'application/json': { schema: typeof errorSchema } };
    };
  };
}
