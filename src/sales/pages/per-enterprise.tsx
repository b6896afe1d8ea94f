/** A campaign's figure by enterprise, the largest first, page by page. */
import type { VNode } from 'preact';
import { formatCount, inLocale, Pager, pageAsked, Table, type Visit } from '../../web/index.ts';
import { said } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import type { Sums } from '../questions/lens.ts';
import type { Total } from '../questions/total.ts';
import { MemberName, membersNamed } from './members.tsx';
import { PartOf, RpLink } from './total-parts.tsx';

const perPage = 100;

interface Row {
  enterpriseId: string;
  final: Sums | null;
  provisional: Sums | null;
}

export async function perEnterprise(visit: Visit, total: Total): Promise<VNode | null> {
  const all = rowsIn(total);
  if (all.length === 0) return null;
  const { locale } = visit;
  const { campaignId } = total;
  const m = inLocale(said, locale);
  const page = pageAsked(visit) ?? 1;
  const rows = all.slice((page - 1) * perPage, page * perPage);
  const members = await membersNamed(visit, campaignId, rows);
  const whole = total.byState.final.omzet;
  return (
    <section class="mt-8" id="per-usaha">
      <h2>{m.perEnterprise}</h2>
      <Table
        label={m.perEnterprise}
        columns={[
          { head: m.enterprise },
          { head: m.orders, isNumber: true },
          { head: m.omzet, isNumber: true },
          { head: m.provisional, isNumber: true },
          { head: m.share },
        ]}
        rows={rows.map(({ enterpriseId: id, final, provisional }) => {
          const rowsOf = (keadaan: string) =>
            members.open.has(id) ? salesPaths.rows(id, { kampanye: campaignId, keadaan }) : null;
          return {
            key: id,
            cells: [
              <MemberName key="name" id={id} members={members} />,
              formatCount(final?.orders ?? 0, locale),
              <RpLink key="omzet" amount={final?.omzet ?? 0} href={rowsOf('final')} />,
              <RpLink
                key="provisional"
                amount={provisional?.omzet ?? 0}
                href={rowsOf('provisional')}
              />,
              <PartOf key="share" part={final?.omzet ?? 0} whole={whole} locale={locale} />,
            ],
          };
        })}
      />
      <Pager
        locale={locale}
        at={{ count: all.length, perPage, page }}
        to={(n) => `${salesPaths.campaign(campaignId)}?hal=${n}#per-usaha`}
      />
    </section>
  );
}

function rowsIn({ byEnterprise }: Total): Row[] {
  const byId = new Map<string, Row>();
  for (const { enterpriseId, state, sums } of byEnterprise) {
    const row = byId.get(enterpriseId) ?? { enterpriseId, final: null, provisional: null };
    if (state === 'final' || state === 'provisional') row[state] = sums;
    byId.set(enterpriseId, row);
  }
  const most = (row: Row) => row.final?.omzet ?? 0;
  return [...byId.values()].sort((a, b) => most(b) - most(a));
}
