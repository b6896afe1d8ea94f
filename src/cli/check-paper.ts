import { checkPaperOffline, type PaperCheck } from '../documents/check.ts';
import { formatDay } from '../kernel/day.ts';
import { readArgs, required } from './args.ts';

/**
 * `check-paper CODE --key FILE.pem [--json]`: 0 the signature fits, 2 it does not. Knows nothing of
 * revocations, which only the installation knows, and says so.
 */
export async function runCheckPaper(
  args: readonly string[],
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<number> {
  const { given, positionals, json } = readArgs(args, { options: ['key'], most: 1 });
  const code = required(positionals[0], 'CODE');
  const keyFile = required(given.key, '--key FILE.pem');
  const checked = await checkPaperOffline({ code, keyFile });
  print(json ? `${JSON.stringify(asJson(checked), null, 2)}\n` : asText(checked));
  return checked.isSigned ? 0 : 2;
}

const asJson = ({ claims, isSigned, keyVersion }: PaperCheck) => ({
  schema: 'lagawi.paperCheck/1',
  signed: isSigned,
  keyVersion,
  // What was not signed is not repeated.
  claims: isSigned ? claims : null,
  revocationKnown: false,
});

function asText({ claims, isSigned }: PaperCheck): string {
  if (!isSigned) return '✕ Tanda tangannya tidak cocok. Jangan percayai dokumen ini.\n';
  const rows: (readonly [string, string])[] = [
    ['Kampanye', claims.campaign],
    ['Nomor', claims.number],
    ['Tanggal', formatDay(claims.day)],
    ...claims.facts,
    ['Sidik isi', claims.contentHash],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    '✓ Ditandatangani dengan kunci ini. Bandingkan dengan dokumen di tangan Anda.',
    ...(claims.isSimulation ? ['  Kunci simulasi, bukan dokumen resmi.'] : []),
    ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`),
    '  Apakah sudah dicabut hanya diketahui instalasi penerbitnya.',
    '',
  ].join('\n');
}
