/**
 * The door of those who only read files: what they come to, without a house and its database.
 *
 * Invariants: nothing here or below imports a database; the same importers and the same fold as the
 * ledger, so that `inspect` says what booking would.
 * Non-goals: what a ledger holds already, whose shop a file is of.
 */
import { basename } from 'node:path';
import type { Words } from '../kernel/problem.ts';
import { openFile } from './importers/index.ts';
import { digest } from './importers/reading/digest.ts';
import { type Batch, type BatchMatch, matchBatches, type PaidDay } from './rules/evidence.ts';
import { type EffectiveOrder, foldLedger, type Ledger, type LedgerFile } from './rules/fold.ts';
import {
  type Channel,
  type FileSummary,
  type FoundOrder,
  type Refusal,
  type Role,
  said,
  type Trouble,
} from './words.ts';

export interface InspectedChannel {
  orders: number;
  lines: number;
  final: { gross: number; returned: number; sellerVoucher: number; omzet: number };
  provisional: { omzet: number };
  returned: { gross: number };
  void: { gross: number };
  unknown: { gross: number; statuses: string[] };
}

export interface InspectReport {
  schema: 'lagawi.inspect/1';
  files: {
    file: string;
    format: string;
    role: Role;
    orders: number;
    lines: number;
    refused: Refusal | null;
  }[];
  channels: Partial<Record<Channel, InspectedChannel>>;
  evidence: Record<string, { gross: number; fee: number; lines: number }>;
  problems: { file: string | null; row: number | null; code: string; message: string }[];
}

/** Reads files as one enterprise's ledger would, and says what they come to together. */
export async function inspectFiles(paths: readonly string[]): Promise<InspectReport> {
  const read: LedgerFile[] = [];
  for (const [place, path] of paths.entries()) {
    // Padded, so that the imports of an inspection sort as they were named.
    read.push({ importId: String(place).padStart(6, '0'), ...(await readWhole(path)) });
  }
  const ledger = foldLedger({ files: read, digest });
  return {
    schema: 'lagawi.inspect/1',
    files: read.map(({ summary }) => ({
      file: summary.file,
      format: summary.format,
      role: summary.role,
      orders: summary.orders,
      lines: summary.lines,
      refused: summary.refused,
    })),
    channels: channelsOf(ledger),
    evidence: evidenceOf(ledger),
    problems: [...read.flatMap(({ summary }) => problemsOf(summary)), ...questionsOf(ledger, read)],
  };
}

async function readWhole(path: string): Promise<{ summary: FileSummary; orders: FoundOrder[] }> {
  try {
    const reading = await openFile({ path, name: basename(path) });
    const orders: FoundOrder[] = [];
    for await (const batch of reading.orders()) for (const order of batch) orders.push(order);
    const summary = reading.summary();
    return { summary, orders: summary.refused ? [] : orders };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'EPERM'].includes(code)) throw error;
    return { summary: unopened(basename(path), code), orders: [] };
  }
}

const unopenedWords: Readonly<Record<string, Words>> = {
  ENOENT: {
    id: 'Berkas ini tidak ada. Periksa namanya.',
    en: 'There is no such file. Check its name.',
  },
  EISDIR: {
    id: 'Ini folder, bukan berkas. Sebutkan berkas di dalamnya.',
    en: 'This is a folder and no file. Name the files that are in it.',
  },
};
const notAllowed: Words = {
  id: 'Berkas ini tidak boleh dibuka. Periksa izinnya.',
  en: 'This file may not be opened. Check its permissions.',
};

function unopened(file: string, code: string): FileSummary {
  return {
    ...{ file, fileHash: '', format: 'unknown', role: 'none', shape: 'snapshot', authority: 0 },
    ...{ scope: 'part', orders: 0, lines: 0, troubles: [], window: null, latestMinute: 0 },
    ...{ part: null, resaved: false, buyers: null, income: [] },
    refused: said('cannot_open', unopenedWords[code] ?? notAllowed),
  };
}

function channelsOf(ledger: Ledger): InspectReport['channels'] {
  const channels: InspectReport['channels'] = {};
  for (const { order, standing } of ledger.orders.values()) {
    if (standing !== 'counted') continue;
    const sums = channels[order.channel] ?? emptyChannel();
    channels[order.channel] = sums;
    sums.orders++;
    sums.lines += order.lines.length;
    switch (order.state) {
      case 'final':
        sums.final.gross += order.gross;
        sums.final.returned += order.returned;
        sums.final.sellerVoucher += order.voucher;
        sums.final.omzet += order.omzet;
        break;
      case 'provisional':
        sums.provisional.omzet += order.omzet;
        break;
      case 'returned':
      case 'void':
        sums[order.state].gross += order.gross;
        break;
      case 'unknown':
        sums.unknown.gross += order.gross;
        if (!sums.unknown.statuses.includes(order.statusWord)) {
          sums.unknown.statuses.push(order.statusWord);
          sums.unknown.statuses.sort();
        }
    }
  }
  return channels;
}

function emptyChannel(): InspectedChannel {
  return {
    orders: 0,
    lines: 0,
    final: { gross: 0, returned: 0, sellerVoucher: 0, omzet: 0 },
    provisional: { omzet: 0 },
    returned: { gross: 0 },
    void: { gross: 0 },
    unknown: { gross: 0, statuses: [] },
  };
}

/** Payments by their kind. What a bank kept of a settlement is the fee of the payments in it. */
function evidenceOf(ledger: Ledger): InspectReport['evidence'] {
  const evidence: InspectReport['evidence'] = {};
  const payments = [...ledger.orders.values()].filter((one) => one.standing === 'evidence');
  const settled = new Set(
    batchesOf(payments).flatMap((match) => (match.isCertain ? match.batches : [])),
  );
  const sumOf = (kind: string) => {
    evidence[kind] ??= { gross: 0, fee: 0, lines: 0 };
    return evidence[kind];
  };
  for (const { key, order } of payments) {
    const sum = sumOf(order.channel === 'qris' ? 'qris' : 'bank');
    sum.gross += order.omzet;
    sum.lines++;
    const fee = order.payment?.fee ?? 0;
    if (settled.has(key)) sumOf('qris').fee += fee;
    else sum.fee += fee;
  }
  return evidence;
}

function batchesOf(payments: readonly EffectiveOrder[]): BatchMatch[] {
  const paid = new Map<string, PaidDay>();
  const batches: Batch[] = [];
  for (const { key, order } of payments) {
    const { payment } = order;
    if (!payment) continue;
    const { kind, merchant, batchDay, batchGross } = payment;
    if (kind === 'batch' && batchDay) {
      batches.push({ key, merchant, day: batchDay, gross: batchGross });
    } else if (kind === 'qris') {
      const day = paid.get(`${merchant} ${order.day}`);
      const gross = (day?.gross ?? 0) + order.omzet;
      const count = (day?.count ?? 0) + 1;
      paid.set(`${merchant} ${order.day}`, { merchant, day: order.day, gross, count });
    }
  }
  return matchBatches(batches, [...paid.values()]);
}

function problemsOf({ file, refused, troubles }: FileSummary): InspectReport['problems'] {
  const told = troubles.map(({ row, code, message }: Trouble) => ({ file, row, code, message }));
  if (!refused) return told;
  const { code, message } = refused;
  return [{ file, row: null, code, message }, ...told];
}

function questionsOf(ledger: Ledger, read: readonly LedgerFile[]): InspectReport['problems'] {
  const names = new Map(read.map(({ importId, summary }) => [importId, summary.file]));
  return ledger.queue.map((item) => {
    const orderNo = item.key?.split('\u0000')[1] ?? '';
    return {
      file: names.get(item.imports[0]?.split('+')[0] ?? '') ?? null,
      row: null,
      code: item.code,
      message: questionWords[item.code].replace('{order}', orderNo),
    };
  });
}

const questionWords: Record<Ledger['queue'][number]['code'], string> = {
  absent_from_newer: 'Pesanan {order} tidak ada di ekspor yang lebih baru; tetap dihitung.',
  correction_asleep: 'Koreksi pesanan {order} menilai isi lama; lihat lagi.',
  newer_by_own_times: 'Pesanan {order}: berkas yang lebih lama mencatat waktu selesai; periksa.',
  newer_elsewhere: 'Pesanan {order}: alat omnichannel punya status lain yang lebih baru; periksa.',
  part_edge: 'Pesanan {order} ada di tepi berkas yang terpotong; bisa jadi belum lengkap.',
  parts_missing: 'Bagian lain dari ekspor ini belum dikirim; isinya belum dihitung.',
  parts_ambiguous: 'Dua unduhan dari ekspor terbagi ini bercampur; kirim satu set yang lengkap.',
  patch_without_order: 'Pesanan {order} hanya ada di daftar pembatalan atau pengembalian.',
  return_extent_unknown: 'Pesanan {order}: pengembalian disetujui, jumlahnya belum diketahui.',
  return_line_unclear: 'Pesanan {order}: barang yang dikembalikan tidak bisa dicocokkan.',
  return_proposed: 'Pesanan {order}: ada pengembalian yang belum disetujui.',
  row_vanished: 'Satu baris catatan hilang di kiriman yang lebih baru; periksa.',
  state_went_back: 'Pesanan {order} sudah selesai, lalu kembali belum selesai; periksa.',
  undecidable: 'Pesanan {order}: dua berkas sama barunya dan isinya berbeda; periksa.',
  which_list: 'Dua catatan untuk hari yang sama isinya berbeda; satu buku atau dua?',
};
