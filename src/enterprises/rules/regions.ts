/** Region codes as data (domain.md 3.3). Kemendagri and BPS disagree in Lampung for 01 to 08. */
import type { Zone } from '../../kernel/day.ts';
import { slugOf } from '../../kernel/slug.ts';
import { regencyTable } from './regency-table.ts';

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
  /** A city names itself one: Kota Metro. */
  name: string;
  kemendagri: string;
  /** null where none is known. */
  bps: string | null;
}

/** By province and code. */
export const regencies: readonly Regency[] = Object.entries(regencyTable).flatMap(
  ([province, table]) =>
    table.split(';').map((entry) => {
      const words = entry.trim().split(/\s+/);
      const [own = '', bps = ''] = words.slice(-2);
      return {
        name: words.slice(0, -2).join(' '),
        kemendagri: `${province}.${own}`,
        bps: bps === '--' ? null : `${province}${bps}`,
      };
    }),
);

const shape = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;

/** Is it a Kemendagri code of a province or a regency? Lower levels are taken as given. */
export function isRegionCode(code: string): boolean {
  if (!shape.test(code) || !Object.hasOwn(provinces, code.slice(0, 2))) return false;
  const regency = code.slice(0, 5);
  return regency.length < 5 || known.has(regency);
}

const known = new Map(regencies.map((one) => [one.kemendagri, one]));

/**
 * The code of a regency as people write it: by its code, or by its name with or without what it is;
 * of a regency and a city of one name the regency, unless it says that it is the city.
 */
export function regencyNamed(typed: string): string | null {
  if (isRegionCode(typed)) return typed;
  const found = byBareName.get(bareName(typed)) ?? [];
  const isCity = slugOf(typed).startsWith('kota-');
  const same = found.find(({ name }) => name.startsWith('Kota ') === isCity) ?? found[0];
  return same?.kemendagri ?? null;
}

const bareName = (name: string): string => slugOf(name).replace(/^(kabupaten|kab|kota)-/, '');
const byBareName = Map.groupBy(regencies, ({ name }) => bareName(name));

/** The code of a province by its name, or as it is shortened. */
export function provinceNamed(typed: string): string | null {
  const name = bareProvince(typed);
  return shortened[name] ?? byProvince.get(name) ?? null;
}

const bareProvince = (name: string): string =>
  slugOf(name).replace(
    /^(provinsi-|propinsi-|prov-)?(dki-|di-|d-i-|daerah-istimewa-|daerah-khusus-ibukota-)?/,
    '',
  );
const byProvince = new Map(
  Object.entries(provinces).map(([code, name]) => [bareProvince(name), code]),
);
const shortened: Readonly<Record<string, string>> = {
  ...{ nad: '11', sumut: '12', sumbar: '13', sumsel: '16', babel: '19', kepri: '21', dki: '31' },
  ...{ 'bangka-belitung': '19', jabar: '32', jateng: '33', diy: '34', jatim: '35', ntb: '52' },
  ...{ ntt: '53', kalbar: '61', kalteng: '62', kalsel: '63', kaltim: '64', kaltara: '65' },
  ...{ sulut: '71', sulteng: '72', sulsel: '73', sultra: '74', sulbar: '76', malut: '82' },
};

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
