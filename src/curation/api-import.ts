/** Applications of another form, over HTTP: looked at, then taken in. */
import { z } from '@hono/zod-openapi';
import type { Visit } from '../web/index.ts';
import { bookApplications, planApplications, uploadApplications } from './actions/import.ts';
import { type ApiPart, callsOf, together } from './api-calls.ts';
import { bytesOf, campaignParam, fileSchema, textsSchema } from './api-shapes.ts';
import { curationPolicy } from './policy.ts';
import type { ColumnRole } from './rules/import.ts';

const { reads, asks } = callsOf(curationPolicy);

/** What would come of a list, with its columns as they are told. */
const planShape = {
  ...{ schema: 'lagawi.applicationImport/1', says: 'What would come of it' },
  answer: z.object({
    ...{ importId: z.string(), isBooked: z.boolean() },
    headLine: z.number().openapi({ description: 'The row of the file that holds the heads' }),
    columns: z.array(z.object({ head: z.string(), role: z.string() })),
    rows: z.number(),
    doubtful: z.number().openapi({ description: 'Rows with something that a person sees to' }),
    refused: z.array(z.object({ line: z.number(), why: textsSchema })),
  }),
};

const importParams = campaignParam.extend({ import: z.uuid() });

type Asked = z.output<typeof rolesSchema> & { campaignId: string; importId: string };

async function planAs({ house, who }: Visit, { campaignId, importId, ...told }: Asked) {
  const planned = await planApplications(house, who, { campaignId, importId, ...rolesIn(told) });
  const { made, heads, headAt, plan } = planned;
  return {
    ...{ importId, isBooked: Boolean(made.booked), rows: plan.rows.length },
    headLine: headAt + 1,
    columns: heads.map((head, i) => ({ head, role: planned.roles[i] ?? 'skip' })),
    doubtful: plan.rows.filter(({ doubts }) => doubts.length > 0).length,
    refused: plan.refused,
  };
}

const rolesSchema = z.object({
  roles: z
    .array(z.string())
    .nullable()
    .default(null)
    .openapi({ description: 'Of each column; null leaves them as proposed' }),
  otherSector: z.string().default(''),
});

const asProposed = { roles: null, otherSector: '' };

export const importApi: ApiPart = together(
  asks({
    ...{ path: '/imports', params: campaignParam, may: 'curation.screen', ...planShape },
    summary: 'Look at a list of applications from another form (CSV or XLSX, up to 1.4 MB)',
    body: fileSchema,
    work: async (visit, { campaign: campaignId }, { fileName, content }) => {
      const { house, who } = visit;
      const bytes = bytesOf(content);
      const importId = await uploadApplications(house, who, { campaignId, fileName, bytes });
      return planAs(visit, { campaignId, importId, ...asProposed });
    },
  }),
  reads({
    ...{ path: '/imports/{import}', params: importParams, may: 'curation.screen', ...planShape },
    summary: 'A list that was looked at, with its columns as their headings tell',
    look: (visit, { campaign: campaignId, import: importId }) =>
      planAs(visit, { campaignId, importId, ...asProposed }),
  }),
  asks({
    ...{ path: '/imports/{import}/plan', params: importParams, may: 'curation.screen' },
    ...{ summary: 'The same with the columns as they are told; nothing is kept', ...planShape },
    body: rolesSchema,
    work: (visit, { campaign: campaignId, import: importId }, told) =>
      planAs(visit, { campaignId, importId, ...told }),
  }),
  asks({
    ...{ path: '/imports/{import}/booking', params: importParams, may: 'curation.screen' },
    ...{ summary: 'Take its rows in, each once', body: rolesSchema, says: 'Taken in' },
    schema: 'lagawi.applicationsBooked/1',
    answer: z.object({ added: z.number(), known: z.number(), refused: z.number() }),
    work: async ({ house, who }, { campaign: campaignId, import: importId }, told) =>
      bookApplications(house, who, { campaignId, importId, ...rolesIn(told) }),
  }),
);

/** Whatever is no role is skipped where the rows are planned. */
function rolesIn({ roles, otherSector }: z.output<typeof rolesSchema>) {
  return { roles: roles as ColumnRole[] | null, otherSector };
}
