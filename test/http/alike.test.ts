/** What is found of those who apply: who applied twice, and who of the panel belongs to whom. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { shopKey } from '../../src/curation/rules/shop-key.ts';
import {
  addEnterprise,
  addIdentifier,
  enterpriseTargets,
  saveSite,
} from '../../src/enterprises/index.ts';
import { addDays } from '../../src/kernel/day.ts';
import { giveGrant } from '../../src/people/index.ts';
import { type Applicant, apply, filledIn, openCall, pass, seatPanel } from '../curation.ts';
import { inEnglish } from '../english.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  await openCall(site, cast);
});
after(() => site.close());

const base = '/kampanye/lagawi/kurasi';
const nib = (last: number) => `912000123456${last}`;

test('owner and region, NIB or shop alone make two applications alike', async () => {
  const told = [
    { ownerName: 'Wahyuni Sri', regionCode: '18.09' },
    { ownerName: 'WAHYUNI SRI', regionCode: '18.09' },
    // Of another region it is another person.
    { ownerName: 'Wahyuni Sri', regionCode: '18.01' },
    { nib: nib(1) },
    { nib: nib(1) },
    { shop: 'shopee.co.id/keripik' },
    { shop: 'https://www.Shopee.co.id/Keripik/?utm=1' },
    { shop: 'shopee.co.id/kopi' },
  ];
  const all: Applicant[] = [];
  for (const [i, over] of told.entries()) all.push(await apply(site, i + 1, over));
  const twins = async ({ applicationId }: Applicant) => {
    const html = await (await manager.send(`${base}/pendaftar/${applicationId}`)).text();
    return [...html.matchAll(/pendaftar\/([0-9a-f-]{36})"/g)]
      .map(([, id]) => all.findIndex((one) => one.applicationId === id) + 1)
      .filter((no) => all[no - 1]?.applicationId !== applicationId);
  };
  const found = [];
  for (const one of all) found.push(await twins(one));
  assert.deepEqual(found, [[2], [1], [], [5], [4], [7], [6], []]);
});

test('the list knows a shop by the same rule as the preview of an import', async () => {
  const shops = [
    ...['https://shopee.co.id/x', 'SHOPEE.co.id/x/?utm=1', 'm.shopee.co.id/x#a', ' Keripik  Bu '],
    ...['https://www.tokopedia.com', 'fb.com/profile.php?id=7', 'fb.com/?id=7', 'M. Sari', 'a?b'],
    ...[
      'shopee.co.id/dua kata',
      'instagram.com/keripik_sari//?igsh=1#',
      'http://',
      'x.id?',
      '',
      '#',
    ],
  ];
  const { rows } = await site.house.database.pool.query(
    'select shop_key(shop) as key from unnest($1::text[]) with ordinality as s (shop, i) order by i',
    [shops],
  );
  assert.deepEqual(
    rows.map(({ key }) => key),
    shops.map(shopKey),
  );
});

test('who owns the enterprise, or one at its address, is a hint', async () => {
  const { house, today } = site;
  const curators = await seatPanel(site, cast, 3);
  const [owner, mentor] = curators.map(({ personId }) => personId);
  const enterprise = (name: string, personId?: string) =>
    addEnterprise(house, cast.admin, {
      ...{ name, regionCode: '18.09' },
      ...(personId && { owner: { personId, from: addDays(today, -400) } }),
    });
  const owned = await enterprise('Dapur Kurator', owner);
  await addIdentifier(house, cast.admin, owned, { kind: 'nib', number: nib(2) });
  const address = 'Jalan Rekaan Raya nomor 12, Gedong Tataan';
  await saveSite(house, cast.admin, owned, { name: 'Dapur', regionCode: '18.09', address });
  const mentored = await enterprise('Binaan Kurator');
  await addIdentifier(house, cast.admin, mentored, { kind: 'nib', number: nib(3) });
  const scope = { kind: 'enterprise', id: mentored } as const;
  const days = { from: addDays(today, -300), until: addDays(today, 300) };
  const grant = { personId: mentor ?? '', role: 'mentor', scope, ...days } as const;
  await giveGrant(house, cast.admin, grant, (ids) => enterpriseTargets(house.database, ids));
  const applicants = [
    await apply(site, 11, { nib: nib(2) }),
    await apply(site, 12, { nib: nib(3) }),
    await apply(site, 13, { address: 'Jl. Rekaan Raya No. 12, Gedong Tataan' }),
    await apply(site, 14, { address: 'Jalan Lain Sekali nomor 5, Metro' }),
  ];
  await pass(site, cast, ...applicants);
  const html = await (await manager.send(`${base}/panel/petunjuk`)).text();
  const said = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  for (const words of [
    'pemilik usaha ini di registri',
    'pendamping usaha ini',
    'alamat sama dengan',
  ])
    assert.equal(said.split(words).length, 2, words);
  const asked = [...html.matchAll(/petunjuk\/([0-9a-f-]{36})\/([0-9a-f-]{36})/g)];
  const pairs = new Set(asked.map(([, one, person]) => `${one} ${person}`));
  const [first, second, third] = applicants.map(({ applicationId }) => applicationId);
  assert.deepEqual(
    pairs,
    new Set([`${first} ${owner}`, `${second} ${mentor}`, `${third} ${owner}`]),
  );
});

test('the list is searched by what is written, signs and all, and by sector', async () => {
  await apply(site, 21, { enterpriseName: 'Untung 100%', sector: 'kriya' });
  await apply(site, 22, { enterpriseName: 'Untung 1000' });
  const names = async (query: string) => {
    const html = await (await manager.send(`${base}/pendaftar?${query}`)).text();
    return [...new Set(html.match(/Untung 100\S?|Keripik Uji \d+/g))].sort();
  };
  assert.deepEqual(await names('cari=100%25'), ['Untung 100%']);
  assert.deepEqual(await names('cari=untung'), ['Untung 100%', 'Untung 1000']);
  assert.deepEqual(await names('sektor=kriya'), ['Untung 100%']);
});

test('the statement of agreement is kept in the language in which it was read', async () => {
  const visitor = inEnglish(await site.as(null));
  const typed = filledIn(31, { enterpriseName: 'Read in English' });
  const { enterpriseName, sector } = typed;
  const begun = await visitor.post('/daftar/lagawi', { enterpriseName, sector });
  const sent = await visitor.post(`${begun.headers.get('location')}/kirim`, typed);
  assert.equal(sent.status, 303);
  const { rows } = await site.house.database.pool.query(
    `select c.language, c.words like '%I can withdraw%' as read
     from application_consent c join application a using (application_id)
     where a.enterprise_name = 'Read in English'`,
  );
  assert.deepEqual(rows, [{ language: 'en', read: true }]);
});
