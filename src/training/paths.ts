/** Where this room's pages are. */
export const trainingPaths = {
  hub: '/pelatihan',
  table: '/pelatihan/rekap.csv',
  batches: (year: string) => `/pelatihan/tahun/${year}`,
  newBatch: '/pelatihan/angkatan/baru',
  batch: (batchId: string) => `/pelatihan/angkatan/${batchId}`,
  partners: (batchId: string) => `/pelatihan/angkatan/${batchId}/mitra`,
  partnerEnd: (batchId: string, partnerId: string) =>
    `/pelatihan/angkatan/${batchId}/mitra/${partnerId}/pelepasan`,
  addTrainee: (batchId: string) => `/pelatihan/angkatan/${batchId}/peserta`,
  /** The code that is shown on the spot. */
  door: (batchId: string) => `/pelatihan/angkatan/${batchId}/kode`,
  /** Where the code leads; the token is its secret. */
  attend: (token: string) => `/hadir/${token}`,
  certificates: (batchId: string) => `/pelatihan/angkatan/${batchId}/sertifikat`,
  certificate: (certificateId: string) => `/pelatihan/sertifikat/${certificateId}`,
  certificatePdf: (certificateId: string) => `/pelatihan/sertifikat/${certificateId}/berkas`,
  revocation: (certificateId: string) => `/pelatihan/sertifikat/${certificateId}/pencabutan`,
  /** Those that were issued together, as one file. */
  certificateFiles: (filesId: string) => `/pelatihan/berkas-sertifikat/${filesId}`,
  certificateRetry: (filesId: string) => `/pelatihan/berkas-sertifikat/${filesId}/ulang`,
  /** For whoever was taught, without an account. */
  ownCertificates: '/sertifikat',
  ownCertificate: (certificateId: string) => `/sertifikat/${certificateId}`,
  lists: '/pelatihan/daftar',
  newList: '/pelatihan/daftar/baru',
  list: (listId: string) => `/pelatihan/daftar/${listId}`,
  booking: (listId: string) => `/pelatihan/daftar/${listId}/pemuatan`,
  discarding: (listId: string) => `/pelatihan/daftar/${listId}/pembuangan`,
  reversal: (listId: string) => `/pelatihan/daftar/${listId}/pembatalan`,
  links: '/pelatihan/usaha',
  linking: '/pelatihan/usaha/hubungan',
  linkUndoing: (linkId: string) => `/pelatihan/usaha/hubungan/${linkId}/pembatalan`,
  /** Who was taught for one of the registry. */
  ofEnterprise: (enterpriseId: string) => `/pelatihan/usaha/${enterpriseId}`,
  trainees: '/pelatihan/orang',
  trainee: (traineeId: string) => `/pelatihan/orang/${traineeId}`,
  erasure: (traineeId: string) => `/pelatihan/orang/${traineeId}/penghapusan`,
  /** A record that was written with somebody else's numbers. */
  freeing: (recordId: string) => `/pelatihan/isian/${recordId}/pelepasan`,
  pairs: '/pelatihan/pasangan',
  joining: (one: string, other: string) => `/pelatihan/pasangan/${one}/${other}/penyatuan`,
  apart: (one: string, other: string) => `/pelatihan/pasangan/${one}/${other}/pemisahan`,
  decisions: '/pelatihan/putusan',
  undoing: (decisionId: string) => `/pelatihan/putusan/${decisionId}/pembatalan`,
} as const;
