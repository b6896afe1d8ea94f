/** A row of a list names who sent it (E18), to those who see the whole ledger and no others. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays } from '../../src/kernel/day.ts';
import { importFile } from '../../src/sales/index.ts';
import { salesPaths } from '../../src/sales/paths.ts';
import { listReading } from '../ledger/lists.ts';
import { type Cast, castOf, openSite, type Site } from '../site.ts';

let site: Site;
let cast: Cast;
let path: string;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  const scope = { kind: 'enterprise', id: cast.keripik } as const;
  const from = addDays(site.today, -40);
  const rekan = await cast.add(
    { name: 'Mas Rekan', phone: '0800 0000 0003' },
    { role: 'producer', scope, from },
  );
  const day = addDays(site.today, -3);
  path = salesPaths.order(cast.keripik, 'list/catatan', `${day}//whatsapp/5000/keripik#1`);
  for (const [nth, personId] of [cast.sari, rekan].entries()) {
    const list = { name: `catatan ${nth}.csv`, salt: nth, rows: [{ day, amount: 5000 }] };
    await importFile(
      site.house,
      { personId, via: 'web' },
      {
        ...{ enterpriseId: cast.keripik, reading: listReading(list) },
        spoolFolder: site.house.files.workFolder,
      },
    );
  }
});
after(() => site.close());

async function look(personId: string) {
  const page = await site.browse(personId);
  await page.go(path);
  assert.equal(page.status, 200);
  assert.match(page.text, /baris daftar .* Keripik /);
  return page.text;
}

const looks = async () => {
  const { rows } = await site.house.database.pool.query<{ looks: number }>(
    `select count(*)::int as looks from journal where verb = 'people.lookAt' and enterprise_id = $1`,
    [cast.keripik],
  );
  return rows[0]?.looks;
};

test('E18: the producer reads both names on the row, and no look is noted', async () => {
  const text = await look(cast.sari);
  assert.match(text, /Dikirim oleh/);
  assert.match(text, /Bu Sari · .* · catatan 0\.csv/);
  assert.match(text, /Mas Rekan · .* · catatan 1\.csv/);
  assert.equal(await looks(), 0);
});

test('staff of the installation read them, too, and each name is a look in the journal', async () => {
  assert.match(await look(cast.admin.personId), /Mas Rekan/);
  assert.equal(await looks(), 2);
});

test('who comes by a campaign sees the row and no name', async () => {
  const text = await look(cast.manager);
  assert.doesNotMatch(text, /Dikirim oleh|Mas Rekan/);
});
