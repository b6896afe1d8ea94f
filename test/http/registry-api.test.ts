/** Campaigns and enterprises over the API, by the acts of the pages. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { joinCampaign, setOwner } from '../../src/enterprises/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { newId } from '../../src/kernel/id.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let admin: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
});
after(() => site.close());

async function call(visitor: Visitor, method: string, path: string, body?: unknown) {
  const answer = await visitor.send(`/api/v1${path}`, {
    method,
    ...(body !== undefined && {
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  });
  // What each test asks of it, it says itself.
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
}

async function notes(thingId: string): Promise<unknown[]> {
  const { rows } = await site.house.database.pool.query(
    'select verb, actor, via from journal where thing_id = $1 order by seq',
    [thingId],
  );
  return rows;
}

const fest = { name: 'Fest Uji 2027', zone: 'WIB', from: '2027-01-04', to: '2027-03-28' };

test('a campaign is made, changed and read by a program as by a person, and the journal says how', async () => {
  const made = await call(admin, 'POST', '/campaigns', fest);
  assert.equal(made.status, 201);
  assert.deepEqual(made.json, { schema: 'lagawi.campaignChanged/1', campaignId: 'fest-uji-2027' });
  await call(admin, 'PATCH', '/campaigns/fest-uji-2027', { place: 'Lampung' });
  const stages = [{ name: 'Pendaftaran', from: '2027-01-04', to: '2027-01-10' }];
  await call(admin, 'PUT', '/campaigns/fest-uji-2027/stages', { stages });
  const office = await call(admin, 'POST', '/campaigns/fest-uji-2027/institutions', {
    name: 'Dinas Uji',
  });
  assert.equal(office.status, 201);
  const { institutionId } = office.json;
  await call(admin, 'PUT', '/campaigns/fest-uji-2027/institutions', {
    institutions: [{ institutionId, role: 'manager', roleName: 'Movement manager' }],
  });
  const defined = await call(admin, 'POST', '/campaigns/fest-uji-2027/definitions', {
    words: { id: 'Hanya Shopee.', en: 'Shopee only.' },
    streams: ['campaign'],
    channels: ['shopee'],
    leastEvidence: 'B',
    reason: 'Rapat uji',
  });
  assert.equal(defined.json['version'], 2);
  const { status, json } = await call(admin, 'GET', '/campaigns/fest-uji-2027');
  assert.equal(status, 200);
  const { createdAt, definition, ...rest } = json;
  assert.equal(createdAt, site.ground.clock().toISOString());
  assert.equal((definition as { version: number }).version, 2);
  assert.deepEqual(rest, {
    schema: 'lagawi.campaign/1',
    campaignId: 'fest-uji-2027',
    name: fest.name,
    place: 'Lampung',
    zone: 'WIB',
    window: { from: fest.from, to: fest.to },
    // The house of this test is a simulation, and says so of what is made in it.
    isSimulation: true,
    frozenAt: null,
    stages: [{ stageNo: 1, ...stages[0] }],
    institutions: [
      { institutionId, name: 'Dinas Uji', role: 'manager', roleName: 'Movement manager' },
    ],
  });
  const by = { actor: cast.admin.personId, via: 'api' };
  const verbs = ['create', 'edit', 'setStages', 'setInstitutions', 'define'];
  assert.deepEqual(
    await notes('fest-uji-2027'),
    verbs.map((verb) => ({ verb: `campaigns.${verb}`, ...by })),
  );
});

test('a refusal over the API lists all its reasons, in both languages', async () => {
  const asked = { name: '', zone: 'GMT', from: '2027-02-30', to: '' };
  const { status, json } = await call(admin, 'POST', '/campaigns', asked);
  assert.equal(status, 422);
  const reasons = json['reasons'] as { code: string; message: string; messageEn: string }[];
  assert.deepEqual(
    reasons.map(({ code }) => code),
    ['nameMissing', 'zoneWrong', 'fromWrong', 'toWrong'].map((one) => `campaigns.${one}`),
  );
  assert.ok(reasons.every(({ message, messageEn }) => message && messageEn));
  assert.deepEqual(json['error'], reasons[0]);
});

test('a body that is no JSON is refused with a sentence, and is no fault of ours', async () => {
  const { status, json } = await call(admin, 'POST', '/campaigns', '{"name":');
  assert.equal(status, 400);
  assert.equal((json['error'] as { code: string }).code, 'web.unreadable');
});

test('an enterprise with an id of the sender’s is added once, however often it is sent', async () => {
  const body = { enterpriseId: newId(), name: 'Gula Aren Uji', regionCode: '18.09' };
  const first = await call(admin, 'POST', '/enterprises', body);
  assert.equal(first.status, 201);
  assert.equal(first.json['enterpriseId'], body.enterpriseId);
  const again = await call(admin, 'POST', '/enterprises', body);
  assert.equal(again.status, 409);
  const found = await call(admin, 'GET', '/enterprises?text=gula%20AREN');
  assert.equal(found.json['total'], 1);
  await call(admin, 'PATCH', `/enterprises/${body.enterpriseId}`, { aliases: ['Aren Bu Uji'] });
  const { json } = await call(admin, 'GET', `/enterprises/${body.enterpriseId}`);
  assert.equal(json['name'], 'Gula Aren Uji', 'what is left out stays');
  assert.deepEqual(json['aliases'], ['Aren Bu Uji']);
  assert.equal(json['zone'], 'WIB', 'the region’s own');
});

test('a membership begins and ends over the API, and another campaign is not told why', async () => {
  const path = `/campaigns/lain/members/${cast.kopi}`;
  const taken = await call(admin, 'POST', `${path}/memberships`, { from: site.today });
  assert.equal(taken.status, 200);
  const twice = await call(admin, 'POST', `${path}/memberships`, { from: site.today });
  assert.equal(twice.status, 409);
  const asked = { as: 'disqualified', lastDay: site.today, reason: 'Faktur palsu' };
  assert.equal((await call(admin, 'POST', `${path}/end`, asked)).status, 200);
  const members = await call(admin, 'GET', '/campaigns/lain/members');
  assert.equal(members.json['total'], 2);
  assert.match(JSON.stringify(members.json), /Faktur palsu/);
  const manager = await site.as(cast.manager);
  const seen = await call(manager, 'GET', `/enterprises/${cast.kopi}`);
  assert.equal(seen.status, 200);
  assert.deepEqual(
    (seen.json['participations'] as { campaignId: string }[]).map((one) => one.campaignId),
    ['lagawi'],
  );
  const own = await call(await site.as(cast.tono), 'GET', `/enterprises/${cast.kopi}`);
  assert.match(JSON.stringify(own.json), /Faktur palsu/);
});

test('who the owner is stands in the answer for those who may see people, and the look in the journal', async () => {
  const { house, today } = site;
  await setOwner(house, cast.admin, cast.keripik, { personId: cast.sari, from: today });
  const looks = async () =>
    (await notes(cast.sari)).filter((one) => (one as { verb: string }).verb === 'people.lookAt');
  const owner = { personId: cast.sari, name: 'Bu Sari', from: today };
  const asOwn = await call(await site.as(cast.sari), 'GET', `/enterprises/${cast.keripik}`);
  assert.deepEqual(asOwn.json['owner'], owner);
  assert.equal((await looks()).length, 0, 'one’s own name is no look');
  const managers = await call(await site.as(cast.manager), 'GET', `/enterprises/${cast.keripik}`);
  assert.deepEqual(managers.json['owner'], owner);
  assert.deepEqual(await looks(), [{ verb: 'people.lookAt', actor: cast.manager, via: 'api' }]);
  const curator = await cast.add(
    { name: 'Kurator Uji', email: 'kurator@contoh.example' },
    { role: 'curator', scope: { kind: 'campaign', id: 'lagawi' }, from: today },
  );
  const asCurator = await call(await site.as(curator), 'GET', `/enterprises/${cast.keripik}`);
  assert.equal(asCurator.status, 200);
  assert.equal(asCurator.json['owner'], null);
  assert.equal((await looks()).length, 1);
});

test('sites, products, shops, tills and numbers are kept by a program as by a person', async () => {
  const path = `/enterprises/${cast.kopi}`;
  const add = async (things: string, body: object) => {
    const { status, json } = await call(admin, 'POST', `${path}/${things}`, body);
    assert.equal(status, 201, things);
    return json;
  };
  const { siteId } = await add('sites', { name: 'Gudang', regionCode: '18.72' });
  await call(admin, 'PUT', `${path}/sites/${siteId}`, { name: 'Gudang', address: 'Jl. Uji 1' });
  const { siteId: wrong } = await add('sites', { name: 'Salah' });
  await call(admin, 'DELETE', `${path}/sites/${wrong}`);
  const { productId } = await add('products', { name: 'Kopi 200 g', priceRp: 45_000 });
  await call(admin, 'PUT', `${path}/products/${productId}/retirement`, { isRetired: true });
  const { storefrontId } = await add('storefronts', { marketplace: 'lazada', shopName: 'kopiuji' });
  const { sourceId } = await add('sources', { kind: 'till', channel: 'pos', name: 'Kasir uji' });
  const end = { lastDay: site.today };
  await call(admin, 'POST', `${path}/storefronts/${storefrontId}/end`, end);
  await call(admin, 'POST', `${path}/sources/${sourceId}/end`, end);
  const nib = { kind: 'nib', number: '0000000000017' };
  const { identifier } = await add('identifiers', nib);
  const look = { ...nib, result: 'found', place: 'oss.go.id' };
  assert.equal((await call(admin, 'POST', `${path}/identifiers/looks`, look)).status, 200);

  type Things = Record<string, Record<string, unknown>[]>;
  const { json } = await call(admin, 'GET', path);
  const things = json as Things;
  assert.deepEqual(things['sites'], [
    { siteId, name: 'Gudang', regionCode: '', address: 'Jl. Uji 1' },
  ]);
  const product = things['products']?.find((one) => one['productId'] === productId);
  assert.deepEqual(
    { ...product },
    {
      productId,
      name: 'Kopi 200 g',
      unit: '',
      priceRp: 45_000,
      isOwn: true,
      notOwnReason: null,
      retiredOn: site.today,
    },
  );
  const ended = (list: string, key: string, id: unknown) =>
    things[list]?.find((one) => one[key] === id)?.['until'];
  assert.equal(ended('storefronts', 'storefrontId', storefrontId), site.today);
  assert.equal(ended('sources', 'sourceId', sourceId), site.today);
  const { productId: ofProduct, lastCheck, ...number } = present(things['identifiers']?.[0], 'one');
  assert.deepEqual(number, { ...(identifier as object), state: 'issued', issuedOn: null });
  assert.equal((lastCheck as { result: string }).result, 'found');
  assert.equal(ofProduct, null);

  await call(admin, 'POST', `${path}/identifiers/removal`, nib);
  const after = (await call(admin, 'GET', path)).json as Things;
  assert.deepEqual(after['identifiers'], []);
  const said = (await notes(cast.kopi)) as { verb: string; via: string }[];
  const verbs = ['addSite', 'editSite', 'removeSite', 'addStorefront', 'checkIdentifier'];
  for (const verb of verbs)
    assert.ok(
      said.some((one) => one.verb === `enterprises.${verb}` && one.via === 'api'),
      verb,
    );
});

test('what a program sends of things is refused as what a person types', async () => {
  const path = `/enterprises/${cast.kopi}`;
  const refusedFor = async (things: string, body: object) => {
    const { status, json } = await call(admin, 'POST', `${path}/${things}`, body);
    const reasons = json['reasons'] as { code: string }[];
    return [status, ...reasons.map(({ code }) => code.replace('enterprises.', ''))];
  };
  const shop = { marketplace: 'pasar', shopName: '', from: '2022-02-30' };
  assert.deepEqual(await refusedFor('storefronts', shop), [
    ...[422, 'marketplaceWrong', 'itemNameMissing', 'dayMissing'],
  ]);
  assert.deepEqual(await refusedFor('sites', { name: ' ', regionCode: '99' }), [
    ...[422, 'itemNameMissing', 'regionWrong'],
  ]);
  const taken = { marketplace: 'shopee', shopName: 'kopiuji dua' };
  await call(admin, 'POST', `/enterprises/${cast.keripik}/storefronts`, taken);
  assert.equal((await refusedFor('storefronts', taken))[0], 409);
  assert.equal((await refusedFor('identifiers', { kind: 'nib', number: '12' }))[0], 422);
  const gone = await call(admin, 'DELETE', `${path}/sites/${newId()}`);
  assert.equal(gone.status, 404);
});

test('a manager takes in only what is within reach, over the API too', async () => {
  const manager = await site.as(cast.manager);
  const path = `/campaigns/lagawi/members/${cast.tenun}/memberships`;
  assert.equal((await call(manager, 'POST', path, { from: site.today })).status, 404);
  await joinCampaign(site.house, cast.admin, {
    enterpriseId: cast.tenun,
    campaignId: 'lagawi',
    from: site.today,
  });
  assert.equal((await call(manager, 'GET', `/enterprises/${cast.tenun}`)).status, 200);
});

test('the document tells what the upload takes, and the page how to send it', async () => {
  const { json } = await call(admin, 'GET', '/openapi.json');
  const paths = json['paths'] as Record<string, Record<string, { requestBody?: unknown }>>;
  const body = paths['/api/v1/enterprises/{enterprise}/uploads']?.['post']?.requestBody as {
    content: Record<string, { schema: { required: string[]; properties: object } }>;
  };
  const form = body.content['multipart/form-data']?.schema;
  assert.deepEqual(Object.keys(form?.properties ?? {}), ['toko', 'berkas']);
  assert.deepEqual(form?.required, ['berkas']);
  const html = await (await admin.send('/api/v1')).text();
  assert.match(html, /--form &#39;berkas=@Order\.all|--form 'berkas=@Order\.all/);
});

test('what is documented as an example of a body is a body that is taken', async () => {
  const html = (await (await admin.send('/api/v1')).text())
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  const command = /\/api\/v1\/campaigns'[^<]*?--data '([^<]*?)'</.exec(html)?.[1] ?? '';
  const { status } = await call(admin, 'POST', '/campaigns', command);
  assert.equal(status, 201, command);
});
