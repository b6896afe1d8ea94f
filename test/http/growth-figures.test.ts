/** Figures of the follow-up where months overlap and where somebody is asked early. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makePlans } from '../../src/growth/index.ts';
import { checkFigures, summed } from '../../src/growth/questions/figures.ts';
import { addDays } from '../../src/kernel/day.ts';
import { addOfficer, campaignId, type Office } from '../growth.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let officer: Visitor;
let office: Office;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  office = await addOfficer(site, cast, {
    ...{ name: 'Pak Dinas', email: 'dinas@contoh.example', goals: 'Satu pasar baru' },
    enterpriseIds: [cast.keripik, cast.kopi],
  });
  officer = await site.as(office.officerId);
});
after(() => site.close());

const hub = `/kampanye/${campaignId}/tindak-lanjut`;

async function tell(
  enterpriseId: string,
  month: number,
  sales: string,
  planId = office.plans.get(enterpriseId),
): Promise<void> {
  const path = `/usaha/${enterpriseId}/tindak-lanjut/${planId}/pemantauan/${month}`;
  const told = { versi: '0', tanggal: addDays(site.today, -1), berjalan: 'ya', hasil: 'active' };
  const more = { penjualan: sales, laki: '2', perempuan: '3', pasar: '', izin: '' };
  assert.equal((await officer.post(path, { ...told, ...more })).status, 303);
}

test('a table sums each month by itself: three months overlap, and workers are asked again', async () => {
  await tell(cast.keripik, 1, '10.000.000');
  await tell(cast.keripik, 3, '12.000.000');
  const csv = await (await manager.send(`${hub}/tabel`)).text();
  const sums = csv.split(/\r?\n/).filter((line) => /^"?# .*rupiah/.test(line));
  assert.equal(sums.length, 4, 'one a month');
  const said = 'penjualan 10000000 rupiah dari 1 yang menjawab; pekerja 2 laki-laki, 3 perempuan';
  assert.ok(sums[0]?.includes(`Bulan ke-1: 1 dari 2 terjangkau; ${said} dari 1`), sums[0]);
  assert.ok(sums[1]?.includes('Bulan ke-3: 1 dari 2 terjangkau; penjualan 12000000 rupiah'));
  assert.ok(!csv.includes('22000000'), 'nothing is added across months');
});

test('a check that is told early hides none that is overdue', async () => {
  const { institutionId, officerId } = office;
  await makePlans(site.house, cast.admin, {
    ...{ campaignId, enterpriseIds: [cast.bekas], institutionId, officerId, goals: 'Pulih' },
    ...{ start: addDays(site.today, -85), until: addDays(site.today, 300) },
  });
  const { rows } = await site.house.database.pool.query<{ plan_id: string }>(
    'select plan_id from growth_plan where enterprise_id = $1',
    [cast.bekas],
  );
  await tell(cast.bekas, 3, '1.000.000', rows[0]?.plan_id);
  const figures = await checkFigures(site.house.database, { campaignId, today: site.today });
  const { total, due, missing } = summed(figures.filter(({ month }) => month === 3));
  assert.deepEqual({ total, due, missing }, { total: 3, due: 2, missing: 1 });
  const page = (await (await manager.send(hub)).text()).replace(/<[^>]+>/g, ' ');
  assert.match(
    page.replace(/\s+/g, ' '),
    /Bulan ke-3 .* 2 dari 3 Aktif: 2 Belum ditanya: 1 1 jatuh tempo/,
  );
});
