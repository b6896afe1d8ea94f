import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type AssignmentAsked, pairKey, planAssignment } from './assignment.ts';
import { Flow } from './flow.ts';

const institutions = ['Dinas', 'Bank', 'Dekranasda', 'Ditjen'];

function asked(
  over: Partial<AssignmentAsked> & {
    count: number;
    each: number;
    curators: AssignmentAsked['curators'];
  },
): AssignmentAsked {
  const applicants = Array.from({ length: over.count }, (_, i) => `a${i}`);
  return { applicants, barred: new Set(), seed: 'uji', ...over };
}

const curatorsOf = (...perInstitution: number[]) =>
  perInstitution.flatMap((count, i) =>
    Array.from({ length: count }, (_, n) => ({
      ...{ personId: `k${i}${n}`, institutionId: institutions[i] ?? '' },
    })),
  );

function loadsOf(pairs: { personId: string }[]): number[] {
  const loads = new Map<string, number>();
  for (const { personId } of pairs) loads.set(personId, (loads.get(personId) ?? 0) + 1);
  return [...loads.values()];
}

test('478 applicants are shared evenly among twelve curators of four institutions', () => {
  const { pairs, short } = planAssignment(
    asked({ count: 478, each: 3, curators: curatorsOf(3, 3, 3, 3) }),
  );
  assert.deepEqual(short, []);
  assert.equal(pairs.length, 478 * 3);
  const loads = loadsOf(pairs);
  assert.deepEqual([loads.length, Math.max(...loads) - Math.min(...loads) <= 1], [12, true]);
});

test('every plan keeps to its rules: enough curators, two institutions, nobody in conflict', () => {
  const plan = fc.record({
    count: fc.integer({ min: 1, max: 12 }),
    each: fc.integer({ min: 2, max: 3 }),
    sizes: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 1, max: 3 }))),
    bars: fc.array(fc.tuple(fc.nat(11), fc.nat(8)), { maxLength: 20 }),
  });
  fc.assert(
    fc.property(plan, ({ count, each, sizes, bars }) => {
      const curators = curatorsOf(...sizes);
      const barred = new Set(
        bars.map(([a, c]) =>
          pairKey(`a${a % count}`, curators[c % curators.length]?.personId ?? ''),
        ),
      );
      const of = asked({ count, each, curators, barred });
      const { pairs, short } = planAssignment(of);
      assert.equal(
        new Set(pairs.map((p) => pairKey(p.applicationId, p.personId))).size,
        pairs.length,
      );
      const institutionOf = new Map(curators.map((one) => [one.personId, one.institutionId]));
      for (const applicant of of.applicants) {
        const free = curators.filter((c) => !barred.has(pairKey(applicant, c.personId)));
        const own = pairs.filter((pair) => pair.applicationId === applicant);
        assert.ok(
          own.every((p) => !barred.has(pairKey(applicant, p.personId))),
          'no conflict',
        );
        const at = new Set(own.map((p) => institutionOf.get(p.personId)));
        const most = new Set(free.map((c) => c.institutionId)).size;
        if (most >= 2) {
          assert.equal(own.length, Math.min(each, free.length), 'as many as there can be');
          assert.ok(at.size >= 2, 'two institutions');
        }
        assert.equal(short.includes(applicant), at.size < 2);
      }
    }),
    { numRuns: 300 },
  );
});

test('all curators are joined, also where chance would leave two circles', () => {
  for (let seed = 0; seed < 40; seed++) {
    const { pairs } = planAssignment(
      asked({ count: 4, each: 2, curators: curatorsOf(2, 2), seed: `${seed}` }),
    );
    const groups: Set<string>[] = [];
    for (const applicant of new Set(pairs.map((p) => p.applicationId))) {
      const own = pairs.filter((p) => p.applicationId === applicant).map((p) => p.personId);
      const met = groups.filter((group) => own.some((one) => group.has(one)));
      const joined = new Set([...own, ...met.flatMap((group) => [...group])]);
      for (const group of met) groups.splice(groups.indexOf(group), 1);
      groups.push(joined);
    }
    assert.equal(groups.length, 1, `seed ${seed}`);
  }
});

test('what stands already stays, and the rest joins all curators where it can', () => {
  const curators = curatorsOf(2, 2);
  const [a, b, c, d] = curators;
  assert.ok(a && b && c && d);
  // Two circles that stand, and applicants whom nobody scores yet.
  const across = [a, b].find((one) => one.institutionId !== a.institutionId) ?? c;
  const others = curators.filter((one) => one !== a && one !== across);
  const kept = [
    ...[a, across].map((one) => ({ ...one, applicationId: 'a0' })),
    ...others.map((one) => ({ ...one, applicationId: 'a1' })),
  ];
  for (let seed = 0; seed < 40; seed++) {
    const plan = asked({ count: 4, each: 2, curators, seed: `${seed}` });
    const ids = ['a0', 'a1', ...plan.applicants.slice(2)];
    const { pairs } = planAssignment({ ...plan, applicants: ids, kept });
    const has = (one: { applicationId: string; personId: string }) =>
      pairs.some((p) => p.applicationId === one.applicationId && p.personId === one.personId);
    assert.ok(kept.every(has), `seed ${seed}`);
    assert.equal(pairs.length, 8);
    const circle = new Set([a.personId, across.personId]);
    const isMixed = ids.some((id) => {
      const own = pairs.filter((p) => p.applicationId === id).map((p) => circle.has(p.personId));
      return own.includes(true) && own.includes(false);
    });
    assert.ok(isMixed, `seed ${seed} leaves two circles`);
  }
});

/** The least cost of as many pairs as can be, by trying every set of arcs: two by two jobs. */
test('the flow costs the least, against every assignment tried', () => {
  const costs = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(costs, (list) => {
      const flow = new Flow(8);
      for (let i = 0; i < 3; i++) {
        flow.join(0, 2 + i, 1, 0);
        flow.join(5 + i, 1, 1, 0);
        for (let j = 0; j < 3; j++) flow.join(2 + i, 5 + j, 1, list[3 * i + j] ?? 0);
      }
      const orders = [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
      ];
      const all = orders.map((order) => order.reduce((s, j, i) => s + (list[3 * i + j] ?? 0), 0));
      assert.deepEqual(flow.run(0, 1), { amount: 3, cost: Math.min(...all) });
    }),
  );
});
