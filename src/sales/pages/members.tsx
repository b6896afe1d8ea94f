/** Enterprises on a campaign's pages: their names, and the way to the ledger of those in sight. */
import type { VNode } from 'preact';
import { enterpriseNames } from '../../enterprises/index.ts';
import type { Visit } from '../../web/index.ts';
import { salesPaths } from '../paths.ts';
import { openIn } from './sight.ts';

export interface Members {
  campaignId: string;
  names: ReadonlyMap<string, string>;
  /** Those whose ledger the visitor may open through the campaign. */
  open: ReadonlySet<string>;
}

export async function membersNamed(
  visit: Visit,
  campaignId: string,
  of: readonly { enterpriseId: string }[],
): Promise<Members> {
  const ids = of.map(({ enterpriseId }) => enterpriseId);
  const [names, open] = await Promise.all([
    enterpriseNames(visit.house.database, ids),
    openIn(visit, campaignId, ids),
  ]);
  return { campaignId, names, open };
}

export function MemberName({ id, members }: { id: string; members: Members }): VNode {
  const { campaignId, names, open } = members;
  const name = names.get(id) ?? id;
  if (!open.has(id)) return <span class="name">{name}</span>;
  return (
    <a class="link name" href={salesPaths.enterprise(id, campaignId)}>
      {name}
    </a>
  );
}
