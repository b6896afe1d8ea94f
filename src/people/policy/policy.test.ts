import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kernel/day.ts';
import { Problem } from '../../kernel/problem.ts';
import { type Grant, type Membership, type Role, roles, type Target, type Who } from '../words.ts';
import { allPermissions, definePolicy, may, mayKnow, mustBeAllowed } from './define.ts';
import { decideGrant, mayGive, peoplePolicy } from './people.ts';

const today = day('2026-06-15');
const yesterday = day('2026-06-14');
const tomorrow = day('2026-06-16');

const grant = (over: Partial<Grant> & Pick<Grant, 'role' | 'scope'>): Grant => ({
  grantId: 'g',
  from: day('2026-01-01'),
  until: null,
  ground: '',
  isRevoked: false,
  ...over,
});

const whoHolds = (...grants: Grant[]): Who => ({
  personId: 'p',
  via: 'web',
  name: 'Sari',
  locale: 'id',
  grants,
  session: null,
});

const membership = (campaignId: string, from: string, until: string | null): Membership => ({
  campaignId,
  from: day(from),
  until: until === null ? null : day(until),
});

/** Keripik of campaign lagawi, in Bandar Lampung (18.71), looked after by institution A. */
const keripik = (over: Partial<Target> = {}): Target => ({
  enterpriseId: 'keripik',
  institutionId: 'A',
  regionCode: '18.71',
  memberships: [membership('lagawi', '2026-03-01', null)],
  ...over,
});

const campaign = (id: string) => ({ kind: 'campaign', id }) as const;
const enterprise = (id: string) => ({ kind: 'enterprise', id }) as const;
const region = (id: string) => ({ kind: 'region', id }) as const;
const institution = (id: string) => ({ kind: 'institution', id }) as const;
const installation = { kind: 'installation', id: '' } as const;

type Relation = [
  name: string,
  held: Partial<Grant>,
  target: Target,
  reads: boolean,
  writes: boolean,
];

const was = keripik({ memberships: [membership('lagawi', '2026-01-15', '2026-06-14')] });
const relations: Relation[] = [
  ['the installation', { scope: installation }, keripik(), true, true],
  ['its own enterprise', { scope: enterprise('keripik') }, keripik(), true, true],
  ['another enterprise', { scope: enterprise('kopi') }, keripik(), false, false],
  ['the same campaign', { scope: campaign('lagawi') }, keripik(), true, true],
  ['another campaign', { scope: campaign('lain') }, keripik(), false, false],
  ['a membership that ended', { scope: campaign('lagawi') }, was, true, false],
  [
    'a membership that ended before the grant began',
    { scope: campaign('lagawi'), from: today },
    was,
    false,
    false,
  ],
  [
    'a membership that begins tomorrow',
    { scope: campaign('lagawi') },
    keripik({ memberships: [membership('lagawi', tomorrow, null)] }),
    false,
    false,
  ],
  [
    'a membership on its last day',
    { scope: campaign('lagawi') },
    keripik({ memberships: [membership('lagawi', '2026-03-01', today)] }),
    true,
    true,
  ],
  [
    'an enterprise that came back',
    { scope: campaign('lagawi') },
    keripik({
      memberships: [
        membership('lagawi', '2026-01-15', '2026-02-01'),
        membership('lagawi', '2026-06-01', null),
      ],
    }),
    true,
    true,
  ],
  [
    'memberships nobody told',
    { scope: campaign('lagawi') },
    { enterpriseId: 'keripik' },
    false,
    false,
  ],
  [
    'its part in another campaign',
    { scope: campaign('lagawi') },
    keripik({ campaignId: 'lain' }),
    false,
    false,
  ],
  [
    'its part in the same campaign',
    { scope: campaign('lagawi') },
    keripik({ campaignId: 'lagawi' }),
    true,
    true,
  ],
  ['its province', { scope: region('18') }, keripik(), true, true],
  ['its regency', { scope: region('18.71') }, keripik(), true, true],
  ['half of its code', { scope: region('18.7') }, keripik(), false, false],
  ['another regency', { scope: region('18.72') }, keripik(), false, false],
  [
    'a region, and none is known',
    { scope: region('18') },
    { enterpriseId: 'keripik' },
    false,
    false,
  ],
  ['its institution', { scope: institution('A') }, keripik(), true, true],
  ['another institution', { scope: institution('B') }, keripik(), false, false],
  ['a revoked grant', { scope: installation, isRevoked: true }, keripik(), false, false],
  ['a grant that ended', { scope: installation, until: yesterday }, keripik(), false, false],
  ['a grant on its last day', { scope: installation, until: today }, keripik(), true, true],
  [
    'a grant that begins tomorrow',
    { scope: installation, from: tomorrow },
    keripik(),
    false,
    false,
  ],
];

const writers = roles.filter((role): role is Exclude<Role, 'auditor'> => role !== 'auditor');

for (const [name, held, target, reads, writes] of relations) {
  test(`${name}: ${reads ? 'reads' : 'reads nothing'}, ${writes ? 'writes' : 'writes nothing'}, for every role`, () => {
    for (const role of roles) {
      const read = { name: 'test.read', kind: 'read', on: 'enterprise', roles: [role] } as const;
      const others = roles.filter((one) => one !== role);
      const who = whoHolds(grant({ role, scope: installation, ...held }));
      assert.equal(may(who, read, target, today), reads, `${role} reads`);
      assert.equal(
        may(who, { ...read, roles: others }, target, today),
        role === 'auditor' && reads,
      );
      const write = { name: 'test.write', kind: 'write', on: 'enterprise' } as const;
      const ofRole = writers.filter((one) => one === role);
      assert.equal(
        may(who, { ...write, roles: ofRole }, target, today),
        role !== 'auditor' && writes,
      );
      const ofOthers = writers.filter((one) => one !== role);
      assert.equal(may(who, { ...write, roles: ofOthers }, target, today), false);
      assert.equal(mayKnow(who, target, today), reads, `${role} knows`);
    }
  });
}

test('an auditor among the writers does not compile and is refused', () => {
  assert.throws(
    // @ts-expect-error: the auditor changes nothing
    () => definePolicy({ 'test.audit': { kind: 'write', on: 'campaign', roles: ['auditor'] } }),
    /lets no auditor write/,
  );
});

test('two permissions of one name are refused', () => {
  const rule = { kind: 'read', on: 'campaign', roles: ['judge'] } as const;
  definePolicy({ 'test.twice': rule });
  assert.throws(() => definePolicy({ 'test.twice': rule }), /one permission is called/);
});

test('what is for all of a role is read wherever the grant reaches, and by no other role', () => {
  const totals = definePolicy({
    'test.totals': {
      ...({ kind: 'read', on: 'installation', isForAllOfRole: true } as const),
      roles: ['verifier'],
    },
  });
  const read = (...grants: Grant[]) => totals.may(whoHolds(...grants), 'test.totals', {}, today);
  assert.ok(read(grant({ role: 'verifier', scope: region('18') })));
  assert.ok(read(grant({ role: 'auditor', scope: campaign('lagawi') })));
  assert.ok(!read(grant({ role: 'producer', scope: enterprise('keripik') })));
  assert.ok(!read(grant({ role: 'verifier', scope: region('18'), until: yesterday })));
  const ofCampaign = { kind: 'read', on: 'campaign', isForAllOfRole: true, roles: [] } as const;
  assert.throws(() => definePolicy({ 'test.narrow': ofCampaign }), /of the whole installation/);
});

test('a permission on an enterprise is not asked of nothing', () => {
  const [letIn] = [peoplePolicy.permissions['people.letIn']];
  assert.throws(
    () => may(whoHolds(), letIn, { campaignId: 'lagawi' }, today),
    /asked of an enterprise/,
  );
});

test('no permission of any room lets an auditor or nobody write', () => {
  const auditor = whoHolds(grant({ role: 'auditor', scope: installation, ground: 'ST-1' }));
  const all = keripik({ campaignId: 'lagawi' });
  const permissions = allPermissions().filter(({ name }) => !name.startsWith('test.'));
  assert.ok(permissions.length >= 8);
  for (const permission of permissions) {
    assert.equal(may(auditor, permission, all, today), permission.kind === 'read', permission.name);
    assert.equal(may(null, permission, all, today), false);
  }
});

function statusOf(who: Who | null, target: Target): number {
  try {
    mustBeAllowed(who, peoplePolicy.permissions['people.letIn'], target, today);
    return 200;
  } catch (error) {
    assert.ok(error instanceof Problem);
    return error.status;
  }
}

test('a refusal tells a stranger nothing, and an insider that it is not for them', () => {
  const mentor = (id: string) => whoHolds(grant({ role: 'mentor', scope: enterprise(id) }));
  const curator = whoHolds(grant({ role: 'curator', scope: campaign('lagawi') }));
  assert.equal(statusOf(null, keripik()), 401);
  assert.equal(statusOf(mentor('keripik'), keripik()), 200);
  assert.equal(statusOf(mentor('kopi'), keripik()), 404);
  assert.equal(statusOf(curator, keripik()), 403);
});

test('a verifier never lets anybody in', () => {
  const verifier = whoHolds(grant({ role: 'verifier', scope: enterprise('keripik') }));
  assert.equal(statusOf(verifier, keripik()), 403);
});

type Gift = [giver: Grant[], role: Role, scope: Grant['scope'], given: boolean];
const manager = grant({ role: 'campaignManager', scope: campaign('lagawi') });
const gifts: Gift[] = [
  ...roles.map(
    (role): Gift => [
      [grant({ role: 'administrator', scope: installation })],
      role,
      installation,
      true,
    ],
  ),
  ...roles.map(
    (role): Gift => [
      [manager],
      role,
      campaign('lagawi'),
      role !== 'administrator' && role !== 'auditor',
    ],
  ),
  ...roles.map((role): Gift => [[manager], role, campaign('lain'), false]),
  [[manager], 'producer', enterprise('keripik'), true],
  [[manager], 'mentor', enterprise('keripik'), true],
  [[manager], 'localOfficer', region('18'), false],
  [[manager], 'curator', institution('A'), false],
  [[manager], 'verifier', installation, false],
  [[{ ...manager, isRevoked: true }], 'producer', enterprise('keripik'), false],
  [[{ ...manager, until: yesterday }], 'producer', enterprise('keripik'), false],
  ...roles
    .filter((role) => role !== 'administrator' && role !== 'campaignManager')
    .map(
      (role): Gift => [
        [grant({ role, scope: enterprise('keripik') })],
        'producer',
        enterprise('keripik'),
        false,
      ],
    ),
];

test('who gives what: the administrator all, the manager inside the campaign, nobody else', () => {
  for (const [giver, role, scope, given] of gifts) {
    const target =
      scope.kind === 'enterprise'
        ? keripik()
        : scope.kind === 'campaign'
          ? { campaignId: scope.id }
          : {};
    const label = `${giver.map((one) => one.role)} gives ${role} on ${scope.kind} ${scope.id}`;
    assert.equal(mayGive({ role, scope, target, giver, today }), given, label);
  }
});

test('a manager gives no right on an enterprise that has left', () => {
  const scope = enterprise('keripik');
  assert.equal(mayGive({ role: 'producer', scope, target: was, giver: [manager], today }), false);
});

test('a grant lists all that is missing from it', () => {
  const giver = [grant({ role: 'administrator', scope: installation })];
  const codes = (asked: Parameters<typeof decideGrant>[0]['grant']) => {
    const decision = decideGrant({ grant: asked, target: keripik(), giver, today });
    return decision.ok ? [] : decision.refusals.map(({ code }) => code);
  };
  const common = { personId: 'p', from: today };
  assert.deepEqual(codes({ ...common, role: 'auditor', scope: enterprise('keripik') }), [
    'people.scopeWrong',
    'people.letterMissing',
  ]);
  assert.deepEqual(codes({ ...common, role: 'mentor', scope: enterprise('keripik') }), [
    'people.endMissing',
  ]);
  assert.deepEqual(
    codes({ ...common, role: 'mentor', scope: enterprise('keripik'), until: yesterday }),
    ['people.datesWrong'],
  );
  assert.deepEqual(codes({ ...common, role: 'administrator', scope: campaign('x') }), [
    'people.scopeWrong',
  ]);
  assert.deepEqual(codes({ ...common, role: 'auditor', scope: installation, ground: 'ST-12' }), []);
});
