import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestGround, testGround } from '../../../test/house.ts';
import { byHand } from '../../../test/ledger/journal-guard.ts';
import { act, checkChain, system } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { type Day, day } from '../../kernel/day.ts';
import { queueNotice } from '../../notices/index.ts';
import {
  createAdministrator,
  createPerson,
  editPerson,
  erasePerson,
  giveGrant,
  hasAdministrator,
  lookedAt,
  peopleList,
  peopleOfEnterprises,
  personFor,
  producersOf,
  revokeGrant,
  type Scope,
  setLocale,
  type Who,
  whoActs,
} from '../index.ts';
import {
  assertJournalKnowsNot,
  type Cast,
  castOf,
  forgetNothing,
  notesOn,
  password,
  refusals,
} from '../test-cast.ts';

let house: TestGround;
let cast: Cast;
before(async () => {
  house = await testGround();
  cast = await castOf(house);
});
after(() => house.close());

const from = day('2026-01-01');
const personRow = (personId: string) =>
  house.database.read
    .selectFrom('person')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();

test('of ten first runs at once one makes the administrator', async () => {
  const fresh = await testGround();
  try {
    assert.equal(await hasAdministrator(fresh.database), false);
    const runs = Array.from({ length: 10 }, (_, n) =>
      refusals(
        createAdministrator(fresh, { name: `A${n}`, email: `a${n}@contoh.example`, password }),
      ),
    );
    const outcomes = (await Promise.all(runs)).flat();
    assert.deepEqual(outcomes, Array(9).fill('people.administratorExists'));
    const people = await fresh.database.read.selectFrom('person').selectAll().execute();
    assert.equal(people.length, 1);
    assert.equal(await hasAdministrator(fresh.database), true);
    assert.equal(await checkChain(fresh.database), null);
  } finally {
    await fresh.close();
  }
});

test('the first run wants a name, an address and a long enough password', async () => {
  const asked = { name: 'A', email: 'b@contoh.example', password };
  assert.deepEqual(await refusals(createAdministrator(house, { ...asked, email: '' })), [
    'people.emailWrong',
  ]);
  assert.deepEqual(await refusals(createAdministrator(house, { ...asked, password: 'pendek' })), [
    'people.passwordLength',
  ]);
  assert.deepEqual(await refusals(createAdministrator(house, asked)), [
    'people.administratorExists',
  ]);
});

test('a phone number that somebody has is refused at its field, in any spelling', async () => {
  const admin = await cast.as('admin');
  const twice = createPerson(house, admin, { name: 'Orang lain', phone: '+62 800-0000-0001' });
  await assert.rejects(twice, { code: 'people.phoneTaken', field: 'phone', status: 409 });
  const mail = createPerson(house, admin, { name: 'X', email: 'MANAJER@contoh.example' });
  await assert.rejects(mail, { code: 'people.emailTaken', field: 'email' });
});

test('a manager adds people to the own campaign only; a mentor and a producer add nobody', async () => {
  const fields = { name: 'Baru' };
  const add = async (name: keyof Cast['ids'], campaignId?: string) =>
    refusals(
      createPerson(house, await cast.as(name), { ...fields, ...(campaignId && { campaignId }) }),
    );
  assert.deepEqual(await add('manager', 'lagawi'), []);
  assert.deepEqual(await add('manager', 'lain'), ['people.notFound']);
  assert.deepEqual(await add('manager'), ['people.notAllowed']);
  assert.deepEqual(await add('mentor', 'lagawi'), ['people.notFound']);
  assert.deepEqual(await add('sari', 'lagawi'), ['people.notFound']);
  assert.deepEqual(await refusals(createPerson(house, null, fields)), ['people.signInFirst']);
});

test('an edit notes which fields changed and never what they say', async () => {
  const personId = await cast.add({ name: 'Bu Ani', phone: '0800 1000 0001' });
  await editPerson(
    house,
    await cast.as('admin'),
    personId,
    { name: 'Bu Ani Rahayu', phone: '0800 1000 0009' },
    cast.targetsOf,
  );
  assert.equal((await personRow(personId)).phone, '+6280010000009');
  const [, edit] = await notesOn(house, personId);
  assert.deepEqual(edit, {
    verb: 'people.edit',
    actor: cast.ids.admin,
    details: { fields: ['name', 'phone'] },
  });
  await assertJournalKnowsNot(house, 'Rahayu', '80010000009', 'contoh.example', 'Bu Sari');
});

test('a manager cannot take over an administrator by changing an address', async () => {
  const manager = await cast.as('manager');
  const edit = (id: string, fields: object) =>
    refusals(editPerson(house, manager, id, fields, cast.targetsOf));
  const email = { email: 'jahat@contoh.example' };
  assert.deepEqual(await edit(cast.ids.admin, email), ['people.wayInNotYours']);
  assert.deepEqual(await edit(cast.ids.admin, { name: 'X' }), ['people.wayInNotYours']);
  assert.deepEqual(await edit(cast.ids.tono, email), ['people.wayInNotYours']);
  assert.deepEqual(await edit(cast.ids.manager, email), []);
});

test('a mentor mends name and phone of the own producer, never an address', async () => {
  const mentor = await cast.as('mentor');
  const edit = (id: string, fields: object) =>
    refusals(editPerson(house, mentor, id, fields, cast.targetsOf));
  assert.deepEqual(await edit(cast.ids.sari, { name: 'Bu Sari Dewi' }), []);
  assert.deepEqual(await edit(cast.ids.sari, { email: 's@contoh.example' }), [
    'people.wayInNotYours',
  ]);
  assert.deepEqual(await edit(cast.ids.tono, { name: 'X' }), ['people.notFound']);
  assert.deepEqual(await edit(cast.ids.mentor, { name: 'Bu Pendamping Dua' }), []);
  assert.deepEqual(await edit(cast.ids.mentor, { email: 'm2@contoh.example' }), [
    'people.wayInNotYours',
  ]);
});

test('everybody chooses their own language', async () => {
  await setLocale(house, await cast.as('sari'), 'en');
  assert.equal((await cast.as('sari')).locale, 'en');
  await setLocale(house, await cast.as('sari'), 'id');
});

test('grants are given and revoked with their notes, and a revoked one cannot be again', async () => {
  const admin = await cast.as('admin');
  const personId = await cast.add({ name: 'Juri', email: 'juri@contoh.example' });
  const scope = { kind: 'campaign', id: 'lagawi' } as const;
  const grant = { personId, role: 'judge', scope, from } as const;
  const grantId = await giveGrant(house, await cast.as('manager'), grant, cast.targetsOf);
  await revokeGrant(house, admin, grantId, cast.targetsOf);
  assert.deepEqual(await refusals(revokeGrant(house, admin, grantId, cast.targetsOf)), [
    'people.grantEnded',
  ]);
  const notes = await notesOn(house, personId);
  assert.deepEqual(
    notes.map(({ verb, actor }) => [verb, actor]),
    [
      ['people.add', cast.ids.admin],
      ['people.giveGrant', cast.ids.manager],
      ['people.revokeGrant', cast.ids.admin],
    ],
  );
});

test('a manager gives inside the campaign and not beyond, and knows nothing of the rest', async () => {
  const personId = await cast.add({ name: 'Kurator', email: 'kurator@contoh.example' });
  const manager = await cast.as('manager');
  const give = (grant: object) =>
    refusals(
      giveGrant(
        house,
        manager,
        { personId, from, ...grant } as Parameters<typeof giveGrant>[2],
        cast.targetsOf,
      ),
    );
  const campaign = (id: string) => ({ kind: 'campaign', id });
  const enterprise = (id: string) => ({ kind: 'enterprise', id });
  assert.deepEqual(await give({ role: 'curator', scope: campaign('lagawi') }), []);
  assert.deepEqual(await give({ role: 'producer', scope: enterprise(cast.keripik) }), []);
  assert.deepEqual(await give({ role: 'auditor', scope: campaign('lagawi'), ground: 'ST-1' }), [
    'people.grantNotYours',
  ]);
  assert.deepEqual(await give({ role: 'administrator', scope: { kind: 'installation', id: '' } }), [
    'people.grantNotYours',
  ]);
  assert.deepEqual(await give({ role: 'curator', scope: campaign('lain') }), ['people.notFound']);
  assert.deepEqual(await give({ role: 'producer', scope: enterprise(cast.kopi) }), [
    'people.notFound',
  ]);
});

test('staff without a mail address get no right, as they could not sign in', async () => {
  const personId = await cast.add({ name: 'Tanpa surel' });
  const scope = { kind: 'campaign', id: 'lagawi' } as const;
  const grant = { personId, role: 'judge', scope, from } as const;
  assert.deepEqual(
    await refusals(giveGrant(house, await cast.as('admin'), grant, cast.targetsOf)),
    ['people.emailMissing'],
  );
});

test('the last administrator stays, whoever asks, and two who revoke each other leave one', async () => {
  const admin = await cast.as('admin');
  const own = admin.grants[0]?.grantId ?? '';
  assert.deepEqual(await refusals(revokeGrant(house, admin, own, cast.targetsOf)), [
    'people.lastAdministrator',
  ]);
  assert.deepEqual(await refusals(erasePerson(house, admin, admin.personId, forgetNothing)), [
    'people.lastAdministrator',
  ]);
  const scope = { kind: 'installation', id: '' } as const;
  const second = await cast.add(
    { name: 'Admin dua', email: 'admin2@contoh.example' },
    { role: 'administrator', scope, from },
  );
  const { grants } = await personFor(house, admin, second, cast.targetsOf);
  const both = [own, grants[0]?.grantId ?? ''];
  const outcomes = await Promise.all(
    both.map((grantId) => refusals(revokeGrant(house, admin, grantId, cast.targetsOf))),
  );
  assert.deepEqual(outcomes.flat(), ['people.lastAdministrator']);
  const left = await house.database.read
    .selectFrom('person_grant')
    .select('person_id')
    .where('role', '=', 'administrator')
    .where('revoked_at', 'is', null)
    .execute();
  assert.equal(left.length, 1);
  // Whoever it was, give the cast its administrator back.
  await byHand(
    house.database.pool,
    `update person_grant set revoked_at = null, revoked_by = null where grant_id = '${own}'`,
  );
});

test('a right that is over, to come or will end stands in for no last administrator’s', async () => {
  const fresh = await testGround();
  try {
    const alone = await castOf(fresh);
    const admin = await alone.as('admin');
    const scope = { kind: 'installation', id: '' } as const;
    const give = (personId: string, from: Day, until: Day | null) => {
      const grant = { personId, role: 'administrator', scope, from, until } as const;
      return giveGrant(fresh, admin, grant, alone.targetsOf);
    };
    const revoke = (grantId: string) =>
      refusals(revokeGrant(fresh, admin, grantId, alone.targetsOf));
    const own = admin.grants[0]?.grantId ?? '';
    const later = day('2090-01-01');
    for (const personId of [admin.personId, alone.ids.manager]) {
      const others = [
        await give(personId, day('2020-01-01'), day('2020-01-02')),
        await give(personId, later, null),
        await give(personId, from, later),
      ];
      assert.deepEqual(await revoke(own), ['people.lastAdministrator']);
      assert.deepEqual(await refusals(erasePerson(fresh, admin, admin.personId, forgetNothing)), [
        'people.lastAdministrator',
      ]);
      for (const one of others) assert.deepEqual(await revoke(one), []);
    }
    await give(admin.personId, from, null);
    assert.deepEqual(await revoke(own), [], 'one that holds and lasts does, also one’s own');
  } finally {
    await fresh.close();
  }
});

test('erasing takes name, phone, mail, ways in and rights, and leaves ids', async () => {
  const scope = { kind: 'enterprise', id: cast.keripik } as const;
  const personId = await cast.add(
    { name: 'Pak Hapus', phone: '0800 2000 0001', email: 'hapus@contoh.example' },
    { role: 'producer', scope, from },
  );
  await act(house, system('web'), (act) =>
    queueNotice(act, {
      kind: 'mail',
      personId,
      to: 'hapus@contoh.example',
      body: 'Halo Pak Hapus',
    }),
  );
  assert.deepEqual(
    await refusals(erasePerson(house, await cast.as('manager'), personId, forgetNothing)),
    ['people.notAllowed'],
  );
  await erasePerson(house, await cast.as('admin'), personId, forgetNothing);
  const { rows } = await house.database.pool.query(
    `select (select jsonb_agg(p) from person p)::text || (select jsonb_agg(u) from auth_user u)::text
       || (select jsonb_agg(n) from notice n)::text as everything`,
  );
  assert.match(rows[0].everything, /Bu Sari/);
  assert.doesNotMatch(rows[0].everything, /Hapus|hapus@|20000001/);
  await assertJournalKnowsNot(house, 'Hapus', 'hapus@', '20000001');
  assert.deepEqual(
    await refusals(erasePerson(house, await cast.as('admin'), personId, forgetNothing)),
    ['people.erased'],
  );
  const again = { name: 'Baru', phone: '0800 2000 0001' };
  assert.deepEqual(await refusals(createPerson(house, await cast.as('admin'), again)), []);
});

test('people are seen by whom a grant of theirs is within reach, and by nobody else', async () => {
  const see = async (name: keyof Cast['ids'], of: keyof Cast['ids']) =>
    (await refusals(personFor(house, await cast.as(name), cast.ids[of], cast.targetsOf)))[0] ??
    'sees';
  assert.equal(await see('admin', 'tono'), 'sees');
  assert.equal(await see('manager', 'sari'), 'sees');
  assert.equal(await see('manager', 'tono'), 'people.notFound');
  assert.equal(await see('mentor', 'sari'), 'sees');
  assert.equal(await see('mentor', 'manager'), 'people.notFound');
  assert.equal(await see('sari', 'sari'), 'sees');
  assert.equal(await see('sari', 'mentor'), 'sees');
  assert.equal(await see('sari', 'tono'), 'people.notFound');
  assert.equal(await see('tono', 'sari'), 'people.notFound');
});

test('who was given nothing yet is seen by whoever added them, and by nobody else who adds people', async () => {
  const manager = await cast.as('manager');
  const lagawi = { kind: 'campaign', id: 'lagawi' } as const;
  const lain = { kind: 'campaign', id: 'lain' } as const;
  const staff = async (email: string, role: 'campaignManager' | 'coManager', scope: Scope) =>
    present(
      await whoActs(house, await cast.add({ name: email, email }, { role, scope, from }), 'cli'),
      email,
    );
  const others = [
    await staff('m2@lagawi.example', 'campaignManager', lagawi),
    await staff('co@lagawi.example', 'coManager', lagawi),
    await staff('m@lain.example', 'campaignManager', lain),
    await cast.as('mentor'),
    await cast.as('sari'),
  ];
  const added = await createPerson(house, manager, {
    name: 'Belum Berhak',
    email: 'belum@contoh.example',
    campaignId: 'lagawi',
  });
  const byAdmin = await cast.add({ name: 'Dari Admin' });
  const see = async (who: Who, personId: string) =>
    (await refusals(personFor(house, who, personId, cast.targetsOf)))[0] ?? 'sees';
  const listed = async (who: Who) => {
    const asked = { campaignId: 'lagawi', search: 'belum' };
    return (await peopleList(house, who, asked)).people.map(({ name }) => name);
  };
  assert.equal(await see(manager, added), 'sees');
  assert.equal(await see(await cast.as('admin'), added), 'sees');
  assert.deepEqual(await listed(manager), ['Belum Berhak']);
  assert.equal(await see(manager, byAdmin), 'people.notFound');
  for (const who of others) assert.equal(await see(who, added), 'people.notFound', who.name);
  assert.deepEqual(await listed(present(others[1], 'the co-manager')), []);
  const inLain = { ...manager, grants: manager.grants.map((one) => ({ ...one, scope: lain })) };
  assert.equal(await see(inLain, added), 'people.notFound', 'a manager of lagawi no more');

  await giveGrant(
    house,
    await cast.as('admin'),
    { personId: added, role: 'judge', scope: lain, from },
    cast.targetsOf,
  );
  assert.equal(await see(manager, added), 'people.notFound', 'another campaign’s by now');
  assert.deepEqual(await listed(manager), []);
});

test('lists show whom they may', async () => {
  const all = await peopleList(house, await cast.as('admin'), { search: 'BU SARI' });
  assert.deepEqual([all.count, all.people[0]?.personId], [1, cast.ids.sari]);
  assert.equal((await peopleList(house, await cast.as('admin'), { search: '100%' })).count, 0);
  const staff = await peopleList(house, await cast.as('manager'), { campaignId: 'lagawi' });
  assert.deepEqual(
    staff.people.map(({ name }) => name),
    ['Baru', 'co@lagawi.example', 'Kurator', 'm2@lagawi.example', 'Pak Manajer'],
  );
  const manager = await cast.as('manager');
  assert.deepEqual(await refusals(peopleList(house, manager)), ['people.notAllowed']);
  assert.deepEqual(await refusals(peopleList(house, manager, { campaignId: 'lain' })), [
    'people.notFound',
  ]);
  const targets = await cast.targetsOf([cast.keripik]);
  const own = await peopleOfEnterprises(house, await cast.as('sari'), targets);
  assert.ok(own.people.some(({ personId }) => personId === cast.ids.sari));
  assert.deepEqual(await refusals(peopleOfEnterprises(house, await cast.as('tono'), targets)), [
    'people.notFound',
  ]);
});

test('who acts for an enterprise is told of those that were asked about only', async () => {
  const from = day('2026-01-01');
  const acts = (id: string) =>
    ({ role: 'producer', scope: { kind: 'enterprise', id }, from }) as const;
  const personId = await cast.add(
    { name: 'Bu Dua Usaha', phone: '0812 0000 7788' },
    acts(cast.keripik),
    acts(cast.kopi),
  );
  const targets = await cast.targetsOf([cast.keripik]);
  const told = await producersOf(house, await cast.as('manager'), targets);
  assert.deepEqual([...told.keys()], [cast.keripik]);
  assert.ok(told.get(cast.keripik)?.some((person) => person.personId === personId));
});

test('a look at personal data leaves a note', async () => {
  await lookedAt(house, await cast.as('manager'), {
    thing: 'person',
    thingId: cast.ids.sari,
    fields: ['phone'],
  });
  const last = (await notesOn(house, cast.ids.sari)).at(-1);
  assert.deepEqual(last, {
    verb: 'people.lookAt',
    actor: cast.ids.manager,
    details: { fields: ['phone'] },
  });
});

test('the chain holds after all of it', async () => {
  assert.equal(await checkChain(house.database), null);
});
