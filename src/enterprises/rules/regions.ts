/** Region codes as data (domain.md 3.3). Kemendagri and BPS disagree in Lampung for 01 to 08. */
import type { Zone } from '../../kernel/day.ts';

export const provinces: Readonly<Record<string, string>> = {
  '11': 'Aceh',
  '12': 'Sumatera Utara',
  '13': 'Sumatera Barat',
  '14': 'Riau',
  '15': 'Jambi',
  '16': 'Sumatera Selatan',
  '17': 'Bengkulu',
  '18': 'Lampung',
  '19': 'Kepulauan Bangka Belitung',
  '21': 'Kepulauan Riau',
  '31': 'DKI Jakarta',
  '32': 'Jawa Barat',
  '33': 'Jawa Tengah',
  '34': 'DI Yogyakarta',
  '35': 'Jawa Timur',
  '36': 'Banten',
  '51': 'Bali',
  '52': 'Nusa Tenggara Barat',
  '53': 'Nusa Tenggara Timur',
  '61': 'Kalimantan Barat',
  '62': 'Kalimantan Tengah',
  '63': 'Kalimantan Selatan',
  '64': 'Kalimantan Timur',
  '65': 'Kalimantan Utara',
  '71': 'Sulawesi Utara',
  '72': 'Sulawesi Tengah',
  '73': 'Sulawesi Selatan',
  '74': 'Sulawesi Tenggara',
  '75': 'Gorontalo',
  '76': 'Sulawesi Barat',
  '81': 'Maluku',
  '82': 'Maluku Utara',
  '91': 'Papua',
  '92': 'Papua Barat',
  '93': 'Papua Selatan',
  '94': 'Papua Tengah',
  '95': 'Papua Pegunungan',
  '96': 'Papua Barat Daya',
};

export interface Regency {
  name: string;
  kemendagri: string;
  bps: string;
}

export const regencies: readonly Regency[] = [
  { name: 'Lampung Selatan', kemendagri: '18.01', bps: '1803' },
  { name: 'Lampung Tengah', kemendagri: '18.02', bps: '1805' },
  { name: 'Lampung Utara', kemendagri: '18.03', bps: '1806' },
  { name: 'Lampung Barat', kemendagri: '18.04', bps: '1801' },
  { name: 'Tulang Bawang', kemendagri: '18.05', bps: '1808' },
  { name: 'Tanggamus', kemendagri: '18.06', bps: '1802' },
  { name: 'Lampung Timur', kemendagri: '18.07', bps: '1804' },
  { name: 'Way Kanan', kemendagri: '18.08', bps: '1807' },
  { name: 'Pesawaran', kemendagri: '18.09', bps: '1809' },
  { name: 'Pringsewu', kemendagri: '18.10', bps: '1810' },
  { name: 'Mesuji', kemendagri: '18.11', bps: '1811' },
  { name: 'Tulang Bawang Barat', kemendagri: '18.12', bps: '1812' },
  { name: 'Pesisir Barat', kemendagri: '18.13', bps: '1813' },
  { name: 'Kota Bandar Lampung', kemendagri: '18.71', bps: '1871' },
  { name: 'Kota Metro', kemendagri: '18.72', bps: '1872' },
];

const shape = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;

/** Is it a Kemendagri code of a province? Lower levels outside Lampung are taken as given. */
export function isRegionCode(code: string): boolean {
  if (!shape.test(code) || !Object.hasOwn(provinces, code.slice(0, 2))) return false;
  const regency = code.slice(0, 5);
  return regency.length < 5 || !code.startsWith('18') || known.has(regency);
}

const known = new Map(regencies.map((one) => [one.kemendagri, one]));

/** Pesawaran, Lampung; the code itself where no name is known. */
export function regionName(code: string): string {
  if (code === '') return '';
  const province = provinces[code.slice(0, 2)];
  const regency = known.get(code.slice(0, 5))?.name ?? (code.length > 2 ? code : null);
  return [regency, province].filter(Boolean).join(', ') || code;
}

export function bpsCodeOf(kemendagri: string): string | null {
  return known.get(kemendagri)?.bps ?? null;
}

export function kemendagriCodeOf(bps: string): string | null {
  return regencies.find((one) => one.bps === bps)?.kemendagri ?? null;
}

/** The civil time of a province; WIB where none is known. */
export function zoneOfRegion(code: string): Zone {
  const province = code.slice(0, 2);
  if (/^(81|82|9[1-6])$/.test(province)) return 'WIT';
  if (/^(5[123]|6[345]|7[1-6])$/.test(province)) return 'WITA';
  return 'WIB';
}
