import { type Day, formatDay, formatInstant, parseDay, parseInstant } from '../kernel/day.ts';
import { formatRupiah, formatRupiahShort } from '../kernel/money.ts';
import { nationAsJson, nationOf, totalAsJson, totalOf } from '../sales/index.ts';
import { readArgs, required, wrongValue } from './args.ts';
import { withGround } from './ground.ts';

/** lagawi total --campaign ID | --nation [--until DAY] [--known-at TIME] [--json] */
export async function runTotal(args: string[]): Promise<number> {
  const { given, json } = readArgs(args, {
    options: ['campaign', 'until', 'known-at'],
    flags: ['nation'],
  });
  const until = given.until
    ? (parseDay(given.until) ?? wrongValue(`--until ${given.until}`))
    : null;
  const knownAt = given['known-at'] ? instant(given['known-at']) : null;
  if (given.nation && given.campaign) wrongValue('--campaign, --nation');
  if (given.nation) return printNation({ until, knownAt, json });
  const campaignId = required(given.campaign, '--campaign ID');
  const total = await withGround(({ database }) =>
    totalOf(database, { campaignId, until, knownAt }),
  );
  if (json) {
    console.log(JSON.stringify(totalAsJson(total), null, 2));
    return 0;
  }
  const { final, provisional } = total.byState;
  console.log(`${total.campaignName}, ${total.window.from} – ${total.window.to}`);
  printAsOf({ until, knownAt });
  console.log(
    `Nilai penjualan final  ${formatRupiah(final.omzet)}  (${formatRupiahShort(final.omzet)})`,
  );
  console.log(
    `  harga barang ${formatRupiah(final.gross)} − retur ${formatRupiah(final.returned)} − voucher ${formatRupiah(final.voucher)}`,
  );
  console.log(`Sementara              ${formatRupiah(provisional.omzet)}`);
  const { held } = total;
  if (held.orders > 0)
    console.log(
      `Diaku dua usaha        ${formatRupiah(held.omzet)}  ${held.orders} pesanan, belum dihitung`,
    );
  if (total.notOwn !== 0)
    console.log(`Bukan buatan sendiri   ${formatRupiah(total.notOwn)}  tidak dihitung`);
  console.log(`${total.reported.n} dari ${total.reported.of} melapor`);
  for (const { channel, state, sums } of total.byChannel) {
    if (state === 'final')
      console.log(
        `  ${channel.padEnd(12)} ${formatRupiah(sums.omzet).padStart(20)}  ${sums.orders}`,
      );
  }
  return 0;
}

/** Every day of an enterprise once; what the campaigns share is said beside it. */
async function printNation({
  json,
  ...asked
}: {
  until: Day | null;
  knownAt: Date | null;
  json: boolean;
}): Promise<number> {
  const nation = await withGround(({ database }) => nationOf(database, asked));
  if (json) {
    console.log(JSON.stringify(nationAsJson(nation), null, 2));
    return 0;
  }
  const { omzet, overlap, campaigns, enterprises } = nation;
  console.log(
    `${campaigns} kampanye${nation.isSimulation ? ' (simulasi)' : ''}, ${enterprises} usaha`,
  );
  printAsOf(asked);
  console.log(`Nilai penjualan final  ${formatRupiah(omzet)}  (${formatRupiahShort(omzet)})`);
  console.log(`Tumpang tindih         ${formatRupiah(overlap)}`);
  return 0;
}

const instant = (text: string): Date =>
  parseInstant(text) ??
  wrongValue(`--known-at ${text}; misalnya / for example 2022-06-17T17:00+07:00`);

/** As of when the figures are, where it is not now. */
function printAsOf({ until, knownAt }: { until: Day | null; knownAt: Date | null }): void {
  if (until) console.log(`Penjualan sampai ${formatDay(until, 'id')}`);
  if (knownAt) console.log(`Sebagaimana tercatat ${formatInstant(knownAt, 'WIB', 'id')}`);
}
