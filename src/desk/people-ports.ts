/** What the pages of people ask of rooms that stand later in the order. */
import { institutionsOf, listCampaigns } from '../campaigns/index.ts';
import type { Database } from '../database/index.ts';
import {
  enterpriseNames,
  enterpriseTargets,
  isRegionCode,
  membersOf,
  provinces,
  regencies,
  regionName,
  searchEnterprises,
} from '../enterprises/index.ts';
import { forgetObjector } from '../judging/index.ts';
import { dayIn } from '../kernel/day.ts';
import type { Scope, Who } from '../people/index.ts';
import type { NamedScope, PeoplePorts } from '../people/pages.ts';
import { forgetTrainee } from '../training/index.ts';

/** More than any form can offer in one list; the rest is given from the enterprise's own page. */
const offeredMax = 1000;

export const peoplePorts: PeoplePorts = {
  targetsOf: enterpriseTargets,
  namesOfScopes,
  scopesToOffer,
  isRegion: isRegionCode,
  forget: { whileKnown: forgetTrainee, afterwards: forgetObjector },
};

async function namesOfScopes(
  database: Database,
  scopes: readonly Scope[],
): Promise<readonly NamedScope[]> {
  const has = (kind: Scope['kind']) => scopes.some((scope) => scope.kind === kind);
  const idsOf = (kind: Scope['kind']) =>
    scopes.filter((scope) => scope.kind === kind).map((scope) => scope.id);
  const [campaigns, institutions, enterprises] = await Promise.all([
    has('campaign') ? listCampaigns(database) : [],
    has('institution') ? institutionsOf(database) : [],
    enterpriseNames(database, idsOf('enterprise')),
  ]);
  const names: Record<Scope['kind'], ReadonlyMap<string, string>> = {
    installation: new Map(),
    campaign: new Map(campaigns.map((one) => [one.campaignId, one.name])),
    institution: new Map(institutions.map((one) => [one.institutionId, one.name])),
    enterprise: enterprises,
    region: new Map(idsOf('region').map((code) => [code, regionName(code) ?? code])),
  };
  return scopes.flatMap((scope) => {
    const name = names[scope.kind].get(scope.id);
    return name === undefined ? [] : [{ scope, name }];
  });
}

/** An administrator gives for anything; a campaign's manager inside the campaigns managed. */
async function scopesToOffer(database: Database, who: Who): Promise<readonly NamedScope[]> {
  const today = dayIn('WIB', new Date());
  const live = who.grants.filter(
    ({ from, until }) => from <= today && (until === null || today <= until),
  );
  if (live.some((grant) => grant.role === 'administrator')) return everything(database);
  const managed = live.filter((grant) => grant.role === 'campaignManager');
  const ids = new Set(managed.map((grant) => grant.scope.id));
  const campaigns = (await listCampaigns(database)).filter((one) => ids.has(one.campaignId));
  const members = await Promise.all(
    campaigns.map(({ campaignId }) => membersOf(database, campaignId, { pageSize: offeredMax })),
  );
  const enterprises = new Map(
    members.flatMap(({ rows }) => rows.map((row) => [row.enterpriseId, row.name] as const)),
  );
  return [...campaigns.map(ofCampaign), ...[...enterprises].map(ofEnterprise)];
}

async function everything(database: Database): Promise<readonly NamedScope[]> {
  const [campaigns, institutions, enterprises] = await Promise.all([
    listCampaigns(database),
    institutionsOf(database),
    searchEnterprises(database, { pageSize: offeredMax }),
  ]);
  return [
    { scope: { kind: 'installation', id: '' }, name: '' },
    ...campaigns.map(ofCampaign),
    ...institutions.map(({ institutionId, name }) => ({
      scope: { kind: 'institution' as const, id: institutionId },
      name,
    })),
    ...regions.map((code) => ({
      scope: { kind: 'region' as const, id: code },
      name: regionName(code),
    })),
    ...enterprises.rows.map(({ enterpriseId, name }) => ofEnterprise([enterpriseId, name])),
  ];
}

/** Each province, followed by its regencies whose names are known. */
const regions: readonly string[] = [
  ...Object.keys(provinces),
  ...regencies.map((one) => one.kemendagri),
].sort();

const ofCampaign = ({ campaignId, name }: { campaignId: string; name: string }): NamedScope => ({
  scope: { kind: 'campaign', id: campaignId },
  name,
});

const ofEnterprise = ([id, name]: readonly [string, string]): NamedScope => ({
  scope: { kind: 'enterprise', id },
  name,
});
