/** Applications of another form, over HTTP: looked at, then taken in. */
import { createRoute, z } from '@hono/zod-openapi';
import { type Api, type ApiVisit, answers, takes } from '../web/index.ts';
import { bookApplications, planApplications, uploadApplications } from './actions/import.ts';
import { bytesOf, campaignApi, campaignParam, writeErrors } from './api-shapes.ts';
import type { ColumnRole } from './rules/import.ts';

const words = z.object({ id: z.string(), en: z.string() });

const importsRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/imports`,
  summary: 'Look at a list of applications from another form (CSV or XLSX, up to 1.4 MB)',
  request: {
    params: campaignParam,
    body: takes(
      z.object({
        fileName: z.string(),
        content: z.string().openapi({ description: 'The bytes of the file, as base64' }),
      }),
    ),
  },
  responses: {
    200: answers(
      'What would come of it',
      z.object({
        ...{ schema: z.literal('lagawi.applicationImport/1'), importId: z.string() },
        columns: z.array(z.object({ head: z.string(), role: z.string() })),
        rows: z.number(),
        refused: z.array(z.object({ line: z.number(), why: words })),
      }),
    ),
    ...writeErrors,
  },
});

const bookRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/imports/{import}/booking`,
  summary: 'Take its rows in, each once',
  request: {
    params: campaignParam.extend({ import: z.uuid() }),
    body: takes(
      z.object({
        roles: z
          .array(z.string())
          .nullable()
          .default(null)
          .openapi({ description: 'Of each column; null leaves them as proposed' }),
        otherSector: z.string().default(''),
      }),
    ),
  },
  responses: {
    200: answers(
      'Taken in',
      z.object({
        schema: z.literal('lagawi.applicationsBooked/1'),
        ...{ added: z.number(), known: z.number(), refused: z.number() },
      }),
    ),
    ...writeErrors,
  },
});

export function importApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(importsRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    const { fileName, content } = c.req.valid('json');
    const bytes = bytesOf(content);
    const importId = await uploadApplications(house, who, { campaignId, fileName, bytes });
    const asked = { campaignId, importId, roles: null, otherSector: '' };
    const { heads, roles, plan } = await planApplications(house, who, asked);
    return c.json(
      {
        ...{ schema: 'lagawi.applicationImport/1' as const, importId },
        columns: heads.map((head, i) => ({ head, role: roles[i] ?? 'skip' })),
        rows: plan.rows.length,
        refused: plan.refused.map(({ line, why }) => ({ line, why })),
      },
      200,
    );
  });
  api.openapi(bookRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, import: importId } = c.req.valid('param');
    const { roles, otherSector } = c.req.valid('json');
    // Whatever is no role is skipped where the rows are planned.
    const told = roles as ColumnRole[] | null;
    const booked = await bookApplications(house, who, {
      ...{ campaignId, importId, roles: told, otherSector },
    });
    return c.json({ schema: 'lagawi.applicationsBooked/1' as const, ...booked }, 200);
  });
}
