import { campaignOf } from '../../campaigns/index.ts';
import { formatRupiah } from '../../kernel/money.ts';
import {
  Crumbs,
  Empty,
  formatCount,
  inLocale,
  type Page,
  param,
  Rp,
  Table,
  type Visit,
} from '../../web/index.ts';
import { said } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { salesProblems } from '../problems.ts';
import { breakdownOf } from '../questions/breakdown.ts';
import { Chips, filterOf, partOf } from './filter.tsx';
import { MemberName, membersNamed } from './members.tsx';
import { PartOf, RpLink } from './total-parts.tsx';

/** A part of the campaign's figure, split by enterprise; each amount leads to its rows. */
export async function breakdownPage(visit: Visit): Promise<Page> {
  const campaignId = param(visit, 'campaign');
  const { database } = visit.house;
  const campaign = await campaignOf(database, campaignId);
  if (!campaign) throw salesProblems.noSuchCampaign({ campaignId });
  // Whose file it was has no meaning here.
  const filter = { ...filterOf(visit), kampanye: null, kiriman: null, hal: null };
  const rows = await breakdownOf(database, {
    campaignId,
    filter: { ...partOf(filter), isNotOwn: filter.samping === 'notOwn' },
  });
  const members = await membersNamed(visit, campaignId, rows);
  const m = inLocale(said, visit.locale);
  const sum = (of: 'omzet' | 'orders') => rows.reduce((total, row) => total + row[of], 0);
  const omzet = sum('omzet');
  return {
    title: `${m.partOfTotal} · ${campaign.name}`,
    body: (
      <>
        <Crumbs
          label={m.trail}
          trail={[{ href: salesPaths.campaign(campaignId), text: m.salesOf(campaign.name) }]}
        />
        <h1>{m.perEnterprise}</h1>
        <Chips
          visit={visit}
          filter={filter}
          href={(next) => salesPaths.breakdown(campaignId, next)}
        />
        <p class="my-3">
          {m.rowsCount(formatCount(sum('orders'), visit.locale), formatRupiah(omzet))}
        </p>
        {rows.length === 0 ? (
          <Empty>{m.noSales}</Empty>
        ) : (
          <Table
            label={m.perEnterprise}
            columns={[
              { head: m.enterprise },
              { head: m.orders, isNumber: true },
              { head: m.gross, isNumber: true },
              { head: m.returned, isNumber: true },
              { head: m.voucher, isNumber: true },
              { head: m.omzet, isNumber: true },
              { head: m.share },
            ]}
            rows={rows.map((row) => ({
              key: row.enterpriseId,
              cells: [
                <MemberName key="name" id={row.enterpriseId} members={members} />,
                formatCount(row.orders, visit.locale),
                <Rp key="gross" amount={row.gross} />,
                <Rp key="returned" amount={row.returned} />,
                <Rp key="voucher" amount={row.voucher} />,
                <RpLink
                  key="omzet"
                  amount={row.omzet}
                  href={
                    members.open.has(row.enterpriseId)
                      ? salesPaths.rows(row.enterpriseId, { ...filter, kampanye: campaignId })
                      : null
                  }
                />,
                <PartOf key="share" part={row.omzet} whole={omzet} locale={visit.locale} />,
              ],
            }))}
          />
        )}
      </>
    ),
  };
}
