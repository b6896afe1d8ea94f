import type { Messages } from '../../web/index.ts';

/** What applicants read; by phone, and often for the first time. */
export const applySaid = {
  trail: { id: 'Letak halaman', en: 'Where this is' },
  title: { id: (name: string) => `Pendaftaran ${name}`, en: (name: string) => `Apply: ${name}` },
  openFrom: {
    id: (from: string, to: string) => `Dibuka ${from} sampai ${to}.`,
    en: (from: string, to: string) => `Open from ${from} to ${to}.`,
  },
  lead: {
    id: 'Isi sendiri, tanpa biaya. Isian tersimpan sebagai draf dan dapat dilanjutkan kapan saja lewat tautan Anda.',
    en: 'Fill it in yourself, free of charge. It is kept as a draft and can be continued any time by your link.',
  },
  opensLater: {
    id: (day: string) => `Pendaftaran dibuka mulai ${day}.`,
    en: (day: string) => `Applications open on ${day}.`,
  },
  closedOn: {
    id: (day: string) => `Pendaftaran sudah ditutup ${day}.`,
    en: (day: string) => `Applications closed on ${day}.`,
  },
  haveLink: {
    id: 'Sudah mendaftar? Keadaan dan hasilnya ada di tautan yang Anda simpan.',
    en: 'Applied already? The state and the outcome are under the link that you kept.',
  },
  toRead: { id: 'Yang dapat dibaca di Lagawi', en: 'What there is to read in Lagawi' },
  closedForDraft: {
    id: 'Pendaftaran sudah tidak dibuka, jadi draf ini tidak dapat dikirim lagi. Isiannya masih dapat disimpan.',
    en: 'Applications are closed, so this draft can no longer be sent in. What is typed can still be saved.',
  },
  scoringBegan: {
    id: 'Pendaftaran ditutup sejak penilaian panel dibuka.',
    en: 'Applications are closed since scoring by the panel began.',
  },
  scoringBeganForDraft: {
    id: 'Pendaftaran ditutup sejak penilaian panel dibuka, jadi draf ini tidak dapat dikirim lagi. Isiannya masih dapat disimpan.',
    en: 'Applications are closed since scoring by the panel began, so this draft can no longer be sent in. What is typed can still be saved.',
  },
  noForm: {
    id: 'Kampanye ini belum membuka pendaftaran. Formulirnya akan ada di halaman ini.',
    en: 'This campaign has not opened applications yet. The form will be on this page.',
  },
  begin: { id: 'Mulai mendaftar', en: 'Begin' },
  chosenBy: {
    id: 'Cara memilih: seleksi administrasi, lalu penilaian produk oleh sedikitnya dua lembaga, lalu penetapan dengan SK. Anda menerima alasan dan nilai Anda sendiri.',
    en: 'How people are chosen: a check of basic requirements, then scoring of the product by two institutions at least, then a decree. You are told the reasons and your own scores.',
  },
  keepLink: {
    id: 'Simpan tautan ini. Siapa pun yang memegangnya dapat membuka pendaftaran Anda.',
    en: 'Keep this link. Whoever holds it can open your application.',
  },
  sendToSelf: { id: 'Kirim ke WhatsApp saya', en: 'Send to my WhatsApp' },
  whatsappText: {
    id: (name: string, link: string) => `Tautan pendaftaran saya untuk ${name}: ${link}`,
    en: (name: string, link: string) => `The link to my application for ${name}: ${link}`,
  },
  saved: { id: 'Draf tersimpan.', en: 'The draft is kept.' },
  business: { id: 'Usaha dan produk', en: 'Enterprise and product' },
  contact: { id: 'Pemilik dan kontak', en: 'Owner and contact' },
  more: { id: 'Pertanyaan lain', en: 'More questions' },
  enterpriseName: { id: 'Nama usaha', en: 'Name of the enterprise' },
  sector: { id: 'Jenis produk', en: 'Kind of product' },
  choose: { id: 'Pilih', en: 'Choose' },
  sectorHint: {
    id: 'Pertanyaan di bawah menyesuaikan jenis produk setelah draf disimpan.',
    en: 'The questions below follow the kind of product once the draft is saved.',
  },
  product: { id: 'Produk utama', en: 'Main product' },
  ownerName: { id: 'Nama pemilik', en: 'Owner’s name' },
  phone: { id: 'Nomor HP (WhatsApp)', en: 'Phone number (WhatsApp)' },
  email: { id: 'Surel, bila ada', en: 'Mail, if any' },
  regionCode: { id: 'Kabupaten atau kota', en: 'Regency or city' },
  address: { id: 'Alamat produksi', en: 'Address of production' },
  nib: { id: 'NIB (13 angka), bila ada', en: 'NIB (13 digits), if any' },
  shop: {
    id: 'Nama atau tautan toko daring, bila ada',
    en: 'Name or link of the online shop, if any',
  },
  yes: { id: 'Ya', en: 'Yes' },
  no: { id: 'Tidak', en: 'No' },
  optional: { id: 'boleh kosong', en: 'may be empty' },
  stages: { id: 'Tahap seleksi', en: 'Stages of the selection' },
  agreement: { id: 'Pernyataan kesediaan', en: 'Statement of agreement' },
  agreedTo: { id: 'Pernyataan yang disetujui', en: 'The statement that was agreed to' },
  agree: { id: 'Saya setuju', en: 'I agree' },
  agreeLater: { id: 'Catat kesediaan saya', en: 'Record my agreement' },
  save: { id: 'Simpan draf', en: 'Save the draft' },
  send: { id: 'Kirim pendaftaran', en: 'Send the application' },
  sentTitle: {
    id: (no: number) => `Pendaftaran nomor ${no}`,
    en: (no: number) => `Application ${no}`,
  },
  sentAt: { id: (at: string) => `Dikirim ${at}.`, en: (at: string) => `Sent ${at}.` },
  state: { id: 'Keadaan', en: 'State' },
  stateWaiting: {
    id: '⋯ Diperiksa petugas. Hasilnya akan ada di halaman ini.',
    en: '⋯ Being checked. The result will be on this page.',
  },
  stateWaitingOf: { id: '⋯ Belum diperiksa.', en: '⋯ Not checked yet.' },
  statePassed: {
    id: '✓ Lolos seleksi administrasi.',
    en: '✓ Passed the basic requirements.',
  },
  nextMapping: {
    id: 'Berikutnya pemetaan literasi digital.',
    en: 'The digital mapping comes next.',
  },
  nextPanel: {
    id: 'Berikutnya penilaian panel.',
    en: 'Scoring by the panel comes next.',
  },
  nextScoring: { id: 'Sedang dinilai panel.', en: 'The panel is scoring now.' },
  nextDecree: {
    id: 'Penilaian panel selesai. Berikutnya penetapan dengan SK.',
    en: 'The panel has scored. The decree comes next.',
  },
  stateFailed: {
    id: '✕ Tidak lolos seleksi administrasi.',
    en: '✕ Did not pass the basic requirements.',
  },
  stateWithdrawn: { id: '– Anda mengundurkan diri.', en: '– You withdrew.' },
  stateWithdrawnOf: { id: '– Pendaftar mengundurkan diri.', en: '– The applicant withdrew.' },
  reasons: { id: 'Alasan', en: 'Reasons' },
  decidedAs: {
    id: (number: string, day: string) => `Ditetapkan dengan SK ${number}, ${day}.`,
    en: (number: string, day: string) => `Decided by decree ${number}, ${day}.`,
  },
  changedTo: {
    id: (number: string, day: string) => `Ditetapkan dengan SK perubahan ${number}, ${day}.`,
    en: (number: string, day: string) => `Decided by decree of change ${number}, ${day}.`,
  },
  ownPlace: {
    id: (rank: number, of: number, score: string) =>
      `Urutan ${rank} dari ${of}, nilai ${score} dari 100.`,
    en: (rank: number, of: number, score: string) =>
      `Place ${rank} of ${of}, score ${score} of 100.`,
  },
  otherwise: {
    id: (reason: string) => `Panel memutuskan lain daripada urutan nilai, dengan alasan: ${reason}`,
    en: (reason: string) =>
      `The panel decided otherwise than the ranks, for this reason: ${reason}`,
  },
  ownScores: { id: 'Nilai Anda per kriteria', en: 'Your scores by criterion' },
  criterion: { id: 'Kriteria', en: 'Criterion' },
  weight: { id: 'Bobot', en: 'Weight' },
  mean: { id: 'Rata-rata panel', en: 'Mean of the panel' },
  advantage: {
    id: 'Nilai tambah (poin, bukan dari panel)',
    en: 'Advantages (points, not from the panel)',
  },
  whatNext: {
    id: 'Dua hal yang paling menaikkan nilai Anda',
    en: 'Two things that would raise your score most',
  },
  nextLevel: {
    id: (name: string, level: string) => `${name}: ${level}`,
    en: (name: string, level: string) => `${name}: ${level}`,
  },
  whatNextChosen: {
    id: 'Dua hal yang masih dapat Anda kuatkan',
    en: 'Two things that you can still strengthen',
  },
  takeBack: { id: 'Tarik untuk diperbaiki', en: 'Take back to correct' },
  takeBackLead: {
    id: (no: number, day: string) =>
      `Ada yang keliru? Selama belum diperiksa, pendaftaran ini dapat ditarik menjadi draf. Nomor ${no} tetap milik Anda, tetapi pendaftaran baru ikut dinilai sesudah dikirim lagi, paling lambat ${day}.`,
    en: (no: number, day: string) =>
      `Something is wrong? While nobody has checked it, this application can be taken back into a draft. Number ${no} stays yours, but it is assessed only once it is sent again, on ${day} at the latest.`,
  },
  takenBack: {
    id: (no: number, day: string) =>
      `Pendaftaran nomor ${no} Anda tarik untuk diperbaiki, jadi sekarang belum terkirim. Kirim lagi paling lambat ${day}.`,
    en: (no: number, day: string) =>
      `You took application ${no} back to correct it, so it is not sent in now. Send it again on ${day} at the latest.`,
  },
  withdraw: { id: 'Mengundurkan diri', en: 'Withdraw' },
  withdrawSure: {
    id: 'Saya sungguh mengundurkan diri; ini tidak dapat dibatalkan.',
    en: 'I really withdraw; this cannot be undone.',
  },
  withdrawLead: {
    id: 'Pendaftaran Anda tidak dinilai lagi.',
    en: 'Your application will not be assessed.',
  },
  withdrawScored: {
    id: 'Anda tidak akan dipilih lagi. Nilai yang sudah diberikan tetap dalam arsip.',
    en: 'You will not be chosen any more. Scores already given stay on file.',
  },
  withdrawWaiting: {
    id: 'Anda tidak akan naik lagi dari daftar cadangan.',
    en: 'You will not move up from the waiting list any more.',
  },
  withdrawChosen: {
    id: 'Pengelola kampanye akan membaca bahwa Anda keluar dan mencatatnya dengan SK perubahan; cadangan berikutnya dapat naik.',
    en: 'Those who run the campaign will read that you leave and record it by a decree of change; the next on the waiting list may move up.',
  },
  withdrawTakingPart: {
    id: 'Anda sudah menjadi peserta. Pengelola kampanye akan membaca bahwa Anda keluar dan mencatatnya dengan SK perubahan; penjualan Anda sampai hari itu tetap terhitung.',
    en: 'You take part already. Those who run the campaign will read that you leave and record it by a decree of change; what you sold until that day still counts.',
  },
  fileHint: { id: 'PDF, JPG atau PNG, paling besar 5 MB.', en: 'PDF, JPG or PNG, 5 MB at most.' },
  fileThere: {
    id: (name: string) => `✓ Tersimpan: ${name}. Pilih berkas lain untuk menggantinya.`,
    en: (name: string) => `✓ Kept: ${name}. Choose another file to replace it.`,
  },
  ownData: { id: 'Isian Anda', en: 'What you told' },
} satisfies Messages;
