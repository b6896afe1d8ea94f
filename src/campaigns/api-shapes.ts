/** How campaigns look over HTTP. Within /api/v1 fields are only ever added. */
import { z } from '@hono/zod-openapi';
import { daySchema, instantSchema } from '../web/index.ts';
import type { CampaignSetup } from './words/setup.ts';
import {
  type Campaign,
  type CampaignWhole,
  channels,
  evidenceLevels,
  goodsChoices,
  institutionRoles,
  type SaleDefinition,
  streams,
} from './words.ts';

const campaignId = z.string().openapi({ example: 'lagawi-2022' });
const zone = z.enum(['WIB', 'WITA', 'WIT']);
const days = z.object({ from: daySchema, to: daySchema });
const name = z.string().openapi({ example: 'Lagawi Fest 2022' });
const place = z.string().openapi({ example: 'Lampung' });

export const campaignParam = z.object({ campaign: campaignId });

/** As typed; the rules say what does not fit, all at once and in both languages. */
export const campaignFields = z.object({
  name,
  place: place.optional(),
  zone: z.string().openapi({ example: 'WIB', description: 'WIB, WITA or WIT' }),
  from: z.string().openapi({ example: '2022-03-20', description: 'First day of the window' }),
  to: z.string().openapi({ example: '2022-06-17', description: 'Last day of the window' }),
});

export const definitionFields = z
  .object({
    words: z.object({
      id: z.string().openapi({ example: 'Nilai penjualan produk sendiri selama masa pemantauan.' }),
      en: z.string().openapi({ example: 'Sales of own products within the window.' }),
    }),
    streams: z.array(z.enum(streams)),
    channels: z
      .array(z.enum(channels))
      .nullable()
      .openapi({ description: 'null counts every channel', example: null }),
    leastEvidence: z.enum(evidenceLevels),
    goods: z
      .enum(goodsChoices)
      .optional()
      .openapi({ description: 'own (also where left out): only goods of its own making' }),
    reason: z.string().openapi({ example: 'Keputusan rapat 12 Maret 2022' }),
  })
  .openapi('DefinitionFields');

export const newCampaign = campaignFields
  .extend({
    id: campaignId
      .optional()
      .openapi({ description: 'Its address for ever; left out, made from the name' }),
    definition: definitionFields.optional(),
  })
  .openapi('NewCampaign');

const stage = z.object({
  name: z.string().openapi({ example: 'Pendaftaran' }),
  from: z.string().openapi({ example: '2022-01-10' }),
  to: z.string().openapi({ example: '2022-02-05' }),
});
export const stages = z.object({ stages: z.array(stage).max(100) });

const institutionId = z.uuid();
const institutionName = z.string().openapi({ example: 'Dinas Perindustrian Provinsi' });
export const newInstitution = z.object({ name: institutionName });
export const institutionsSet = z.object({
  institutions: z
    .array(
      z.object({
        institutionId,
        role: z.enum(institutionRoles),
        roleName: z.string().optional().openapi({ description: 'The campaign’s own name for it' }),
      }),
    )
    .max(200),
});

const inRole = z.object({
  institutionId,
  name: institutionName,
  role: z.enum(institutionRoles),
  roleName: z.string(),
});

const campaign = z
  .object({
    campaignId,
    name,
    place,
    zone,
    window: days,
    isSimulation: z.boolean(),
    createdAt: instantSchema,
    frozenAt: instantSchema.nullable().openapi({
      description: 'When the first figure was closed; window, zone and stages stand since',
    }),
  })
  .openapi('Campaign');

const definition = definitionFields
  .extend({ version: z.number().int(), decidedAt: instantSchema })
  .openapi('Definition');

export const list = z.object({
  schema: z.literal('lagawi.campaigns/1'),
  campaigns: z.array(campaign),
});

export const whole = campaign.extend({
  schema: z.literal('lagawi.campaign/1'),
  stages: z.array(days.extend({ stageNo: z.number().int(), name: z.string() })),
  institutions: z.array(inRole),
  definition,
});

export const institutions = z.object({
  schema: z.literal('lagawi.institutions/1'),
  institutions: z.array(inRole),
  known: z.array(z.object({ institutionId, name: institutionName })),
});
export const institutionAdded = z.object({
  schema: z.literal('lagawi.institution/1'),
  institutionId,
});

export const definitions = z.object({
  schema: z.literal('lagawi.definitions/1'),
  campaignId,
  definitions: z.array(definition),
});
export const definitionAdded = z.object({
  schema: z.literal('lagawi.definitionAdded/1'),
  campaignId,
  version: z.number().int(),
});

const amount = z.number().int().nullable();
const sector = z.object({
  code: z.string().openapi({ example: 'pangan' }),
  name: z.string().openapi({ example: 'Makanan dan minuman' }),
  nameEn: z.string().openapi({
    example: 'Food and drinks',
    description: 'Empty: the Indonesian stands for both',
  }),
  kbli: z.array(z.string()).openapi({
    example: ['10', '11'],
    description: 'Beginnings of KBLI codes; of all sectors the longest one that fits decides',
  }),
  quota: amount.openapi({ description: 'How many are to be chosen of it; null: not fixed' }),
});
const quotaAmounts = { members: amount, finalists: amount, winners: amount };
const waiting = z.number().int();
export const quotas = z.object({
  ...quotaAmounts,
  waiting: waiting.optional().openapi({
    description:
      'How many wait for each sector with a quota, and for all others; 0: nobody. Left out: as before',
  }),
});

export const setup = z.object({
  ...{ schema: z.literal('lagawi.campaignSetup/1'), campaignId },
  ...{ sectors: z.array(sector), quotas: z.object({ ...quotaAmounts, waiting }) },
});
export const setupAs = (id: string, { sectors, quotas }: CampaignSetup) => ({
  ...{ schema: 'lagawi.campaignSetup/1' as const, campaignId: id, quotas },
  sectors: sectors.map((one) => ({ ...one, kbli: [...one.kbli] })),
});

export const sectorsSet = z.object({
  sectors: z
    .array(
      sector.extend({
        code: z.string().default('').openapi({ description: 'Empty for a new sector' }),
        nameEn: z.string().optional().openapi({ description: 'Left out: as before' }),
        kbli: z.array(z.string()).default([]),
        quota: amount.default(null),
      }),
    )
    .max(100),
});

export const changed = z.object({ schema: z.literal('lagawi.campaignChanged/1'), campaignId });
export const changedAs = (id: string) => ({
  schema: 'lagawi.campaignChanged/1' as const,
  campaignId: id,
});

export function campaignAs({ createdAt, frozenAt, ...rest }: Campaign) {
  const { campaignId, name, place, zone, window, isSimulation } = rest;
  return {
    ...{ campaignId, name, place, zone, window, isSimulation },
    createdAt: createdAt.toISOString(),
    frozenAt: frozenAt?.toISOString() ?? null,
  };
}

/** Without the person who decided: the minutes name the meeting. */
export function definitionAs(one: SaleDefinition) {
  const { version, words, leastEvidence, goods, reason } = one;
  return {
    ...{ version, words, leastEvidence, goods, reason },
    streams: [...one.streams],
    channels: one.channels && [...one.channels],
    decidedAt: one.decidedAt.toISOString(),
  };
}

export const wholeAs = (one: CampaignWhole) => ({
  ...campaignAs(one),
  stages: [...one.stages],
  institutions: [...one.institutions],
  definition: definitionAs(one.definition),
});
