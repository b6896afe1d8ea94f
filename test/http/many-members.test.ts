/** A campaign of more members than its sums are made anew for, on the pages that show them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, system } from '../../src/journal/index.ts';
import { shownGrowthOf } from '../../src/mentoring/questions/campaign-growth.ts';
import { salesPaths } from '../../src/sales/paths.ts';
import { shownTotalOf } from '../../src/sales/questions/many.ts';
import { type Cast, castOf, openSite, type Site, until } from '../site.ts';

const many = 1_050;

let site: Site;
let cast: Cast;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  await seed();
});
after(() => site.close());

/** Members as a registry's import leaves them, each with one day of sales of its own amount. */
async function seed(): Promise<void> {
  await act(site.house, system('cli'), async ({ client, note }) => {
    await client.query(
      `with made as (
         insert into enterprise (enterprise_id, name, zone, created_at)
         select gen_random_uuid(), 'Usaha ' || lpad(n::text, 4, '0'), 'WIB', now()
         from generate_series(1, $1) n returning enterprise_id, name),
       joined as (
         insert into participation (enterprise_id, campaign_id, from_day)
         select enterprise_id, 'lagawi', $2 from made)
       insert into sales_day (enterprise_id, day, stream, channel, evidence, state, standing,
         orders, lines, qty, gross, returned, voucher, omzet)
       select enterprise_id, $2, 0, 0, 1, 2, 0, 1, 1, 1, amount, 0, 0, amount
       from made cross join lateral (select right(name, 4)::int * 1000 as amount) a`,
      [many, site.today],
    );
    note({ verb: 'test.seed', thing: 'campaign', thingId: 'lagawi', campaignId: 'lagawi' });
  });
}

const whole = (many * (many + 1) * 1000) / 2;

test('the figure by enterprise is paged, the largest first, and its pages are all of it', async () => {
  const page = await site.browse(cast.manager);
  const names: string[] = [];
  for (let n = 1; n <= 11; n++) {
    await page.go(`${salesPaths.campaign('lagawi')}?hal=${n}`);
    names.push(...[...page.html.matchAll(/>(Usaha \d{4})</g)].map(([, name = '']) => name));
  }
  assert.match(page.text, /Halaman 11 dari 11/);
  assert.equal(names.length, many);
  assert.deepEqual(names, [...names].sort().reverse());
  assert.equal(new Set(names).size, many);
  await page.go('/');
  assert.match(page.text, /final · 1050 dari \d+ melapor · per \d+ \w+ \d{4}, \d\d\.\d\d WIB/);
});

test('sums over many are kept for a minute, told with their time, and renewed behind a page', async () => {
  const { database } = site.house;
  const at = (second: number) => new Date(Date.parse('2030-01-01T00:00:00Z') + second * 1000);
  const ask = (second: number) => shownTotalOf(database, { campaignId: 'lagawi', now: at(second) });
  const renewedAt = (second: number, made: Date) =>
    until(async () => {
      const kept = await ask(second);
      return kept.at.getTime() === made.getTime() && kept;
    }, `a total as of ${made.toISOString()}`);
  // What the pages above have kept is older than a minute by then.
  await ask(0);
  const kept = await renewedAt(1, at(0));
  assert.equal(kept.value.byState.final.omzet, whole);
  await act(site.house, system('cli'), async ({ client, note }) => {
    await client.query(`update sales_day set omzet = omzet + 5, gross = gross + 5
      where enterprise_id = (select enterprise_id from enterprise where name = 'Usaha 0001')`);
    note({ verb: 'test.sell', thing: 'campaign', thingId: 'lagawi', campaignId: 'lagawi' });
  });
  assert.equal((await ask(59)).value.byState.final.omzet, whole);
  assert.deepEqual((await ask(61)).at, at(0), 'whoever comes later does not wait');
  const renewed = await renewedAt(62, at(61));
  assert.equal(renewed.value.byState.final.omzet, whole + 5);
});

test('a campaign of few is summed for each page', async () => {
  const ask = (iso: string) =>
    shownTotalOf(site.house.database, { campaignId: 'lain', now: new Date(iso) });
  for (const iso of ['2030-01-01T00:00:00Z', '2030-01-01T00:00:01Z']) {
    assert.deepEqual((await ask(iso)).at, new Date(iso));
  }
});

test('growth of many is made once a minute, and its page says as of when', async () => {
  const { database } = site.house;
  const at = (second: number) => new Date(Date.parse('2031-01-01T00:00:00Z') + second * 1000);
  const ask = (second: number, campaignId = 'lagawi') =>
    shownGrowthOf(database, { campaignId, today: site.today, now: at(second) });
  const page = await site.browse(cast.manager);
  await page.go('/kampanye/lagawi/pendampingan/perkembangan');
  assert.match(
    page.text,
    /0 dari 1\.053 peserta dapat dibandingkan · per \d+ \w+ \d{4}, \d\d\.\d\d WIB/,
  );
  await ask(0);
  await until(async () => (await ask(1)).at.getTime() === at(0).getTime(), 'growth as of then');
  await act(site.house, system('cli'), async ({ client, note }) => {
    await client.query(`delete from participation
      where enterprise_id = (select enterprise_id from enterprise where name = 'Usaha 0002')`);
    note({ verb: 'test.leave', thing: 'campaign', thingId: 'lagawi', campaignId: 'lagawi' });
  });
  assert.equal((await ask(59)).value?.members, many + 3);
  assert.deepEqual((await ask(61)).at, at(0), 'whoever comes later does not wait');
  const renewed = async () => (await ask(62)).value?.members === many + 2;
  await until(renewed, 'growth without the one who left');
  assert.deepEqual((await ask(62, 'lain')).at, at(62));
  assert.deepEqual((await ask(63, 'lain')).at, at(63), 'of few for each page');
});
