/** Where this room's pages are. */
import { query } from '../kernel/query.ts';

export interface ApplicationFilter {
  cari?: string | null;
  sektor?: string | null;
  hasil?: string | null;
  hal?: number | null;
}

const under = (campaignId: string) => `/kampanye/${campaignId}/kurasi`;

export const curationPaths = {
  /** For anybody; the secret in the link opens one's own application. */
  call: (campaignId: string) => `/daftar/${campaignId}`,
  own: (campaignId: string, token: string) => `/daftar/${campaignId}/${token}`,
  sending: (campaignId: string, token: string) => `/daftar/${campaignId}/${token}/kirim`,
  objecting: (campaignId: string, token: string) => `/daftar/${campaignId}/${token}/keberatan`,
  letter: (campaignId: string, token: string) => `/daftar/${campaignId}/${token}/surat`,
  ownReceipt: (campaignId: string, token: string, no: number | string) =>
    `/daftar/${campaignId}/${token}/tanda-terima/${no}`,
  ownFile: (campaignId: string, token: string, question: string) =>
    `/daftar/${campaignId}/${token}/berkas/${question}`,
  takingBack: (campaignId: string, token: string) => `/daftar/${campaignId}/${token}/draf`,
  agreement: (campaignId: string, token: string) => `/daftar/${campaignId}/${token}/setuju`,
  withdrawal: (campaignId: string, token: string) => `/daftar/${campaignId}/${token}/mundur`,
  hub: under,
  reasons: (campaignId: string) => `${under(campaignId)}/alasan`,
  statement: (campaignId: string) => `${under(campaignId)}/pernyataan`,
  form: (campaignId: string) => `${under(campaignId)}/formulir`,
  applications: (campaignId: string, filter: ApplicationFilter = {}) =>
    `${under(campaignId)}/pendaftar${query({ ...filter })}`,
  imports: (campaignId: string) => `${under(campaignId)}/pendaftar/impor`,
  import: (campaignId: string, id: string) => `${under(campaignId)}/pendaftar/impor/${id}`,
  importBooking: (campaignId: string, id: string) =>
    `${under(campaignId)}/pendaftar/impor/${id}/pencatatan`,
  links: (campaignId: string) => `${under(campaignId)}/pendaftar/tautan`,
  application: (campaignId: string, id: string) => `${under(campaignId)}/pendaftar/${id}`,
  screening: (campaignId: string, id: string) =>
    `${under(campaignId)}/pendaftar/${id}/administrasi`,
  answerFile: (campaignId: string, id: string, question: string) =>
    `${under(campaignId)}/pendaftar/${id}/berkas/${question}`,
  sheetFile: (campaignId: string, id: string, question: string) =>
    `${under(campaignId)}/penilaian/${id}/berkas/${question}`,
  erasure: (campaignId: string, id: string) => `${under(campaignId)}/pendaftar/${id}/penghapusan`,
  ownLink: (campaignId: string, id: string) => `${under(campaignId)}/pendaftar/${id}/tautan`,
  gates: (campaignId: string) => `${under(campaignId)}/syarat`,
  finding: (campaignId: string, id: string) => `${under(campaignId)}/pendaftar/${id}/syarat`,
  samples: (campaignId: string) => `${under(campaignId)}/contoh`,
  labels: (campaignId: string) => `${under(campaignId)}/contoh/label`,
  sample: (campaignId: string, code: string) => `${under(campaignId)}/contoh/${code}`,
  receipt: (campaignId: string, code: string) => `${under(campaignId)}/contoh/${code}/tanda-terima`,
  samplePhoto: (campaignId: string, code: string) => `${under(campaignId)}/contoh/${code}/foto`,
  paperSheets: (campaignId: string) => `${under(campaignId)}/kertas`,
  printedSheets: (campaignId: string, personId: string) =>
    `${under(campaignId)}/kertas/cetak/${personId}`,
  ownPrinted: (campaignId: string) => `${under(campaignId)}/penilaian/cetak`,
  paperSheet: (campaignId: string, id: string, personId: string) =>
    `${under(campaignId)}/kertas/${id}/${personId}`,
  paperCheck: (campaignId: string, id: string, personId: string) =>
    `${under(campaignId)}/kertas/${id}/${personId}/pemeriksaan`,
  paperScan: (campaignId: string, id: string, personId: string) =>
    `${under(campaignId)}/kertas/${id}/${personId}/pindaian`,
  /** By a sample's code, so that a printed code tells nothing of the maker. */
  blindPaper: (campaignId: string, code: string, personId: string) =>
    `${under(campaignId)}/kertas/contoh/${code}/${personId}`,
  tasting: (campaignId: string, code: string) => `${under(campaignId)}/penilaian/contoh/${code}`,
  tastingLock: (campaignId: string, code: string) =>
    `${under(campaignId)}/penilaian/contoh/${code}/kunci`,
  chain: (campaignId: string) => `${under(campaignId)}/rantai`,
  mapping: (campaignId: string) => `${under(campaignId)}/pemetaan`,
  mappingRules: (campaignId: string) => `${under(campaignId)}/pemetaan/aturan`,
  mappingConfirmation: (campaignId: string) => `${under(campaignId)}/pemetaan/pengesahan`,
  mapped: (campaignId: string, id: string) => `${under(campaignId)}/pemetaan/${id}`,
  plenary: (campaignId: string) => `${under(campaignId)}/pleno`,
  panelPaper: (campaignId: string, kind: string) => `${under(campaignId)}/dokumen/${kind}`,
  selectionDecree: (campaignId: string) => `${under(campaignId)}/dokumen/sk-peserta`,
  announcement: (campaignId: string) => `${under(campaignId)}/dokumen/pengumuman`,
  amendmentPaper: (campaignId: string) => `${under(campaignId)}/dokumen/sk-perubahan`,
  changeLetters: (campaignId: string) => `${under(campaignId)}/dokumen/surat-perubahan`,
  pacts: (campaignId: string) => `${under(campaignId)}/dokumen/pakta`,
  paperPact: (campaignId: string) => `${under(campaignId)}/panel/pakta-kertas`,
  plenaryNotes: (campaignId: string) => `${under(campaignId)}/dokumen/notula`,
  criteria: (campaignId: string) => `${under(campaignId)}/kriteria`,
  criteriaSet: (campaignId: string, code: string) => `${under(campaignId)}/kriteria/${code}`,
  trial: (campaignId: string, code: string) => `${under(campaignId)}/kriteria/${code}/uji`,
  panel: (campaignId: string) => `${under(campaignId)}/panel`,
  panelMember: (campaignId: string) => `${under(campaignId)}/panel/anggota`,
  assignment: (campaignId: string) => `${under(campaignId)}/panel/penugasan`,
  hints: (campaignId: string) => `${under(campaignId)}/panel/petunjuk`,
  hint: (campaignId: string, id: string, personId: string) =>
    `${under(campaignId)}/panel/petunjuk/${id}/${personId}`,
  opening: (campaignId: string) => `${under(campaignId)}/panel/pembukaan`,
  closing: (campaignId: string) => `${under(campaignId)}/panel/penutupan`,
  pact: (campaignId: string) => `${under(campaignId)}/pakta`,
  sheets: (campaignId: string) => `${under(campaignId)}/penilaian`,
  sheet: (campaignId: string, id: string) => `${under(campaignId)}/penilaian/${id}`,
  sheetLock: (campaignId: string, id: string) => `${under(campaignId)}/penilaian/${id}/kunci`,
  ownConflict: (campaignId: string) => `${under(campaignId)}/konflik`,
  adjustment: (campaignId: string) => `${under(campaignId)}/panel/penugasan/satu`,
  conflict: (campaignId: string, id: string) => `${under(campaignId)}/penilaian/${id}/konflik`,
  selection: (campaignId: string) => `${under(campaignId)}/peringkat`,
  override: (campaignId: string, id: string) => `${under(campaignId)}/peringkat/${id}`,
  scores: (campaignId: string, id: string) => `${under(campaignId)}/peringkat/${id}/nilai`,
  admission: (campaignId: string) => `${under(campaignId)}/penetapan/peserta`,
  papers: (campaignId: string) => `${under(campaignId)}/dokumen`,
  minutes: (campaignId: string) => `${under(campaignId)}/dokumen/berita-acara`,
  participants: (campaignId: string) => `${under(campaignId)}/dokumen/daftar-peserta`,
  paper: (campaignId: string, id: string) => `${under(campaignId)}/dokumen/${id}`,
  letters: (campaignId: string) => `${under(campaignId)}/dokumen/surat`,
  letterBatch: (campaignId: string, id: string) => `${under(campaignId)}/dokumen/surat/${id}`,
  lettersZip: (campaignId: string, id: string) => `${under(campaignId)}/dokumen/surat/${id}/zip`,
  letterRetry: (campaignId: string, id: string) => `${under(campaignId)}/dokumen/surat/${id}/ulang`,
  revocation: (campaignId: string, id: string) => `${under(campaignId)}/dokumen/${id}/pencabutan`,
  copies: (campaignId: string, id: string) => `${under(campaignId)}/dokumen/${id}/salinan`,
  copy: (campaignId: string, id: string, version: number | string) =>
    `${under(campaignId)}/dokumen/${id}/salinan/${version}`,
  certification: (campaignId: string, id: string) =>
    `${under(campaignId)}/dokumen/${id}/tanda-tangan`,
  decree: (campaignId: string) => `${under(campaignId)}/penetapan`,
  conditions: (campaignId: string) => `${under(campaignId)}/bersyarat`,
  conditionsOf: (campaignId: string, id: string) => `${under(campaignId)}/bersyarat/${id}`,
  conditionFinding: (campaignId: string, id: string) =>
    `${under(campaignId)}/bersyarat/${id}/pemeriksaan`,
  amendments: (campaignId: string) => `${under(campaignId)}/perubahan`,
  objections: (campaignId: string) => `${under(campaignId)}/keberatan`,
  objectionTerms: (campaignId: string) => `${under(campaignId)}/keberatan/masa`,
  objection: (campaignId: string, id: string) => `${under(campaignId)}/keberatan/${id}`,
} as const;
