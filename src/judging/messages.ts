import type { Messages } from '../web/index.ts';

export const judgingSaid = {
  trail: { id: 'Letak halaman', en: 'Where this is' },
  home: { id: 'Beranda', en: 'Home' },
  title: { id: 'Penjurian', en: 'Judging' },
  lead: {
    id: 'Kriteria terukur dihitung dari buku penjualan pada saat penjurian dibuka; kriteria lain dinilai semua juri untuk semua finalis.',
    en: 'Measured criteria are computed from the ledger at the moment the judging opens; the others are scored by every judge for every finalist.',
  },
  step: { id: 'Langkah', en: 'Step' },
  state: { id: 'Keadaan', en: 'State' },
  stepCriteria: { id: '1. Kriteria dan bobot', en: '1. Criteria and weights' },
  stepFinal: { id: '2. Finalis dan penilaian', en: '2. Finalists and scoring' },
  stepRanking: { id: '3. Peringkat', en: '3. Ranking' },
  stepDecree: { id: '4. Penetapan pemenang', en: '4. Decree on the winners' },
  none: { id: 'Belum ada', en: 'None yet' },
  criteriaOf: {
    id: (n: number, version: number) => `${n} kriteria, versi ${version}`,
    en: (n: number, version: number) => `${n} criteria, version ${version}`,
  },
  progress: {
    id: (finalists: number, locked: number, of: number) =>
      `${finalists} finalis · ${locked} dari ${of} lembar dikunci`,
    en: (finalists: number, locked: number, of: number) =>
      `${finalists} finalists · ${locked} of ${of} sheets locked`,
  },
  afterClosing: { id: 'Sesudah penjurian ditutup', en: 'After the judging is closed' },
  // Criteria
  criteria: { id: 'Kriteria penjurian', en: 'Criteria of the judging' },
  criteriaLead: {
    id: 'Jumlah bobot 100. Kriteria terukur dihitung dari buku penjualan dengan cara yang tertulis; kriteria lain dinilai juri. Usulan di bawah buatan Lagawi, bukan ketentuan kementerian. Setelah penjurian dibuka tidak dapat diubah lagi.',
    en: 'The weights add up to 100. Measured criteria are computed from the ledger as written; the others are scored by judges. The proposal below is Lagawi’s own, no rule of a ministry. Once judging has begun, they stand.',
  },
  criteriaStand: {
    id: (at: string) =>
      `Kriteria, bobot dan aturannya tetap sejak penjurian dibuka, ${at}: semua dinilai dengan ukuran yang sama.`,
    en: (at: string) =>
      `Criteria, weights and rules stand since the judging was opened, ${at}: all are scored by the same measure.`,
  },
  tryWeights: { id: 'Uji bobot sebelum kriteria tetap', en: 'Try the weights before they stand' },
  criterionNo: { id: (n: number) => `Kriteria ${n}`, en: (n: number) => `Criterion ${n}` },
  weight: { id: 'Bobot', en: 'Weight' },
  measure: { id: 'Cara menilai', en: 'How it is scored' },
  byJudges: { id: 'Dinilai juri', en: 'Scored by judges' },
  levels: { id: 'Arti setiap nilai (bila dinilai juri)', en: 'What each level means (if judged)' },
  levelsHint: {
    id: 'Satu baris satu tingkat, dari nilai 1 ke atas; 3 sampai 5 tingkat.',
    en: 'One level a line, from 1 upwards; 3 to 5 levels.',
  },
  rules: { id: 'Batas yang ditetapkan panitia', en: 'What the committee sets' },
  rulesLead: {
    id: 'Usulan Lagawi sudah terisi. Ikut versi kriteria, tetap sejak penjurian dibuka, dan tertulis di berita acara.',
    en: 'Lagawi’s proposal is filled in. It belongs to the version of the criteria, stands once judging has begun, and is printed in the minutes.',
  },
  spreadFrom: {
    id: 'Selisih antarjuri disebut lebar mulai',
    en: 'A spread between judges is wide from',
  },
  spreadFromHint: { id: 'Poin dari 100. Usulan: 25.', en: 'Points of 100. Proposed: 25.' },
  evidenceFloor: {
    id: 'Pertumbuhan dinilai bila porsi berbukti sedikitnya (%)',
    en: 'Growth is scored if this much is proven (%)',
  },
  evidenceFloorHint: {
    id: 'Di bawahnya pertumbuhan bernilai 50 (netral). Usulan: 50.',
    en: 'Below it growth is worth 50 (neutral). Proposed: 50.',
  },
  growthLow: { id: 'Pertumbuhan yang bernilai 0 (%)', en: 'Growth worth 0 points (%)' },
  growthLowHint: {
    id: 'Minus untuk turun: -50 berarti turun 50 %. Usulan: -50.',
    en: 'Minus for a fall: -50 is a fall of 50 %. Proposed: -50.',
  },
  growthHigh: { id: 'Pertumbuhan yang bernilai 100 (%)', en: 'Growth worth 100 points (%)' },
  growthHighHint: {
    id: 'Di antara keduanya poin naik lurus. Usulan: 200.',
    en: 'Between the two, points rise in a straight line. Proposed: 200.',
  },
  spreadRule: {
    id: (points: number) => `Selisih antarjuri disebut lebar mulai ${points} poin.`,
    en: (points: number) => `A spread between judges is wide from ${points} points on.`,
  },
  normalisation: { id: 'Nilai terukur menjadi poin', en: 'How measured values become points' },
  save: { id: 'Simpan', en: 'Save' },
  // The final
  final: { id: 'Finalis dan penilaian', en: 'Finalists and scoring' },
  finalLead: {
    id: 'Pilih finalis. Saat dibuka, penjualan mereka diukur menurut definisi kampanye, dan setiap juri mendapat lembar untuk setiap finalis.',
    en: 'Choose the finalists. On opening, their sales are measured by the campaign’s definition, and every judge gets a sheet for every finalist.',
  },
  finalists: { id: 'Finalis', en: 'Finalists' },
  seenAll: {
    id: (name: string) => `${name} · ✓ unduhan disaksikan`,
    en: (name: string) => `${name} · ✓ witnessed`,
  },
  seenNot: {
    id: (name: string, shops: string) => `${name} · ⚠ belum disaksikan: ${shops}`,
    en: (name: string, shops: string) => `${name} · ⚠ not witnessed: ${shops}`,
  },
  seenNoShop: {
    id: (name: string) => `${name} · – tanpa toko marketplace`,
    en: (name: string) => `${name} · – no marketplace shop`,
  },
  unwitnessed: {
    id: 'Alasan, bila ada finalis tanpa unduhan yang disaksikan',
    en: 'Reason, where a finalist has no witnessed download',
  },
  unwitnessedHint: {
    id: 'Petugas mengunggah ekspor seluruh masa kampanye yang diunduh di hadapannya, di halaman unggah usaha itu. Alasan ini dicetak dalam berita acara.',
    en: 'An officer uploads the export of the whole window that was downloaded before their eyes, on that enterprise’s page of uploads. The minutes print this reason.',
  },
  openedWithout: {
    id: (reason: string) => `Dibuka tanpa semua unduhan disaksikan. Alasan: ${reason}`,
    en: (reason: string) => `Opened without all witnessed downloads. Reason: ${reason}`,
  },
  unreported: {
    id: 'Alasan, bila ada yang belum melaporkan apa pun',
    en: 'Reason, where somebody reported nothing at all',
  },
  unreportedHint: {
    id: 'Yang belum melaporkan apa pun dalam masa yang diukur mendapat 0 untuk penjualan. Alasan ini dicetak dalam berita acara internal; berita acara publik hanya menyebut jumlahnya.',
    en: 'Whoever reported nothing of the measured days gets 0 for sales. The internal minutes print this reason; the public ones only say how many.',
  },
  openedSilent: {
    id: (reason: string) => `Dibuka walau ada yang belum melaporkan apa pun. Alasan: ${reason}`,
    en: (reason: string) => `Opened although somebody reported nothing. Reason: ${reason}`,
  },
  judges: { id: (n: number) => `${n} juri`, en: (n: number) => `${n} judges` },
  open: { id: 'Buka penjurian', en: 'Open the judging' },
  openedAt: {
    id: (at: string, definition: number) =>
      `Dibuka dan diukur ${at}, menurut definisi penjualan versi ${definition}.`,
    en: (at: string, definition: number) =>
      `Opened and measured ${at}, by version ${definition} of the definition of a sale.`,
  },
  close: { id: 'Tutup penjurian', en: 'Close the judging' },
  closeLead: {
    id: 'Semua lembar harus sudah dikunci. Setelah ditutup, peringkat dapat dilihat.',
    en: 'All sheets have to be locked. Once it is closed, the ranking can be seen.',
  },
  closedAt: { id: (at: string) => `Ditutup ${at}.`, en: (at: string) => `Closed ${at}.` },
  noMembers: {
    id: 'Belum ada peserta. Finalis dipilih dari peserta kampanye.',
    en: 'No participants yet. Finalists are chosen among them.',
  },
  // A judge
  own: { id: 'Lembar penilaian juri', en: 'My judge’s sheets' },
  ownNone: {
    id: 'Belum ada lembar untuk Anda. Lembar ada setelah penjurian dibuka.',
    en: 'No sheets for you yet. They are there once the judging is open.',
  },
  ownDone: {
    id: (locked: number, of: number) => `${locked} dari ${of} lembar sudah dikunci`,
    en: (locked: number, of: number) => `${locked} of ${of} sheets are locked`,
  },
  finalist: { id: 'Finalis', en: 'Finalist' },
  stateLocked: { id: '✓ dikunci', en: '✓ locked' },
  stateOpen: { id: '⋯ belum dikunci', en: '⋯ not locked' },
  products: { id: 'Produk', en: 'Products' },
  measured: { id: 'Sudah terukur', en: 'Measured already' },
  points: { id: 'Poin (0–100)', en: 'Points (0–100)' },
  criterion: { id: 'Kriteria', en: 'Criterion' },
  saved: { id: 'Nilai tersimpan.', en: 'Scores are kept.' },
  lockedAt: { id: (at: string) => `Dikunci ${at}.`, en: (at: string) => `Locked ${at}.` },
  // The ranking
  ranking: { id: 'Peringkat penjurian', en: 'Ranking of the judging' },
  notClosed: {
    id: 'Peringkat dapat dilihat setelah penjurian ditutup. Sebelum itu tidak seorang pun melihat nilai orang lain.',
    en: 'The ranking can be seen once the judging is closed. Before that nobody sees anybody else’s scores.',
  },
  rank: { id: 'Urutan', en: 'Rank' },
  score: { id: 'Nilai', en: 'Score' },
  winner: { id: '★ diusulkan', en: '★ proposed' },
  won: { id: '★ pemenang', en: '★ winner' },
  wideSpread: {
    id: (points: string) => `⚠ selisih antarjuri ${points} poin`,
    en: (points: string) => `⚠ spread of ${points} points`,
  },
  versions: {
    id: (criteria: number, definition: number) =>
      `kriteria versi ${criteria} dan definisi penjualan versi ${definition}, yang tetap sejak penjurian dibuka`,
    en: (criteria: number, definition: number) =>
      `criteria version ${criteria} and definition of a sale version ${definition}, as they stand since the judging opened`,
  },
  seats: {
    id: (n: number) => `${n} pemenang menurut kuota kampanye`,
    en: (n: number) => `${n} winners by the campaign’s quota`,
  },
  noQuota: { id: 'Kuota pemenang belum diisi.', en: 'The quota of winners is not set.' },
  tieRule: {
    id: (names: string) => `Bila nilai sama, yang didahulukan berturut-turut: ${names}.`,
    en: (names: string) => `Where scores are equal, what decides is, in this order: ${names}.`,
  },
  tied: {
    id: (names: string) => `Tetap sama setelah aturan itu: ${names}. Dewan juri memutuskan.`,
    en: (names: string) => `Still equal after that rule: ${names}. The jury decides.`,
  },
  tiedHere: { id: 'nilai sama, belum diputuskan', en: 'equal, not decided yet' },
  tieChosen: {
    id: (names: string, reason: string) =>
      `Dari yang tetap sama, dewan juri memilih ${names}. Alasan: ${reason}`,
    en: (names: string, reason: string) =>
      `Of those still equal the jury took ${names}. Reason: ${reason}`,
  },
  tieTitle: { id: 'Keputusan atas nilai sama', en: 'Decision on equals' },
  tieLead: {
    id: (seats: number) =>
      `Aturan tertulis tidak memisahkan mereka. Catat pilihan dewan juri: ${seats} kursi. Siapa yang ikut menilai tidak mencatatnya.`,
    en: (seats: number) =>
      `The written rule does not part them. Record whom the jury takes: ${seats} seats. Nobody who scored records it.`,
  },
  tieNone: {
    id: 'Tidak ada finalis dengan nilai sama yang perlu diputuskan.',
    en: 'There are no equals to decide upon.',
  },
  tieWho: { id: 'Yang dipilih', en: 'Who is taken' },
  tieReason: { id: 'Alasan dewan juri', en: 'The jury’s reason' },
  tieSave: { id: 'Catat pilihan', en: 'Record the choice' },
  without: { id: 'Bila sebagian penjualan tidak dihitung', en: 'If some sales did not count' },
  unproven: { id: 'Tanpa penjualan yang belum berbukti', en: 'Without sales that are not proven' },
  offline: { id: 'Tanpa penjualan luring', en: 'Without offline sales' },
  same: { id: 'Pemenangnya tetap sama.', en: 'The winners stay the same.' },
  differs: {
    id: (enters: string, leaves: string) => `Masuk ${enters}; keluar ${leaves}.`,
    en: (enters: string, leaves: string) => `${enters} in; ${leaves} out.`,
  },
  decree: { id: 'Penetapan pemenang', en: 'Decree on the winners' },
  minutesFirst: {
    id: 'Berita Acara Penjurian untuk urutan ini belum diterbitkan. Tanpa itu SK tidak dapat dicatat.',
    en: 'The minutes of the judging for these ranks are not issued yet. Without them no decree is entered.',
  },
  decreeLead: {
    id: 'Catat SK yang sudah ditandatangani pejabat penetap. Siapa yang ikut menilai tidak boleh mencatatnya.',
    en: 'Enter the decree that the official has signed. Nobody who scored may enter it.',
  },
  enter: { id: 'Catat SK', en: 'Enter the decree' },
  papers: { id: 'Dokumen penjurian', en: 'Papers of the judging' },
  issueMinutes: { id: 'Terbitkan berita acara', en: 'Issue the minutes' },
  issueMinutesLead: {
    id: 'Terbit dua versi: internal dengan semua nilai, dan untuk umum tanpa nilai terukur. Isinya disusun dari data, dengan uji ketahanan 100.000 bobot acak.',
    en: 'Two versions are issued: an internal one with all scores, and a public one without measured scores. Both are made of the data, with a test of robustness by 100,000 drawn weights.',
  },
  issueCharters: { id: 'Terbitkan piagam pemenang', en: 'Issue the winners’ charters' },
  issueChartersLead: {
    id: 'Satu piagam untuk setiap pemenang menurut SK.',
    en: 'One charter for each winner that the decree names.',
  },
} satisfies Messages;
