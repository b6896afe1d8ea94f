/** What the columns of a list of trainees are, told by their heads. */
import { tidy } from '../../kernel/tidy.ts';

export const columnRoles = [
  ...(['skip', 'name', 'nik', 'phone', 'birth', 'birthPlace', 'birthDay', 'sex'] as const),
  ...(['region', 'province', 'enterprise', 'nib', 'batch', 'from', 'until', 'venue'] as const),
  ...(['presence', 'partner'] as const),
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** The heads that lists here use, in the order in which they are looked for. */
const heads: readonly [ColumnRole, RegExp][] = [
  ['nik', /\bnik\b|no(mor)?\.? ?(ktp|induk kependudukan)|^ktp$/],
  ['nib', /\bnib\b|nomor induk berusaha/],
  ['partner', /\bmitra\b|\bpartner\b|marketplace|lokapasar/],
  ['phone', /\bhp\b|whatsapp|\bwa\b|telepon|telp|ponsel|handphone|kontak/],
  ['birth', /\bttl\b|tempat ?[,/&dan]* ?(tanggal|tgl)\.? ?lahir/],
  ['birthPlace', /tempat lahir|tmp\.? lahir|kota lahir/],
  ['birthDay', /(tanggal|tgl)\.? lahir/],
  ['sex', /jenis kelamin|^jk$|^l ?\/ ?p$|gender|^p ?\/ ?l$|^kelamin$/],
  [
    'enterprise',
    /nama (usaha|ikm|umkm|merek|brand|perusahaan|instansi)|^(usaha|ikm|umkm|perusahaan|instansi|merek)$/,
  ],
  ['province', /provinsi|propinsi|^prov/],
  ['region', /kab(upaten)?\b|kota|domisili|daerah asal|^asal$/],
  ['until', /(tanggal|tgl)\.? (selesai|akhir|berakhir)/],
  [
    'from',
    /(tanggal|tgl)\.? (mulai|pelatihan|pelaksanaan|kegiatan|bimtek)|^(tanggal|tgl|waktu)\.?$|waktu pelaksanaan/,
  ],
  [
    'batch',
    /angkatan|gelombang|batch|nama (kegiatan|pelatihan)|judul|^(kegiatan|pelatihan|bimtek|kelas)$/,
  ],
  ['venue', /lokasi|tempat (pelatihan|kegiatan|pelaksanaan)|^tempat$|hotel/],
  ['presence', /kehadiran|hadir|presensi|absen|keterangan|^ket\.?$/],
  ['name', /nama/],
];

/** A proposal for each column; each role once, the first that fits. */
export function guessColumns(row: readonly string[]): ColumnRole[] {
  const taken = new Set<ColumnRole>();
  return row.map((cell) => {
    const text = tidy(cell).toLowerCase();
    const found = text && heads.find(([role, fits]) => !taken.has(role) && fits.test(text))?.[0];
    if (!found) return 'skip';
    taken.add(found);
    return found;
  });
}

const rowsTried = 30;

/** From 0: the first row that names a name and something beside it; null where none does. */
export function headRow(rows: readonly (readonly string[])[]): number | null {
  const at = rows.slice(0, rowsTried).findIndex((row) => {
    const roles = guessColumns(row);
    return roles.includes('name') && roles.filter((role) => role !== 'skip').length >= 2;
  });
  return at < 0 ? null : at;
}

export const isColumnRole = (text: string): text is ColumnRole =>
  (columnRoles as readonly string[]).includes(text);
