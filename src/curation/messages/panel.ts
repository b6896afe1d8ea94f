import type { Messages } from '../../web/index.ts';

/** What is read about criteria, the panel and its sheets. */
export const panelSaid = {
  advantage: { id: 'nilai tambah', en: 'an advantage' },
  criteria: { id: 'Kriteria dan bobot', en: 'Criteria and weights' },
  criteriaLead: {
    id: 'Setiap sektor dinilai dengan satu kelompok kriteria. Setelah penilaian dibuka, kriteria dan bobot tidak dapat diubah lagi.',
    en: 'Each sector is scored by one set of criteria. Once scoring has begun, criteria and weights stand.',
  },
  criteriaNone: {
    id: 'Belum ada kriteria. Mulai dari usulan Lagawi (tiga kelompok: pangan, kriya dan fesyen, lainnya), lalu ubah seperlunya. Usulan ini buatan Lagawi, bukan ketentuan kementerian.',
    en: 'No criteria yet. Begin with Lagawi’s proposal (three sets: food, craft and fashion, other) and change what is needed. The proposal is Lagawi’s own, no rule of a ministry.',
  },
  propose: { id: 'Pakai usulan Lagawi', en: 'Use Lagawi’s proposal' },
  addSet: { id: 'Kelompok baru', en: 'New set' },
  editSet: { id: 'Ubah', en: 'Edit' },
  newSet: { id: 'baru', en: 'new' },
  frozenAt: {
    id: (at: string) => `Penilaian dibuka ${at}; kriteria ini tetap.`,
    en: (at: string) => `Scoring began ${at}; these criteria stand.`,
  },
  setVersion: { id: (n: number) => `versi ${n}`, en: (n: number) => `version ${n}` },
  forSectors: { id: 'Untuk sektor', en: 'For the sectors' },
  forOthers: { id: 'semua sektor lainnya', en: 'all other sectors' },
  setName: { id: 'Nama kelompok', en: 'Name of the set' },
  spreadFrom: {
    id: 'Selisih antarkurator disebut lebar mulai',
    en: 'A spread between curators is wide from',
  },
  spreadFromHint: {
    id: (usual: number) => `Poin dari 100, dari 1 sampai 100. Usulan: ${usual}.`,
    en: (usual: number) => `Points of 100, from 1 to 100. Proposed: ${usual}.`,
  },
  spreadSet: {
    id: (points: number) => `Selisih antarkurator disebut lebar mulai ${points} poin.`,
    en: (points: number) => `A spread between curators is wide from ${points} points on.`,
  },
  criterion: { id: 'Kriteria', en: 'Criterion' },
  criterionNo: { id: (n: number) => `Kriteria ${n}`, en: (n: number) => `Criterion ${n}` },
  weight: { id: 'Bobot', en: 'Weight' },
  shrinks: {
    id: (points: number) =>
      `Nilai tambah dari syarat memberi sampai ${points} poin; bobot di atas bersama-sama dihitung ${100 - points} dari 100. Uji bobot belum memasukkannya.`,
    en: (points: number) =>
      `Advantages among the gates give up to ${points} points; the weights above count for ${100 - points} of 100 together. Trying weights leaves them out.`,
  },
  weightHint: { id: 'Jumlah semua bobot 100', en: 'All weights add up to 100' },
  levels: { id: 'Arti setiap nilai', en: 'What each level means' },
  levelsHint: {
    id: 'Satu baris satu tingkat, dari nilai 1 ke atas; 3 sampai 5 tingkat.',
    en: 'One level a line, from 1 upwards; 3 to 5 levels.',
  },
  save: { id: 'Simpan', en: 'Save' },
  // The panel
  panel: { id: 'Panel dan penugasan', en: 'Panel and sheets' },
  panelLead: {
    id: 'Kurator mewakili lembaga. Setiap pendaftar dinilai sedikitnya dua lembaga; yang punya kepentingan pribadi tidak boleh menilai. Nilai orang lain baru terlihat setelah penilaian ditutup.',
    en: 'Curators belong to institutions. Every applicant is scored by two institutions at least; nobody with a personal interest scores. Scores are shown once scoring is closed.',
  },
  members: { id: 'Anggota panel', en: 'Members of the panel' },
  membersNone: {
    id: 'Belum ada anggota. Beri hak kurator pada halaman orang, lalu tambahkan di sini dengan lembaganya.',
    en: 'No members yet. Give a curator’s right on the person’s page, then add them here with their institution.',
  },
  name: { id: 'Nama', en: 'Name' },
  institution: { id: 'Lembaga', en: 'Institution' },
  pactSigned: { id: 'Pakta integritas', en: 'Integrity pact' },
  signed: { id: '✓ ditandatangani', en: '✓ signed' },
  unsigned: { id: '⋯ belum', en: '⋯ not yet' },
  locked: { id: 'Lembar dikunci', en: 'Sheets locked' },
  conflicts: { id: 'Konflik', en: 'Conflicts' },
  left: { id: 'keluar dari panel', en: 'left the panel' },
  addMember: { id: 'Tambah anggota', en: 'Add a member' },
  person: { id: 'Kurator', en: 'Curator' },
  choose: { id: 'Pilih', en: 'Choose' },
  remove: { id: 'Keluarkan', en: 'Remove' },
  sheets: { id: 'Penugasan', en: 'Sheets' },
  adjust: { id: 'Ubah satu lembar', en: 'Change one sheet' },
  adjustLead: {
    id: 'Beri atau lepas satu lembar dengan tangan. Lembar yang sudah berisi nilai tidak dapat dilepas; menyusun penugasan lagi mengganti yang belum dinilai.',
    en: 'Give or take off one sheet by hand. A sheet with scores stays; planning again replaces what nobody has scored.',
  },
  applicantNo: { id: 'Nomor pendaftar', en: 'Number of the applicant' },
  give: { id: 'Beri lembar', en: 'Give the sheet' },
  takeOff: { id: 'Lepas lembar', en: 'Take the sheet off' },
  conflictBefore: {
    id: 'Nyatakan hubungan dengan pendaftar mana pun lewat nomornya, juga sebelum lembar dibagi. Dengan kepentingan pribadi Anda tidak mendapat lembarnya.',
    en: 'Declare a relation to any applicant by number, also before sheets are planned. With a personal interest you get no sheet.',
  },
  plan: { id: 'Susun penugasan', en: 'Plan the sheets' },
  each: { id: 'Kurator per pendaftar', en: 'Curators for each applicant' },
  planLead: {
    id: (n: number) =>
      `${n} pendaftar lolos seleksi administrasi. Mesin membagi rata, menghindari konflik, dan memastikan dua lembaga. Lembar yang sudah berisi nilai, dan yang diberikan atau diambil dengan tangan, tidak berubah.`,
    en: (n: number) =>
      `${n} applicants passed the screening. The machine shares them evenly, avoids conflicts and sees to two institutions. Sheets with scores, and those given or taken by hand, do not change.`,
  },
  short: {
    id: (n: number) => `${n} pendaftar belum dinilai dua lembaga.`,
    en: (n: number) => `${n} applicants are not on sheets of two institutions yet.`,
  },
  openPanel: { id: 'Buka penilaian', en: 'Open scoring' },
  openLead: {
    id: 'Sejak dibuka, pendaftaran ditutup, dan kriteria, bobot dan hasil seleksi administrasi tidak dapat diubah lagi.',
    en: 'From then on applications are closed, and criteria, weights and the screening stand.',
  },
  opened: {
    id: (at: string) => `Penilaian dibuka ${at}.`,
    en: (at: string) => `Scoring was opened ${at}.`,
  },
  closePanel: { id: 'Tutup penilaian', en: 'Close scoring' },
  closeLead: {
    id: 'Semua lembar harus sudah dikunci. Setelah ditutup, peringkat dapat dilihat.',
    en: 'All sheets have to be locked. Once it is closed, the ranking can be seen.',
  },
  closed: {
    id: (at: string) => `Penilaian ditutup ${at}.`,
    en: (at: string) => `Scoring was closed ${at}.`,
  },
  seatsOfNobody: {
    id: (n: number) =>
      `${n} kursi peserta tidak akan terisi, karena kuota semua sektor lebih sedikit. Penilaian baru dapat dibuka setelah jumlahnya sama, atau kuota satu sektor dikosongkan.`,
    en: (n: number) =>
      `${n} seats would stay empty, since the quotas of all sectors are fewer. Scoring can be opened once the numbers are equal, or the quota of one sector is cleared.`,
  },
  toSectors: { id: 'Ubah sektor', en: 'Change the sectors' },
  unscreened: {
    id: (n: number) => `${n} pendaftar belum diperiksa. Penilaian baru dapat dibuka sesudahnya.`,
    en: (n: number) =>
      `${n} applicants are not screened yet. Scoring can be opened only after that.`,
  },
  toUnscreened: { id: 'Periksa mereka', en: 'Screen them' },
  gatesLacked: {
    id: 'Sudah diluluskan, tetapi syarat wajibnya belum terpenuhi. Catat temuannya atau ubah seleksi administrasinya; penilaian baru dapat dibuka sesudahnya.',
    en: 'Passed the screening, but required gates are not met. Record what was found or change the screening; scoring can be opened only after that.',
  },
  gatesLackedMore: {
    id: (n: number) => `dan ${n} pendaftar lagi`,
    en: (n: number) => `and ${n} more applicants`,
  },
  // A curator's own sheets
  own: { id: 'Lembar penilaian saya', en: 'My score sheets' },
  ownNone: {
    id: 'Belum ada lembar untuk Anda. Manajer kampanye membaginya sebelum penilaian dibuka.',
    en: 'No sheets for you yet. The campaign manager deals them out before scoring begins.',
  },
  notOnPanel: {
    id: 'Anda belum masuk panel. Manajer kampanye menambahkan Anda dengan lembaga Anda.',
    en: 'You are not on the panel yet. The campaign manager adds you with your institution.',
  },
  notOpenYet: {
    id: 'Penilaian belum dibuka. Lembar dapat diisi sesudahnya.',
    en: 'Scoring has not begun. Sheets can be filled in afterwards.',
  },
  ownDone: {
    id: (locked: number, of: number) => `${locked} dari ${of} lembar sudah dikunci`,
    en: (locked: number, of: number) => `${locked} of ${of} sheets are locked`,
  },
  pact: { id: 'Pakta integritas', en: 'Integrity pact' },
  pactWords: {
    id: 'Saya menilai sendiri, menurut kriteria yang ditetapkan, tanpa menerima apa pun. Saya menyatakan setiap hubungan dengan pendaftar sebelum menilai, dan tidak menilai bila saya, keluarga, pemasok, binaan pendampingan atau galeri saya berkepentingan. Saya merahasiakan data pendaftar dan nilai sampai diumumkan.',
    en: 'I score by myself, by the criteria as decided, and accept nothing for it. I declare every relation to an applicant before I score, and do not score where I, my family, my supplier, whom I mentor or my gallery has an interest. I keep applicants’ data and scores secret until they are announced.',
  },
  pactAgree: { id: 'Saya menyatakan demikian', en: 'So I declare' },
  sign: { id: 'Tanda tangani', en: 'Sign' },
  // One sheet
  sheet: {
    id: (no: number) => `Lembar penilaian nomor ${no}`,
    en: (no: number) => `Score sheet ${no}`,
  },
  applicant: { id: 'Tentang produk', en: 'About the product' },
  product: { id: 'Produk', en: 'Product' },
  shop: { id: 'Toko daring', en: 'Online shop' },
  region: { id: 'Daerah', en: 'Region' },
  ownScore: {
    id: (score: string) => `Nilai Anda: ${score}`,
    en: (score: string) => `Your score: ${score}`,
  },
  notKept: {
    id: (score: string) => `Yang baru Anda isi, tidak disimpan: ${score}`,
    en: (score: string) => `What you filled in now, not kept: ${score}`,
  },
  remark: { id: (name: string) => `Catatan: ${name}`, en: (name: string) => `Remark: ${name}` },
  saveSheet: { id: 'Simpan', en: 'Save' },
  saved: { id: 'Nilai tersimpan.', en: 'Scores are kept.' },
  lock: { id: 'Simpan dan kunci', en: 'Save and lock' },
  lockHint: {
    id: 'Setelah dikunci, nilai tidak dapat diubah lagi.',
    en: 'Once locked, scores cannot be changed.',
  },
  lockedAt: { id: (at: string) => `Dikunci ${at}.`, en: (at: string) => `Locked ${at}.` },
  next: { id: 'Lembar berikutnya', en: 'Next sheet' },
  conflict: { id: 'Konflik kepentingan', en: 'Conflict of interest' },
  conflictLead: {
    id: 'Kepentingan pribadi: lembar ini dilepas dari Anda. Binaan lembaga: tetap dinilai, dan hubungan itu tertulis di samping nilai.',
    en: 'A personal interest: the sheet is taken from you. Assisted by your institution: you score all the same, and it stands beside the score.',
  },
  relation: { id: 'Hubungan', en: 'Relation' },
  reason: { id: 'Jelaskan', en: 'Explain' },
  declare: { id: 'Nyatakan', en: 'Declare' },
  declared: {
    id: (kind: string, reason: string) => `Dinyatakan: ${kind}. ${reason}`,
    en: (kind: string, reason: string) => `Declared: ${kind}. ${reason}`,
  },
  state: { id: 'Keadaan', en: 'State' },
  stateLocked: { id: '✓ dikunci', en: '✓ locked' },
  stateOpen: { id: '⋯ belum dikunci', en: '⋯ not locked' },
} satisfies Messages;
