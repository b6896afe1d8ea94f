import type { CampaignWhole } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { dayIn, formatDay } from '../../kernel/day.ts';
import { decimal } from '../../kernel/decimal.ts';
import { namesOf } from '../../people/index.ts';
import { unseenShops } from '../rules/witnessed.ts';
import type { WinnersView } from './ranking.ts';

const count = (of: number): string => decimal(of, { digits: 0 });

/**
 * Who downloaded what before whose eyes, and what the ledger learnt by it. The public version says
 * how many, since amounts are an enterprise's own.
 */
export async function witnessedPart(
  database: Database,
  asked: { campaign: CampaignWhole; view: WinnersView; version: 'internal' | 'public' },
) {
  const { campaign, view, version } = asked;
  const seen = view.finalists.map(({ name, measured: { witnessed } }) => ({ name, witnessed }));
  const asks = seen.filter(({ witnessed }) => (witnessed?.shops.length ?? 0) > 0);
  const whole = asks.filter(({ witnessed }) => unseenShops(witnessed).length === 0);
  const downloads = seen.flatMap(({ name, witnessed }) =>
    (witnessed?.downloads ?? []).map((one) => ({ name, ...one })),
  );
  const names = await namesOf(
    database,
    downloads.flatMap(({ by }) => by ?? []),
  );
  const { unwitnessed } = view.final;
  const unseen = asks.filter((one) => !whole.includes(one)).map(({ name }) => name);
  const named = version === 'internal' && unseen.length > 0;
  return {
    lead: [
      `Dari ${asks.length} finalis dengan toko marketplace, ekspor seluruh masa kampanye ${whole.length} finalis diunduh di hadapan petugas.`,
      ...(named ? [`Belum: ${unseen.join(', ')}.`] : []),
      ...(unwitnessed ? [`Alasan penjurian tetap dibuka: ${unwitnessed}`] : []),
    ].join(' '),
    compares: comparesSaid,
    rows:
      version === 'public'
        ? []
        : visitsOf(downloads, campaign.zone).map(
            ({ name, shop, on, place, by, files, ...sums }) => ({
              ...{ name, shop, omzet: count(sums.omzet), orders: count(sums.orders) },
              seen: [
                formatDay(on),
                ...[place, names.get(by ?? '') ?? ''].filter(Boolean),
                `${files} berkas`,
              ].join(', '),
            }),
          ),
  };
}

const comparesSaid =
  'Selisih adalah perubahan penjualan final masa kampanye di buku penjualan oleh berkas yang diunduh itu, dibanding yang sudah tercatat sebelumnya; 0 berarti sama.';

type Download = { name: string } & NonNullable<
  WinnersView['finalists'][number]['measured']['witnessed']
>['downloads'][number];

/** One line for all files of a shop that one officer saw on one day at one place. */
function visitsOf(downloads: readonly Download[], zone: CampaignWhole['zone']) {
  const visits = downloads.map((one) => ({ ...one, on: dayIn(zone, new Date(one.at)) }));
  const key = ({ name, shop, on, place, by }: (typeof visits)[number]) =>
    JSON.stringify([name, shop, on, place, by]);
  return [...Map.groupBy(visits, key).values()].flatMap((own) => {
    const sum = (what: 'omzet' | 'orders') => own.reduce((total, one) => total + one[what], 0);
    const [first] = own;
    return first
      ? [{ ...first, files: own.length, omzet: sum('omzet'), orders: sum('orders') }]
      : [];
  });
}
