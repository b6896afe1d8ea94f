/** The REST API: rooms add their routes, the document comes from them, and a page shows it. */
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { defineProblems, problem } from '../kernel/problem.ts';
import { visitOf } from './frame.ts';
import { problemJson } from './problem-json.ts';
import type { Services, Visit } from './visit.ts';

export type Api = OpenAPIHono;
export type ApiVisit = (c: Context) => Promise<Visit>;

const apiProblems = defineProblems('api', {
  wrongInput: problem<{ field: string; why: string }>(422, ({ field, why }) => ({
    id: `Isian “${field}” tidak sesuai: ${why}`,
    en: `The input “${field}” does not fit: ${why}`,
  })),
});

export function buildApi(house: Services, addRoutes: (api: Api, visitOf: ApiVisit) => void): Api {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return;
      const [issue] = result.error.issues;
      const field = issue?.path.join('.') ?? '';
      return problemJson(c, apiProblems.wrongInput({ field, why: issue?.message ?? '' }).at(field));
    },
  });
  addRoutes(api, (c) => visitOf(c, house));
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

const errorSchema = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      messageEn: z.string(),
      field: z.string().nullable(),
    }),
  })
  .openapi('Error');

const errorWords = {
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not there, or not yours to see',
  409: 'Contradicts what is there',
  413: 'Too large',
  422: 'Cannot be accepted as it is',
  429: 'Too many requests',
} as const;
type ErrorStatus = keyof typeof errorWords;

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
