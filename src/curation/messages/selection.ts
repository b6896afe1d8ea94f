import type { Messages } from '../../web/index.ts';

/** What is read about the ranking, the proposal and the decree. */
export const selectionSaid = {
  title: { id: 'Peringkat dan usulan', en: 'Ranking and proposal' },
  notClosed: {
    id: 'Peringkat dapat dilihat setelah penilaian ditutup. Sebelum itu tidak seorang pun melihat nilai orang lain.',
    en: 'The ranking can be seen once scoring is closed. Before that nobody sees anybody else’s scores.',
  },
  proposalOfJury: {
    id: 'Usulan dewan juri. Yang memutuskan adalah pejabat penetap dengan SK.',
    en: 'The jury’s proposal. An official decides, by decree.',
  },
  proposal: {
    id: 'Usulan panel. Yang memutuskan adalah pejabat penetap dengan SK.',
    en: 'The panel’s proposal. An official decides, by decree.',
  },
  proposed: {
    id: (chosen: number, waiting: number) => `${chosen} diusulkan, ${waiting} cadangan`,
    en: (chosen: number, waiting: number) => `${chosen} proposed, ${waiting} on the waiting list`,
  },
  decreed: {
    id: (number: string, day: string, place: string) =>
      `Ditetapkan: SK ${number}, ${place}, ${day}.`,
    en: (number: string, day: string, place: string) =>
      `Decided: decree ${number}, ${place}, ${day}.`,
  },
  decider: { id: 'Pejabat penetap', en: 'Official' },
  decidedBy: {
    id: (versions: string) => `Dasar keputusan: ${versions}.`,
    en: (versions: string) => `Decided by ${versions}.`,
  },
  proposedBy: {
    id: (versions: string) => `Dasar usulan: ${versions}.`,
    en: (versions: string) => `Proposed by ${versions}.`,
  },
  hash: { id: 'Sidik yang ditetapkan', en: 'Hash of what was decided' },
  emptySeats: {
    id: (n: number) =>
      `${n} kursi tidak terisi: pendaftarnya, atau pendaftar sektor yang punya kuota, kurang. Panitia dapat mengisinya dengan keputusan beralasan.`,
    en: (n: number) =>
      `${n} seats stay empty: there are fewer applicants, or fewer in a sector with a quota. The committee may fill them by a decision with a reason.`,
  },
  seats: {
    id: (chosen: number, of: number) => `${chosen} dari kuota ${of} peserta`,
    en: (chosen: number, of: number) => `${chosen} of a quota of ${of} participants`,
  },
  noQuota: { id: 'Kuota peserta belum diisi.', en: 'The quota of participants is not set.' },
  tied: {
    id: (names: string) => `Nilainya sama di batas kuota: ${names}. Putuskan dengan alasan.`,
    en: (names: string) => `Equal at the end of the quota: ${names}. Decide with a reason.`,
  },
  rank: { id: 'Urutan', en: 'Rank' },
  enterprise: { id: 'Usaha', en: 'Enterprise' },
  sector: { id: 'Jenis produk', en: 'Kind of product' },
  allSectors: { id: (n: number) => `Semua (${n})`, en: (n: number) => `All (${n})` },
  inSector: {
    id: (name: string, rank: number) => `${name}, urutan ${rank}`,
    en: (name: string, rank: number) => `${name}, rank ${rank}`,
  },
  score: { id: 'Nilai', en: 'Score' },
  advantage: {
    id: (points: number, of: number) => `nilai tambah ${points} dari ${of}`,
    en: (points: number, of: number) => `advantage ${points} of ${of}`,
  },
  gives: {
    id: (name: string, points: number, met: number) =>
      `${name} ${points} poin, dipenuhi ${met} pendaftar`,
    en: (name: string, points: number, met: number) => `${name} ${points} points, met by ${met}`,
  },
  advantages: {
    id: (named: string) =>
      `Nilai tambah yang termasuk dalam nilai, menurut keadaan saat penilaian dibuka: ${named}. Bobot kriteria panel menyusut sebesar itu.`,
    en: (named: string) =>
      `Advantages in the scores, as they stood when scoring began: ${named}. The weights of the panel’s criteria shrank by as much.`,
  },
  adjusted: { id: 'Disetarakan ± galat', en: 'Adjusted ± error' },
  spread: { id: 'Selisih antarkurator', en: 'Spread' },
  outcome: { id: 'Usulan', en: 'Proposal' },
  outcomeDecided: { id: 'Hasil', en: 'Outcome' },
  wide: { id: (points: string) => `⚠ ${points}`, en: (points: string) => `⚠ ${points}` },
  spreadRule: {
    id: (points: string) =>
      `⚠ Selisih antarkurator lebar: jumlah nilai tertinggi dan terendah terpaut ${points} atau lebih.`,
    en: (points: string) =>
      `⚠ Wide spread: the highest and the lowest total are ${points} apart or more.`,
  },
  wideSpread: {
    id: (points: string) => `⚠ selisih antarkurator ${points} poin`,
    en: (points: string) => `⚠ spread of ${points} points`,
  },
  assisted: {
    id: (institutions: string) => `binaan ${institutions}`,
    en: (institutions: string) => `assisted by ${institutions}`,
  },
  withdrew: { id: '– mengundurkan diri', en: '– withdrew' },
  overridden: { id: 'diputuskan lain', en: 'decided otherwise' },
  severity: { id: 'Kecenderungan kurator', en: 'Lean of the curators' },
  severityLead: {
    id: 'Berapa poin seorang kurator memberi di atas (longgar) atau di bawah (ketat) rata-rata semua kurator, dengan galat bakunya. Urutan di atas memakai nilai asli; nilai disetarakan hanya mendampinginya.',
    en: 'How many points a curator gives above (lenient) or below (strict) the mean of all, with the standard error. The ranks above use the raw scores; adjusted ones only stand beside them.',
  },
  curator: { id: 'Kurator', en: 'Curator' },
  lean: { id: 'Poin', en: 'Points' },
  error: { id: 'Galat baku', en: 'Standard error' },
  tooThin: {
    id: 'Data terlalu sedikit untuk memisahkan kecenderungan kurator dari kebetulan, jadi tidak dihitung.',
    en: 'The data are too thin to tell a curator’s lean from chance, so it is not computed.',
  },
  notConnected: {
    id: 'Ada kelompok kurator yang tidak menilai pendaftar yang sama, jadi kecenderungannya tidak dapat dibandingkan.',
    en: 'Some groups of curators share no applicant, so their lean cannot be compared.',
  },
  oneJudge: {
    id: 'Hanya satu kurator, jadi tidak ada pembandingnya.',
    en: 'Only one curator, so there is nothing to compare with.',
  },
  decideOn: {
    id: (name: string) => `Putuskan lain: ${name}`,
    en: (name: string) => `Decide otherwise: ${name}`,
  },
  decideLead: {
    id: 'Panel boleh menyimpang dari urutan nilai, dengan alasan. Alasannya dicetak pada berita acara.',
    en: 'The panel may depart from the ranks, with a reason. The reason is printed in the minutes.',
  },
  byRule: { id: 'Menurut urutan nilai', en: 'By the ranks' },
  reason: { id: 'Alasan', en: 'Reason' },
  save: { id: 'Simpan', en: 'Save' },
  // The decree
  decree: { id: 'Penetapan', en: 'Decree' },
  minutesFirst: {
    id: 'Berita Acara Kurasi untuk daftar ini belum diterbitkan. Tanpa itu SK tidak dapat dicatat.',
    en: 'The minutes of the curation for this list are not issued yet. Without them no decree is entered.',
  },
  decreeLead: {
    id: 'Catat SK yang sudah ditandatangani pejabat penetap. Daftarnya disimpan utuh dengan sidiknya dan tidak dapat diubah lagi; pendaftar dapat membaca hasil, alasan dan nilainya sendiri. Siapa yang ikut menilai tidak boleh mencatatnya.',
    en: 'Enter the decree that the official has signed. The list is kept whole with its hash and stands; applicants can read their outcome, reasons and own scores. Nobody who scored may enter it.',
  },
  number: { id: 'Nomor SK', en: 'Number of the decree' },
  decidedOn: { id: 'Tanggal SK', en: 'Day of the decree' },
  place: { id: 'Tempat', en: 'Place' },
  deciderName: { id: 'Nama pejabat', en: 'Name of the official' },
  deciderTitle: { id: 'Jabatan (dengan Plh./Plt. bila perlu)', en: 'Office (acting where so)' },
  deciderNip: { id: 'NIP, bila ada', en: 'NIP, if any' },
  enter: { id: 'Catat SK', en: 'Enter the decree' },
  papers: { id: 'Dokumen', en: 'Papers' },
  papersLead: {
    id: 'Setiap dokumen ditandatangani saat diterbitkan; kode QR-nya menampilkan isi yang ditandatangani dan pencabutannya.',
    en: 'Each paper is signed as it is issued; its code shows the signed content and any revocation.',
  },
  papersNone: {
    id: 'Belum ada. Berita acara disusun dari data setelah penilaian ditutup; tidak ada yang diketik ulang.',
    en: 'None yet. The minutes are made of the data once scoring is closed; nothing is typed again.',
  },
  kind: { id: 'Dokumen', en: 'Paper' },
  issued: { id: 'Diterbitkan', en: 'Issued' },
  download: { id: 'Unduh PDF', en: 'Download PDF' },
  revoke: { id: 'Cabut', en: 'Revoke' },
  revokeTitle: { id: 'Cabut dokumen', en: 'Revoke a paper' },
  revokeLead: {
    id: 'Dokumennya tetap tersimpan; halaman di balik kodenya menampilkan pencabutan dan alasannya.',
    en: 'The paper is kept; the page behind its code shows that it was revoked, and why.',
  },
  revoked: {
    id: (reason: string) => `✕ dicabut: ${reason}`,
    en: (reason: string) => `✕ revoked: ${reason}`,
  },
  inForce: { id: '✓ berlaku', en: '✓ in force' },
  issueMinutes: { id: 'Terbitkan berita acara', en: 'Issue the minutes' },
  issueMinutesLead: {
    id: 'Terbit dua versi: internal dengan semua nilai dan nama, dan untuk umum tanpa nilai dan tanpa nama kurator. Isinya disusun dari data: panel, kriteria, usulan dengan alasannya, dan uji ketahanan dengan 100.000 bobot acak. Penyusunan perlu beberapa detik.',
    en: 'Two versions are issued: an internal one with all scores and names, and a public one without scores and names of curators. Both are made of the data: the panel, criteria, the proposal with its reasons, and the test of robustness with 100,000 weights drawn. This takes some seconds.',
  },
  issueParticipants: { id: 'Terbitkan daftar peserta', en: 'Issue the list of participants' },
  issueParticipantsLead: {
    id: 'Lampiran SK: siapa yang menjadi peserta dan siapa yang menunggu.',
    en: 'The annex of the decree: who takes part and who waits.',
  },
  paperNumber: { id: 'Nomor dokumen', en: 'Number of the paper' },
  paperDay: { id: 'Tanggal', en: 'Day' },
  signatory: { id: (n: number) => `Penanda tangan ${n}`, en: (n: number) => `Signatory ${n}` },
  signatoryTitle: { id: 'Jabatan', en: 'Office' },
  issue: { id: 'Terbitkan', en: 'Issue' },
  admit: { id: 'Masukkan ke daftar peserta', en: 'Take them into the campaign' },
  admitLead: {
    id: 'Yang ditetapkan menjadi peserta sejak hari pertama masa pemantauan, dengan pemilik, produk dan NIB dari pendaftarannya. Menekan dua kali tidak menggandakan.',
    en: 'Those decided on take part from the first day of the window, with owner, product and NIB as they applied. Pressing twice doubles nothing.',
  },
  admitUnagreed: {
    id: (n: number) =>
      `${n} di antaranya belum menyetujui pernyataan kesediaan, karena pendaftarannya diimpor. Mintalah persetujuannya, sebaiknya sebelum dimasukkan.`,
    en: (n: number) =>
      `${n} of them have not agreed to the statement yet, since their applications were imported. Ask for it, best before taking them in.`,
  },
  enterLink: { id: 'Catat SK penetapan', en: 'Enter the decree' },
} satisfies Messages;
