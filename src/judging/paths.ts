/** Where this room's pages are. */
const under = (campaignId: string) => `/kampanye/${campaignId}/penjurian`;

export const judgingPaths = {
  hub: under,
  criteria: (campaignId: string) => `${under(campaignId)}/kriteria`,
  trial: (campaignId: string) => `${under(campaignId)}/kriteria/uji`,
  firstRound: (campaignId: string) => `${under(campaignId)}/babak-pertama`,
  firstRoundClosing: (campaignId: string) => `${under(campaignId)}/babak-pertama/penutupan`,
  opening: (campaignId: string) => `${under(campaignId)}/pembukaan`,
  closing: (campaignId: string) => `${under(campaignId)}/penutupan`,
  sheets: (campaignId: string) => `${under(campaignId)}/penilaian`,
  sheet: (campaignId: string, id: string) => `${under(campaignId)}/penilaian/${id}`,
  sheetLock: (campaignId: string, id: string) => `${under(campaignId)}/penilaian/${id}/kunci`,
  judges: (campaignId: string) => `${under(campaignId)}/juri`,
  judgeLeaving: (campaignId: string) => `${under(campaignId)}/juri/lepas`,
  judgeJoining: (campaignId: string) => `${under(campaignId)}/juri/tambah`,
  judgeInstitution: (campaignId: string) => `${under(campaignId)}/juri/lembaga`,
  paperPact: (campaignId: string) => `${under(campaignId)}/juri/pakta`,
  relations: (campaignId: string) => `${under(campaignId)}/juri/hubungan`,
  relation: (campaignId: string, id: string, personId: string) =>
    `${under(campaignId)}/juri/hubungan/${id}/${personId}`,
  ownPact: (campaignId: string) => `${under(campaignId)}/penilaian/pakta`,
  ownConflict: (campaignId: string) => `${under(campaignId)}/penilaian/konflik`,
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
  firstRoundScan: (campaignId: string, id: string, personId: string) =>
    `${under(campaignId)}/babak-pertama/kertas/${id}/${personId}/pindaian`,
  /** `nos`: upheld objections, by the ranks that they would make. */
  tie: (campaignId: string, nos: readonly number[] = []) =>
    `${under(campaignId)}/peringkat/nilai-sama${nos.length > 0 ? `?keberatan=${nos.join()}` : ''}`,
  ownResult: (campaignId: string, id: string) => `${under(campaignId)}/hasil/${id}`,
  objections: (campaignId: string) => `${under(campaignId)}/keberatan`,
  objection: (campaignId: string, id: string) => `${under(campaignId)}/keberatan/${id}`,
  admission: (campaignId: string, id: string) => `${under(campaignId)}/keberatan/${id}/final`,
  objectionEnd: (campaignId: string, id: string) => `${under(campaignId)}/keberatan/${id}/selesai`,
  juryPaper: (campaignId: string, slug: string) => `${under(campaignId)}/dokumen/${slug}`,
  ranking: (campaignId: string) => `${under(campaignId)}/peringkat`,
  scores: (campaignId: string, id: string) => `${under(campaignId)}/peringkat/${id}`,
  papers: (campaignId: string) => `${under(campaignId)}/dokumen`,
  minutes: (campaignId: string) => `${under(campaignId)}/dokumen/berita-acara`,
  charters: (campaignId: string) => `${under(campaignId)}/dokumen/piagam`,
  paper: (campaignId: string, id: string) => `${under(campaignId)}/dokumen/${id}`,
  revocation: (campaignId: string, id: string) => `${under(campaignId)}/dokumen/${id}/pencabutan`,
  copies: (campaignId: string, id: string) => `${under(campaignId)}/dokumen/${id}/salinan`,
  copy: (campaignId: string, id: string, version: number | string) =>
    `${under(campaignId)}/dokumen/${id}/salinan/${version}`,
  certification: (campaignId: string, id: string) =>
    `${under(campaignId)}/dokumen/${id}/tanda-tangan`,
  award: (campaignId: string) => `${under(campaignId)}/penghargaan`,
  nominee: (campaignId: string, id: string) => `${under(campaignId)}/penghargaan/${id}`,
  nomination: (campaignId: string, id: string) => `${under(campaignId)}/penghargaan/${id}/usulan`,
  announcement: (campaignId: string, id: string) =>
    `${under(campaignId)}/penghargaan/${id}/pengumuman`,
  dossier: (campaignId: string, id: string) => `${under(campaignId)}/penghargaan/${id}/berkas`,
  decree: (campaignId: string) => `${under(campaignId)}/penetapan`,
  winnersChange: (campaignId: string) => `${under(campaignId)}/penetapan/perubahan`,
  measuring: (campaignId: string) => `${under(campaignId)}/penetapan/perubahan/ukur`,
  withdrawal: (campaignId: string) => `${under(campaignId)}/penetapan/perubahan/penarikan`,
  ownWithdrawal: (campaignId: string) => `${under(campaignId)}/penilaian/pembetulan/penarikan`,
  ownCorrection: (campaignId: string) => `${under(campaignId)}/penilaian/pembetulan`,
} as const;
