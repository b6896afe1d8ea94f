/** The registry's own things of an enterprise, for the tests that look at every page. */

import {
  setIndicators,
  setSectors,
  setTarget,
  tellReading,
} from '../../src/campaigns/actions/setup.ts';
import { sectorUse } from '../../src/curation/index.ts';
import { tellBaseline } from '../../src/enterprises/actions/baseline.ts';
import { recordFacts, strikeFacts } from '../../src/enterprises/actions/facts.ts';
import { mergeEnterprises } from '../../src/enterprises/actions/merges.ts';
import { loadKbli, recordPending } from '../../src/enterprises/actions/permits.ts';
import { uploadRegistryFile } from '../../src/enterprises/actions/registry-import.ts';
import { addEnterprise, addIdentifier, addSource } from '../../src/enterprises/index.ts';
import { writeTable } from '../../src/files/index.ts';
import { addDays } from '../../src/kernel/day.ts';
import { excludeDays } from '../../src/sales/actions/exclusions.ts';
import { markGoods } from '../../src/sales/actions/mark-goods.ts';
import type { Cast, Site } from '../site.ts';

/** Facts, a permit in process, a baseline and a table that waits; what their addresses need. */
export async function furnishRegistry(
  { house, today }: Site,
  cast: Cast,
  longName: string,
): Promise<Record<string, string>> {
  const { admin, keripik } = cast;
  const facts = { occasion: 'other', toldBy: longName, capitalRp: '9.007.199.254.740' };
  const struck = await recordFacts(house, admin, keripik, { ...facts, asOf: addDays(today, -40) });
  const reason = `Salah ketik ${longName}`;
  await strikeFacts(house, admin, keripik, { factId: struck, reason });
  const fact = await recordFacts(house, admin, keripik, {
    ...{ ...facts, asOf: addDays(today, -1), workersFemale: '12', workersMale: '0' },
    ...{ workersDisabled: '1', ownerSex: 'female', salesYearRp: '240jt' },
    ...{ capacity: '1.250,5', capacityUnit: 'bungkus 250 g' },
  });
  const bought = { enterpriseId: keripik, name: 'Keripik pisang', isOwn: false };
  await markGoods(house, admin, bought);
  const applied = { kind: 'halal', appliedOn: addDays(today, -20), remark: longName };
  const pending = await recordPending(house, admin, keripik, applied);
  await addSource(house, admin, keripik, {
    ...{ kind: 'book', channel: 'reseller', name: longName.slice(0, 90), resale: 'consignment' },
  });
  await loadKbli(house, admin, [
    ['edisi', 'kode', 'judul'],
    ['2020', '99001', `Contoh ${longName}`],
    ['2025', '99101', 'Contoh keripik'],
  ]);
  await loadKbli(house, admin, [
    ['kbli2020', 'kbli2025'],
    ['99001', '99101'],
  ]);
  await addIdentifier(house, admin, keripik, { kind: 'kbli', number: '99001', edition: '2020' });
  const period = 'month1';
  const of = { enterpriseId: keripik, campaignId: 'lagawi', reason };
  await tellBaseline(house, admin, { ...of, period, bRp: '9.007.199.254.740', eRp: '1jt' });
  await tellBaseline(house, admin, { ...of, period, noData: true });
  const rows = [
    ['nama', 'kode_daerah', 'hp_pemilik'],
    [longName, '18.09', ''],
    [`${longName} yang kedua`, '99.99', '12'],
    ['', '', ''],
  ];
  const bytes = await writeTable({ format: 'csv', title: 'x', rows });
  const file = { fileName: `${longName}.csv`, bytes };
  const table = await uploadRegistryFile(house, admin, { campaignId: 'lagawi', ...file });
  const twin = { name: 'CV Keripik Bu Sari', regionCode: '18.09' };
  const other = await addEnterprise(house, admin, twin);
  const asSari = { role: 'producer', scope: { kind: 'enterprise', id: keripik } } as const;
  const person = { name: 'bu sari', phone: '0800 0000 0099' };
  const twinPerson = await cast.add(person, { ...asSari, from: addDays(today, -3) });
  const merged = await addEnterprise(house, admin, { name: `CV ${longName}`, regionCode: '18.09' });
  await mergeEnterprises(house, admin, { enterpriseId: merged, intoId: keripik, reason });
  const at = { campaignId: 'lagawi' };
  const sectors = [
    { name: longName.slice(0, 90), kbli: '10, 11', quota: '1' },
    { name: 'Kriya', kbli: '99', quota: '' },
  ];
  await setSectors(house, admin, { campaignId: 'lagawi', sectors }, sectorUse);
  const words = { unit: 'rupiah', meaning: `Yang dihitung: ${longName}`, source: 'SK 1/2026' };
  await setIndicators(house, admin, 'lagawi', [
    { ...words, name: 'Nilai penjualan', measure: 'sales' },
    { ...words, name: 'Dilatih', unit: 'orang', measure: 'told' },
  ]);
  const code = 'nilai-penjualan';
  await setTarget(house, admin, { ...at, code, target: '5000jt', reason: '' });
  await setTarget(house, admin, { ...at, code, target: '9.007.199.254.740', reason });
  const told = { ...at, code: 'dilatih', asOf: today, reached: '22.515', source: longName };
  await tellReading(house, admin, told);
  const exclusion = await excludeDays(house, admin, {
    ...{ ...at, enterpriseId: keripik, from: addDays(today, -4), to: today },
    ...{ channel: 'bazaar', reason },
  });
  return {
    ':indicator': 'dilatih',
    ':exclusion': exclusion,
    ':other': other,
    ':twin': twinPerson,
    ':fact': fact,
    ':pending': pending,
    ':period': period,
    ':table': table,
  };
}
