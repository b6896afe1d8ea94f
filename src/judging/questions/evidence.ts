/** On what a dossier's figures rest: files of the ledger with their hashes, and signed papers. */
import type { CampaignWhole } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { type PaperKind, papersOf, paperWords, readClaims } from '../../documents/index.ts';
import { type Day, dayIn, formatDay, formatSpan } from '../../kernel/day.ts';
import { formatLabel } from '../../sales/index.ts';
import { findDecree } from '../store/decree.ts';
import type { Finalist } from '../words.ts';

/** More fill pages and are counted. */
const filesMax = 60;

const cited = [
  'curationMinutes',
  'curationMinutesPublic',
  'judgingMinutes',
  'judgingMinutesPublic',
] as const;

export interface Evidence {
  /** Those that stood when the final was measured, the oldest first. */
  files: readonly { what: string; days: string; taken: string; hash: string }[];
  /** '' where all are listed. */
  more: string;
  witnessed: string;
  /** Minutes and decree, by number, with the hash of their content. */
  papers: readonly { what: string; no: string; hash: string }[];
}

export async function evidenceOf(
  database: Database,
  asked: { campaign: CampaignWhole; finalist: Finalist; measuredAt: Date },
): Promise<Evidence> {
  const { campaign, finalist, measuredAt } = asked;
  const files = await filesOf(database, asked);
  const { witnessed } = finalist.measured;
  const whole = (witnessed?.shops ?? []).filter(({ isWhole }) => isWhole).length;
  return {
    files: files.slice(0, filesMax),
    more: files.length > filesMax ? `Dan ${files.length - filesMax} berkas lain.` : '',
    witnessed: witnessed
      ? `Sampai ${formatDay(dayIn(campaign.zone, measuredAt))} ekspor seluruh masa kampanye ${whole} dari ${witnessed.shops.length} toko marketplace diunduh di hadapan petugas.`
      : 'Unduhan di hadapan petugas belum dicatat saat diukur.',
    papers: await papersCited(database, campaign.campaignId),
  };
}

async function filesOf(
  { read }: Database,
  asked: { campaign: CampaignWhole; finalist: Finalist; measuredAt: Date },
): Promise<Evidence['files']> {
  const { campaign, finalist, measuredAt } = asked;
  const { from, to } = campaign.window;
  const rows = await read
    .selectFrom('sale_import as i')
    .leftJoin('storefront as s', 's.storefront_id', 'i.storefront_id')
    .select(['i.format', 'i.origin', 'i.window_from', 'i.window_to', 'i.imported_at'])
    .select(['i.file_hash', 's.shop_name'])
    .where('i.enterprise_id', '=', finalist.enterpriseId)
    .where('i.imported_at', '<=', measuredAt)
    .where((eb) => eb.or([eb('i.reversed_at', 'is', null), eb('i.reversed_at', '>', measuredAt)]))
    .where((eb) => eb.or([eb('i.window_to', 'is', null), eb('i.window_to', '>=', from)]))
    .where((eb) => eb.or([eb('i.window_from', 'is', null), eb('i.window_from', '<=', to)]))
    .orderBy('i.imported_at')
    .orderBy('i.import_id')
    .execute();
  return rows.map((row) => {
    const seen = row.origin === 'witnessed' ? ', diunduh di hadapan petugas' : '';
    const shop = row.shop_name ? `, ${row.shop_name}` : '';
    return {
      what: `${formatLabel(row.format).id}${shop}${seen}`,
      days:
        row.window_from && row.window_to
          ? formatSpan(row.window_from as Day, row.window_to as Day, 'id')
          : '–',
      taken: formatDay(dayIn(campaign.zone, row.imported_at)),
      hash: row.file_hash.toString('hex'),
    };
  });
}

async function papersCited(database: Database, campaignId: string): Promise<Evidence['papers']> {
  const lists = await Promise.all(
    cited.map(async (kind: PaperKind) => {
      const [newest] = (await papersOf(database, campaignId, kind)).filter(
        ({ revocation }) => !revocation,
      );
      const claims = newest && readClaims(newest.claims);
      return claims
        ? [{ what: paperWords[kind].id, no: claims.number, hash: claims.contentHash }]
        : [];
    }),
  );
  const decree = await findDecree(database.read, campaignId);
  return [
    ...lists.flat(),
    ...(decree
      ? [{ what: 'Daftar pemenang yang ditetapkan', no: decree.number, hash: decree.contentHash }]
      : []),
  ];
}
