import { type Sector, sectorOfKbli, setupOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { selectMemberCodes } from '../store/sectors.ts';

export interface MemberSector {
  enterpriseId: string;
  name: string;
  sector: Sector | null;
  /** By a person, or by its KBLI. */
  by: 'person' | 'kbli' | null;
}

/**
 * Each member in one sector at most, so that the sectors and those without one add up to the
 * members: chosen by a person, else told by KBLI.
 */
export async function sectorsOfMembers(
  database: Database,
  campaignId: string,
): Promise<{ sectors: readonly Sector[]; members: MemberSector[]; quota: number | null }> {
  const [{ sectors, quotas }, rows] = await Promise.all([
    setupOf(database, campaignId),
    selectMemberCodes(database.read, campaignId),
  ]);
  const members = rows.map(({ enterpriseId, name, chosen, kbli }): MemberSector => {
    const named = sectors.find(({ code }) => code === chosen);
    if (named) return { enterpriseId, name, sector: named, by: 'person' };
    const told = sectorOfKbli(sectors, kbli);
    return { enterpriseId, name, sector: told, by: told ? 'kbli' : null };
  });
  return { sectors, members, quota: quotas.members };
}
