import { formatRupiah } from '../kernel/money.ts';
import { type InspectReport, inspectFiles } from '../sales/inspect.ts';

/** `inspect FILE… [--json]`: 0 when every file was read, 2 when one was refused. */
export async function runInspect(
  args: readonly string[],
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<number> {
  const json = args.includes('--json');
  const paths = args.filter((arg) => !arg.startsWith('--'));
  if (paths.length === 0) {
    print('Sebutkan berkasnya: lagawi inspect BERKAS… [--json]\n');
    return 1;
  }
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
