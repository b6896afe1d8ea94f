import { formatRupiah } from '../kernel/money.ts';
import { type InspectReport, inspectFiles } from '../sales/inspect.ts';
import { readArgs, required } from './args.ts';

/** `inspect FILE… [--json]`: 0 when every file was read, 2 when one was refused. */
export async function runInspect(
  args: readonly string[],
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<number> {
  const { positionals: paths, json } = readArgs(args, { most: Number.POSITIVE_INFINITY });
  required(paths[0], 'FILE');
  const report = await inspectFiles(paths);
  print(json ? `${JSON.stringify(report, null, 2)}\n` : tableOf(report));
  return report.files.some((file) => file.refused) ? 2 : 0;
}

function tableOf(report: InspectReport): string {
  const lines: string[] = [];
  for (const file of report.files) {
    lines.push(
      file.refused
        ? `✗ ${file.file}: ditolak. ${file.refused.message}`
        : `✓ ${file.file}: ${file.format}, ${file.orders} pesanan, ${file.lines} baris`,
    );
  }
  for (const [channel, sums] of Object.entries(report.channels)) {
    const { final } = sums;
    lines.push('', `${channel}: ${sums.orders} pesanan, ${sums.lines} baris`);
    const row = (label: string, amount: number) =>
      lines.push(`  ${label.padEnd(16)}${formatRupiah(amount).padStart(20)}`);
    row('Kotor', final.gross);
    row('Dikembalikan', -final.returned);
    row('Voucher penjual', -final.sellerVoucher);
    row('Omzet final ●', final.omzet);
    row('Sementara ◐', sums.provisional.omzet);
    row('Retur penuh ↩', sums.returned.gross);
    row('Batal ✕', sums.void.gross);
    if (sums.unknown.statuses.length > 0) {
      row('Belum dikenal ?', sums.unknown.gross);
      lines.push(`  Status: ${sums.unknown.statuses.join(', ')}`);
    }
  }
  if (report.problems.length > 0) lines.push('', 'Catatan:');
  for (const { file, row, message } of report.problems) {
    lines.push(`  ${file ?? ''}${row === null ? '' : ` (baris ${row})`}: ${message}`);
  }
  return `${lines.join('\n')}\n`;
}
