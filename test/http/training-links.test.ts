/** Enterprises of lists and of the registry: linked by a person, and undone. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addIdentifier } from '../../src/enterprises/index.ts';
import { trainingTotals } from '../../src/training/index.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';
import { takeInTold, traineeNamed } from '../trainees.ts';

let site: Site;
let cast: Cast;
let admin: Visitor;
const nib = '9120000000017';
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
  const identifier = { kind: 'nib', number: nib } as const;
  await addIdentifier(site.house, cast.admin, cast.tenun, identifier);
  await takeInTold(site, cast, [
    // Told by another name and elsewhere, but by its NIB.
    { name: 'Wati', enterprise: 'Kain Wati', nib },
    { name: 'Tono', enterprise: 'UD Kopi Pak Tono', region: 'Kota Metro' },
    { name: 'Toni', enterprise: 'kopi pak tono', region: 'Kota Metro' },
    { name: 'Sari', enterprise: 'Keripik Bu Sari', region: 'Kota Metro' },
    { name: 'Tanpa Usaha' },
  ]);
});
after(() => site.close());

interface Whole {
  told: number;
  linked: number;
  total: number;
  candidates: {
    key: string;
    told: string;
    persons: number;
    enterpriseId: string;
    ground: string;
  }[];
  links: { linkId: string; kind: string }[];
}
const whole = async (): Promise<Whole> =>
  JSON.parse(await (await admin.send('/api/v1/training/enterprises')).text());

test('candidates by NIB, else by name in one regency; and by nothing less', async () => {
  const { told, linked, candidates } = await whole();
  assert.deepEqual([told, linked], [3, 0]);
  assert.equal(told, (await trainingTotals(site.house.database)).all.enterprises);
  assert.deepEqual(
    candidates.map((one) => [one.enterpriseId, one.ground, one.persons]),
    [
      [cast.tenun, 'sameNib', 1],
      [cast.kopi, 'sameName', 2],
    ],
  );
});

test('linked by a person, shown at the trainee and the enterprise, and undone', async () => {
  const page = await (await admin.send('/pelatihan/usaha')).text();
  assert.match(page, /0 dari 3 usaha terhubung/);
  const [own, kopi] = (await whole()).candidates;
  assert.ok(own && kopi);
  const form = { key: kopi.key, enterprise: cast.kopi, kind: 'same' };
  const sent = await Promise.all(
    Array.from({ length: 8 }, () => admin.post('/pelatihan/usaha/hubungan', form)),
  );
  assert.equal(sent.filter(({ status }) => status === 303).length, 1, 'said once');
  assert.match(await (await admin.send('/pelatihan')).text(), /1 dari 3 usaha terhubung/);
  const trainee = await traineeNamed(site, 'Tono');
  const shown = await (await admin.send(`/pelatihan/orang/${trainee}`)).text();
  assert.ok(shown.includes(`/pelatihan/usaha/${cast.kopi}`));
  const registry = await (await admin.send(`/usaha/${cast.kopi}`)).text();
  assert.ok(registry.includes(`/pelatihan/usaha/${cast.kopi}`));
  const ofEnterprise = await (await admin.send(`/pelatihan/usaha/${cast.kopi}`)).text();
  assert.match(ofEnterprise, /Tono[\s\S]*Toni|Toni[\s\S]*Tono/);
  // The producer reads nothing of it.
  const tono = await site.as(cast.tono);
  assert.ok(!(await (await tono.send(`/usaha/${cast.kopi}`)).text()).includes('/pelatihan/'));
  assert.equal((await tono.send(`/pelatihan/usaha/${cast.kopi}`)).status, 403);
  const [link] = (await whole()).links;
  const undone = await admin.post(`/pelatihan/usaha/hubungan/${link?.linkId}/pembatalan`, {});
  assert.equal(undone.status, 303);
  const now = await whole();
  assert.deepEqual([now.linked, now.total, now.links.length], [0, 2, 0]);
  const none = await (await admin.send(`/pelatihan/usaha/${cast.kopi}`)).text();
  assert.match(none, /Belum ada peserta pelatihan yang dihubungkan/);
});

test('what somebody said no to is asked no more, until that is undone', async () => {
  const [own] = (await whole()).candidates;
  assert.ok(own);
  const denied = { key: own.key, enterpriseId: cast.tenun, kind: 'other' };
  const sent = await admin.json('/api/v1/training/enterprises/links', denied);
  const { id } = JSON.parse(await sent.text());
  assert.deepEqual([(await whole()).total, (await whole()).linked], [1, 0]);
  const again = await admin.json('/api/v1/training/enterprises/links', denied);
  assert.equal(again.status, 409);
  await admin.send(`/api/v1/training/enterprises/links/${id}`, { method: 'DELETE' });
  assert.equal((await whole()).total, 2);
});
