/** How enterprises look over HTTP. Within /api/v1 fields are only ever added. */
import { z } from '@hono/zod-openapi';
import { daySchema, instantSchema } from '../web/index.ts';
import type { EnterpriseWhole, Member } from './questions.ts';
import { pendingKinds, pendingOutcomes } from './words/permits.ts';
import {
  channels,
  type Enterprise,
  identifierKinds,
  identifierStates,
  marketplaces,
  memberEnds,
  type Participation,
  resales,
  sourceKinds,
} from './words.ts';

const id = z.uuid();
const campaignId = z.string().openapi({ example: 'lagawi-2022' });
const name = z.string().openapi({ example: 'Keripik Bu Sari' });
export const regionCode = z
  .string()
  .openapi({ example: '18.09', description: 'Kemendagri code; empty if not known' });
const zone = z.enum(['WIB', 'WITA', 'WIT']);
const sector = z.string().openapi({ example: 'Makanan ringan' });
const reason = z.string().openapi({ example: 'Pindah usaha' });
const days = { from: daySchema.nullable(), until: daySchema.nullable() };

/** As typed: the rules say what does not fit, all at once and in both languages. */
export const typedDay = z.string().openapi({ example: '2022-03-20' });

export const enterpriseParam = z.object({ enterprise: id });
export const campaignParam = z.object({ campaign: campaignId });
export const memberParams = z.object({ campaign: campaignId, enterprise: id });

export const search = z.object({
  text: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: 'Part of the name or of another name', example: 'keripik' }),
  regionCode: regionCode
    .optional()
    .openapi({ description: 'A region with all below it', example: '18' }),
  sector: sector.optional(),
  page: z.coerce.number().int().min(1).optional(),
  pageSize: z.coerce.number().int().min(1).max(1000).optional(),
});

const enterpriseFields = z
  .object({
    name,
    zone: z
      .string()
      .optional()
      .openapi({ example: 'WIB', description: 'Left out, the region’s own' }),
    regionCode: regionCode.optional(),
    sector: sector.optional(),
    aliases: z.array(z.string()).optional().openapi({ description: 'Other names in use' }),
  })
  .openapi('EnterpriseFields');

export const enterpriseEdit = enterpriseFields
  .partial()
  .extend({
    zoneFrom: typedDay.optional().openapi({
      description: 'The day from which a changed zone applies; left out, the former was a mistake',
    }),
  })
  .openapi('EnterpriseEdit');

const ownId = id
  .optional()
  .openapi({ description: 'Made before the first send, so that sending twice adds one' });
export const newEnterprise = enterpriseFields
  .extend({ enterpriseId: ownId })
  .openapi('NewEnterprise');

export const membershipDays = z.object({ from: typedDay, until: typedDay.nullable().optional() });
export const newMember = newEnterprise.extend(membershipDays.shape).openapi('NewMember');
export const membershipEnd = z.object({ as: z.enum(memberEnds), lastDay: typedDay, reason });

const enterprise = z
  .object({ enterpriseId: id, name, zone, regionCode, sector, createdAt: instantSchema })
  .openapi('Enterprise');
const participation = z
  .object({
    campaignId,
    from: daySchema,
    until: daySchema.nullable(),
    endedAs: z.enum(memberEnds).nullable(),
    reason,
  })
  .openapi('Participation');

const page = {
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
};
export const list = z.object({
  schema: z.literal('lagawi.enterprises/1'),
  ...page,
  rows: z.array(enterprise),
});
export const members = z.object({
  schema: z.literal('lagawi.members/1'),
  ...page,
  rows: z.array(enterprise.extend({ membership: participation })),
});

export const identifier = z.object({
  kind: z.enum(identifierKinds),
  number: z.string().openapi({ description: 'A tax number that is a NIK is masked' }),
  edition: z.string(),
  productId: id.nullable(),
  format: z.enum(['fits', 'doubtful', 'none']),
  structure: z.enum(['fits', 'doubtful', 'none']),
  validUntil: daySchema.nullable(),
  state: z.enum(identifierStates).openapi({ description: 'By whoever issued it' }),
  issuedOn: daySchema.nullable(),
  lastCheck: z
    .object({
      result: z.enum(['found', 'notFound']),
      place: z.string(),
      checkedAt: instantSchema,
    })
    .nullable()
    .openapi({ description: 'null: nobody looked into the register' }),
});

const pending = z.object({
  pendingId: id,
  kind: z.enum(pendingKinds),
  productId: id.nullable(),
  appliedOn: daySchema,
  remark: z.string(),
  ended: z.object({ on: daySchema, outcome: z.enum(pendingOutcomes) }).nullable(),
});

export const whole = enterprise.extend({
  schema: z.literal('lagawi.enterprise/1'),
  pastZones: z
    .array(z.object({ zone, until: daySchema }))
    .openapi({ description: 'Zones before: each until the day from which the next applies' }),
  aliases: z.array(z.string()),
  owner: z
    .object({ personId: id, name: z.string(), from: daySchema })
    .nullable()
    .openapi({ description: 'null: none known, or not yours to see' }),
  sites: z.array(z.object({ siteId: id, name: z.string(), regionCode, address: z.string() })),
  products: z.array(
    z.object({
      productId: id,
      name: z.string(),
      unit: z.string(),
      priceRp: z.number().int().nullable(),
      isOwn: z.boolean().openapi({ description: 'Made by the enterprise itself' }),
      notOwnReason: z
        .string()
        .nullable()
        .openapi({ description: 'Why an officer said that it is not; keeps name and mark' }),
      retiredOn: daySchema.nullable(),
    }),
  ),
  storefronts: z.array(
    z.object({ storefrontId: id, marketplace: z.enum(marketplaces), shopName: name, ...days }),
  ),
  sources: z.array(
    z.object({
      sourceId: id,
      kind: z.enum(sourceKinds),
      channel: z.enum(channels),
      name: z.string(),
      resale: z.enum(resales).nullable(),
      storefrontId: id.nullable(),
      ...days,
    }),
  ),
  identifiers: z.array(identifier),
  pending: z.array(pending).openapi({ description: 'Permits that were applied for' }),
  participations: z.array(participation),
});

export const changed = z.object({
  schema: z.literal('lagawi.enterpriseChanged/1'),
  enterpriseId: id,
});
export const changedAs = (enterpriseId: string) => ({
  schema: 'lagawi.enterpriseChanged/1' as const,
  enterpriseId,
});

export function enterpriseAs({ createdAt, ...one }: Enterprise) {
  const { enterpriseId, name, zone, regionCode, sector } = one;
  return { enterpriseId, name, zone, regionCode, sector, createdAt: createdAt.toISOString() };
}

export const memberAs = (member: Member) => ({
  ...enterpriseAs(member),
  membership: participationAs(member.membership),
});

const participationAs = ({ campaignId, from, until, endedAs, reason }: Participation) => ({
  ...{ campaignId, from, until, endedAs, reason },
});

type Seen = Omit<EnterpriseWhole, 'owner'> & {
  owner: { personId: string; name: string; from: string } | null;
};

/** Of a look into a register neither who looked nor what was remarked: that is for the page. */
export const wholeAs = (one: Seen) => ({
  schema: 'lagawi.enterprise/1' as const,
  ...enterpriseAs(one),
  owner: one.owner,
  pastZones: [...one.pastZones],
  aliases: [...one.aliases],
  sites: [...one.sites],
  products: [...one.products],
  storefronts: [...one.storefronts],
  sources: [...one.sources],
  identifiers: one.identifiers.map(
    ({ kind, number, edition, productId, format, structure, validUntil, lastCheck, ...paper }) => ({
      ...{ kind, number, edition, productId, format, structure, validUntil },
      ...{ state: paper.state, issuedOn: paper.issuedOn },
      lastCheck: lastCheck && {
        result: lastCheck.result,
        place: lastCheck.place,
        checkedAt: lastCheck.checkedAt.toISOString(),
      },
    }),
  ),
  pending: [...one.pending],
  participations: one.participations.map(participationAs),
});
