import { checkPaperOffline, type PaperCheck } from '../documents/check.ts';
import { formatDay, formatInstant } from '../kernel/day.ts';
import { readArgs, required } from './args.ts';

/**
 * `check-paper CODE --key FILE.pem [--revoked FILE] [--json]`: 0 the signature fits, 2 it does not,
 * or the list of revocations that was taken along names the paper.
 */
export async function runCheckPaper(
  args: readonly string[],
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<number> {
  const { given, positionals, json } = readArgs(args, { options: ['key', 'revoked'], most: 1 });
  const code = required(positionals[0], 'CODE');
  const keyFile = required(given.key, '--key FILE.pem');
  const checked = await checkPaperOffline({ code, keyFile, revokedFile: given.revoked });
  print(json ? `${JSON.stringify(asJson(checked), null, 2)}\n` : asText(checked));
  return checked.isSigned && !checked.revocation?.revokedAt ? 0 : 2;
}

const asJson = ({ claims, isSigned, keyVersion, revocation }: PaperCheck) => ({
  schema: 'lagawi.paperCheck/1',
  signed: isSigned,
  keyVersion,
  // What was not signed is not repeated.
  claims: isSigned ? claims : null,
  revocationKnown: revocation !== null,
  revocationsAsOf: revocation?.asOf.toISOString() ?? null,
  revokedAt: revocation?.revokedAt?.toISOString() ?? null,
});

function asText({ claims, isSigned, revocation }: PaperCheck): string {
  if (!isSigned) return '✕ Tanda tangannya tidak cocok. Jangan percayai dokumen ini.\n';
  const rows: (readonly [string, string])[] = [
    ['Kampanye atau program', claims.campaign],
    ['Nomor', claims.number],
    ['Tanggal', formatDay(claims.day)],
    ...claims.facts,
    ['Sidik isi', claims.contentHash],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    revocation?.revokedAt
      ? `✕ Dicabut ${formatInstant(revocation.revokedAt, 'WIB', 'id')}. Dokumen ini tidak berlaku lagi.`
      : '✓ Ditandatangani dengan kunci ini. Bandingkan dengan dokumen di tangan Anda.',
    ...(claims.isSimulation ? ['  Kunci simulasi, bukan dokumen resmi.'] : []),
    ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`),
    revocation
      ? `  Menurut daftar pencabutan per ${formatInstant(revocation.asOf, 'WIB', 'id')}.`
      : '  Apakah sudah dicabut: bawa daftar pencabutan instalasi penerbitnya (--revoked FILE).',
    '',
  ].join('\n');
}
