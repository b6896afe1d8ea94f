import { parseDay } from '../kernel/day.ts';
import { formatRupiah, formatRupiahShort } from '../kernel/money.ts';
import { totalAsJson, totalOf } from '../sales/index.ts';
import { readArgs, required, wrongValue } from './args.ts';
import { withGround } from './ground.ts';

/** lagawi total --campaign ID [--until DAY] [--known-at TIME] [--json] */
export async function runTotal(args: string[]): Promise<number> {
  const { given, json } = readArgs(args, ['campaign', 'until', 'known-at']);
  const campaignId = required(given.campaign, '--campaign ID');
  const until = given.until
    ? (parseDay(given.until) ?? wrongValue(`--until ${given.until}`))
    : null;
  const knownAt = given['known-at'] ? instant(given['known-at']) : null;
  const total = await withGround(({ database }) =>
    totalOf(database, { campaignId, until, knownAt }),
  );
  if (json) {
    console.log(JSON.stringify(totalAsJson(total), null, 2));
    return 0;
  }
  const { final, provisional } = total.byState;
  console.log(`${total.campaignName}, ${total.window.from} – ${total.window.to}`);
  console.log(
    `Nilai penjualan final  ${formatRupiah(final.omzet)}  (${formatRupiahShort(final.omzet)})`,
  );
  console.log(
    `  harga barang ${formatRupiah(final.gross)} − retur ${formatRupiah(final.returned)} − voucher ${formatRupiah(final.voucher)}`,
  );
  console.log(`Sementara              ${formatRupiah(provisional.omzet)}`);
  console.log(`${total.reported.n} dari ${total.reported.of} melapor`);
  for (const { channel, state, sums } of total.byChannel) {
    if (state === 'final')
      console.log(
        `  ${channel.padEnd(12)} ${formatRupiah(sums.omzet).padStart(20)}  ${sums.orders}`,
      );
  }
  return 0;
}

function instant(text: string): Date {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? wrongValue(`--known-at ${text}`) : at;
}
