/** Every address of this room, made in one place. */
import { query } from '../kernel/query.ts';

export interface RowsFilter {
  kampanye?: string | null;
  dari?: string | null;
  sampai?: string | null;
  kanal?: string | null;
  keadaan?: string | null;
  bukti?: string | null;
  kiriman?: string | null;
  /** With a file: what it made of the orders. */
  hasil?: string | null;
  /** Only what is held: `1`. */
  ditahan?: string | null;
  /** Only what stands beside the sales: payments, linked records, what the campaign leaves out. */
  samping?: string | null;
  /** Only what no officer has marked: `belum`. */
  periksa?: string | null;
  hal?: number | null;
}

export const salesPaths = {
  campaign: (campaign: string) => `/kampanye/${campaign}/penjualan`,
  breakdown: (campaign: string, filter: RowsFilter) =>
    `/kampanye/${campaign}/penjualan/usaha${query({ ...filter })}`,
  reporting: (campaign: string, hal?: number) =>
    `/kampanye/${campaign}/penjualan/pelaporan${query({ hal })}`,
  reminders: (campaign: string, hal?: number) =>
    `/kampanye/${campaign}/penjualan/pengingat${query({ hal })}`,
  exclusions: (campaign: string) => `/kampanye/${campaign}/penjualan/pengecualian`,
  excluding: (campaign: string) => `/kampanye/${campaign}/penjualan/pengecualian/baru`,
  exclusionLifting: (campaign: string, id: string) =>
    `/kampanye/${campaign}/penjualan/pengecualian/${id}/pencabutan`,
  closing: (campaign: string) => `/kampanye/${campaign}/penjualan/penutupan`,
  statement: (campaign: string, no: number) => `/kampanye/${campaign}/penjualan/penutupan/${no}`,
  spotChecks: (campaign: string) => `/kampanye/${campaign}/uji-petik`,
  spotCheck: (campaign: string, no: number) => `/kampanye/${campaign}/uji-petik/${no}`,
  questions: (campaign: string, filter: { jenis?: string | null; hal?: number | null } = {}) =>
    `/kampanye/${campaign}/antrean${query({ ...filter })}`,
  question: (enterprise: string, item: string, kampanye?: string | null) =>
    `/usaha/${enterprise}/antrean/${item}${query({ kampanye })}`,
  answer: (enterprise: string, item: string, kampanye?: string | null) =>
    `/usaha/${enterprise}/antrean/${item}/jawaban${query({ kampanye })}`,
  enterprise: (enterprise: string, kampanye?: string | null) =>
    `/usaha/${enterprise}/penjualan${query({ kampanye })}`,
  rows: (enterprise: string, filter: RowsFilter) =>
    `/usaha/${enterprise}/penjualan/baris${query({ ...filter })}`,
  accepting: (enterprise: string, filter: RowsFilter) =>
    `/usaha/${enterprise}/penjualan/pemeriksaan${query({ ...filter })}`,
  choosing: (enterprise: string, filter: RowsFilter) =>
    `/usaha/${enterprise}/penjualan/centang${query({ ...filter })}`,
  acceptance: (enterprise: string, issuer: string, orderNo: string) =>
    `/usaha/${enterprise}/penjualan/pesanan/${encodeURIComponent(issuer)}/${encodeURIComponent(orderNo)}/pemeriksaan`,
  order: (enterprise: string, issuer: string, orderNo: string) =>
    `/usaha/${enterprise}/penjualan/pesanan/${encodeURIComponent(issuer)}/${encodeURIComponent(orderNo)}`,
  correction: (enterprise: string, issuer: string, orderNo: string) =>
    `/usaha/${enterprise}/penjualan/pesanan/${encodeURIComponent(issuer)}/${encodeURIComponent(orderNo)}/perbaikan`,
  request: (enterprise: string, issuer: string, orderNo: string) =>
    `/usaha/${enterprise}/penjualan/pesanan/${encodeURIComponent(issuer)}/${encodeURIComponent(orderNo)}/permintaan`,
  photoAdding: (enterprise: string, issuer: string, orderNo: string) =>
    `/usaha/${enterprise}/penjualan/pesanan/${encodeURIComponent(issuer)}/${encodeURIComponent(orderNo)}/foto`,
  photo: (enterprise: string, photo: string, putar?: number | null) =>
    `/usaha/${enterprise}/foto/${photo}${query({ putar })}`,
  picture: (enterprise: string, photo: string, as: { putar?: number | null; kecil?: 1 } = {}) =>
    `/usaha/${enterprise}/foto/${photo}/gambar${query({ ...as })}`,
  photoWithdrawal: (enterprise: string, photo: string) =>
    `/usaha/${enterprise}/foto/${photo}/pencabutan`,
  guides: () => '/panduan',
  guide: (key: string) => `/panduan/${key}`,
  requests: (enterprise: string) => `/usaha/${enterprise}/permintaan`,
  requestAnswer: (enterprise: string, request: string) =>
    `/usaha/${enterprise}/permintaan/${request}/jawaban`,
  goods: (enterprise: string, filter: { kampanye?: string | null; hal?: number | null } = {}) =>
    `/usaha/${enterprise}/penjualan/barang${query({ ...filter })}`,
  goodsRuling: (
    enterprise: string,
    filter: { barang?: string | null; kampanye?: string | null } = {},
  ) => `/usaha/${enterprise}/penjualan/barang/putusan${query({ ...filter })}`,
  payments: (enterprise: string, kampanye?: string | null) =>
    `/usaha/${enterprise}/penjualan/pembayaran${query({ kampanye })}`,
  onlyRecord: (enterprise: string) => `/usaha/${enterprise}/penjualan/pembayaran/pernyataan`,
  onlyRecordEnd: (enterprise: string, record: string) =>
    `/usaha/${enterprise}/penjualan/pembayaran/pernyataan/${record}/akhiri`,
  entry: (enterprise: string) => `/usaha/${enterprise}/catat`,
  noSales: (enterprise: string) => `/usaha/${enterprise}/catat/kosong`,
  handedOver: (enterprise: string) => `/usaha/${enterprise}/catat/berkas`,
  upload: (enterprise: string) => `/usaha/${enterprise}/unggah`,
  uploaded: (enterprise: string, upload: string) => `/usaha/${enterprise}/unggah/${upload}`,
  confirmation: (enterprise: string, upload: string) =>
    `/usaha/${enterprise}/unggah/${upload}/pencatatan`,
  discarding: (enterprise: string, upload: string) =>
    `/usaha/${enterprise}/unggah/${upload}/pembuangan`,
  incomplete: (enterprise: string, upload: string) =>
    `/usaha/${enterprise}/unggah/${upload}/pencatatan-sebagian`,
  retrial: (enterprise: string, upload: string) =>
    `/usaha/${enterprise}/unggah/${upload}/percobaan`,
  unlocking: (enterprise: string, upload: string) =>
    `/usaha/${enterprise}/unggah/${upload}/kata-sandi`,
  mapping: (enterprise: string, upload: string) => `/usaha/${enterprise}/unggah/${upload}/kolom`,
  import: (enterprise: string, id: string) => `/usaha/${enterprise}/kiriman/${id}`,
  reversal: (enterprise: string, id: string) => `/usaha/${enterprise}/kiriman/${id}/pembatalan`,
} as const;
