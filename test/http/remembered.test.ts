/**
 * A stream of entries asks once who sends it. Whatever is done to that right elsewhere meanwhile
 * is seen by the next entry, as if every one had asked.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { peoplePorts } from '../../src/desk/index.ts';
import { editEnterprise, enterpriseTargets } from '../../src/enterprises/index.ts';
import { addDays } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { erasePerson, giveGrant, revokeGrant } from '../../src/people/index.ts';
import { type Cast, castOf, openSite, type Site, until, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
/** Named statements, since the last look. */
let asked: { name: string; text: string }[] = [];
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  const { pool } = site.house.database;
  const query = pool.query.bind(pool) as (...all: unknown[]) => unknown;
  Object.assign(pool, {
    query: (...all: [{ name?: string; text?: string }]) => {
      const [{ name = '', text = '' }] = all;
      asked.push({ name, text });
      return query(...all);
    },
  });
});
after(() => site.close());

const own = (id: string) => ({
  role: 'producer' as const,
  scope: { kind: 'enterprise' as const, id },
  from: addDays(site.today, -40),
});
let nth = 10;
const producer = () =>
  cast.add({ name: 'Bu Baru', phone: `0800 0000 00${nth++}` }, own(cast.keripik));

const send = (visitor: Visitor, enterprise = cast.keripik) =>
  visitor.json(`/api/v1/enterprises/${enterprise}/entries`, {
    entries: [{ entryId: newId(), day: site.today, channel: 'bazaar', amount: 1_000 }],
  });

const isLookUp = ({ name }: { name: string }) => /findSessions|findFacts/.test(name);

/** Sends until an entry asked nobody who sends it. */
const remembered = (visitor: Visitor) =>
  until(async () => {
    asked = [];
    assert.equal((await send(visitor)).status, 200);
    return !asked.some(isLookUp);
  }, 'an entry that asked nobody');

async function grantOf(personId: string): Promise<string> {
  const { rows } = await site.house.database.pool.query<{ grant_id: string }>(
    'select grant_id from person_grant where person_id = $1',
    [personId],
  );
  return rows[0]?.grant_id ?? '';
}
const targetsOf = (ids: readonly string[]) => enterpriseTargets(site.house.database, ids);

test('a right that was taken away is gone with the next entry', async () => {
  const personId = await producer();
  const phone = await site.as(personId);
  await remembered(phone);
  await revokeGrant(site.house, cast.admin, await grantOf(personId), targetsOf);
  assert.equal((await send(phone)).status, 404);
});

test('a session that ended and a person who was erased send nothing more', async () => {
  const phones = [await producer(), await producer()] as const;
  const [signsOut, erased] = [await site.as(phones[0]), await site.as(phones[1])];
  await remembered(signsOut);
  await remembered(erased);
  await signsOut.post('/keluar', {});
  assert.equal((await send(signsOut)).status, 401);
  await remembered(erased);
  await erasePerson(site.house, cast.admin, phones[1], peoplePorts.forget);
  assert.equal((await send(erased)).status, 401);
});

test('a right that is given opens at once, although the sender was refused before', async () => {
  const personId = await producer();
  const phone = await site.as(personId);
  await remembered(phone);
  assert.equal((await send(phone, cast.kopi)).status, 404);
  await giveGrant(site.house, cast.admin, { personId, ...own(cast.kopi) }, targetsOf);
  assert.equal((await send(phone, cast.kopi)).status, 200);
});

test('the day of an entry is judged in the zone that the enterprise has now', async () => {
  // 22.30 in WIB: it is tomorrow already in WIT. Who signed in this morning has been idle too long.
  site.ground.setNow(`${site.today}T15:30:00Z`);
  const phone = await site.as(await producer());
  await remembered(phone);
  const tomorrow = () =>
    phone.json(`/api/v1/enterprises/${cast.keripik}/entries`, {
      entries: [
        { entryId: newId(), day: addDays(site.today, 1), channel: 'bazaar', amount: 1_000 },
      ],
    });
  const outcome = async (answer: Response) =>
    ((await answer.json()) as { receipts: { outcome: string }[] }).receipts[0]?.outcome;
  assert.equal(await outcome(await tomorrow()), 'refused');
  await editEnterprise(site.house, cast.admin, cast.keripik, { zone: 'WIT' });
  assert.equal(await outcome(await tomorrow()), 'recorded');
});

test('every table that is read for what is remembered notes its changes', async () => {
  asked = [];
  assert.equal((await send(await site.as(null))).status, 401);
  await (await site.as(cast.sari)).send('/api/v1/campaigns/lagawi/total');
  await enterpriseTargets(site.house.database, [cast.keripik]);
  const texts = asked.filter(isLookUp).map(({ text }) => text);
  const tables = new Set(
    texts.flatMap((text) => [...text.matchAll(/\b(?:from|join) ([a-z_]+)/g)].map((m) => m[1])),
  );
  assert.deepEqual([...tables].sort(), [
    'auth_session',
    'auth_user',
    'enterprise',
    'participation',
    'person',
    'person_grant',
  ]);
  const { rows } = await site.house.database.pool.query<{ name: string }>(
    "select tgrelid::regclass::text as name from pg_trigger where tgname = 'access_change' order by 1",
  );
  assert.deepEqual(
    rows.map(({ name }) => name),
    [...tables].sort(),
  );
});

test('of a stream in which a right is taken away, nothing is booked after it', async () => {
  for (let round = 0; round < 5; round++) {
    const personId = await producer();
    const phone = await site.as(personId);
    const other = await site.as(cast.sari);
    await remembered(phone);
    let isTaken = false;
    const late: number[] = [];
    let others = 0;
    const stream = Array.from({ length: 8 }, async () => {
      for (let i = 0; i < 12; i++) {
        const wasTaken = isTaken;
        const { status } = await send(phone);
        if (wasTaken) late.push(status);
        if ((await send(other)).status === 200) others += 1;
      }
    });
    const taking = (async () => {
      await new Promise((resume) => setTimeout(resume, 20));
      await revokeGrant(site.house, cast.admin, await grantOf(personId), targetsOf);
      isTaken = true;
    })();
    await Promise.all([...stream, taking]);
    assert.equal(others, 96, 'whoever sends beside is never in the way');
    assert.ok(late.length > 0, 'some were sent after it');
    assert.deepEqual(new Set(late), new Set([404]));
  }
});
