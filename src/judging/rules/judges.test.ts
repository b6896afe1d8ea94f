import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Pair, seatedJudges, shareFor } from './judges.ts';

const pair = (enterpriseId: string, personId: string): Pair => ({ enterpriseId, personId });

test('whoever left sits no more, though locked sheets stay, and sits again after coming back', () => {
  const sheets = [pair('a', 'Ani'), pair('b', 'Budi'), pair('c', 'Budi')];
  const left = { personId: 'Ani', change: 'left' } as const;
  const joined = { personId: 'Ani', change: 'joined' } as const;
  assert.deepEqual(seatedJudges(sheets, []), ['Ani', 'Budi']);
  assert.deepEqual(seatedJudges(sheets, [left]), ['Budi']);
  assert.deepEqual(seatedJudges(sheets, [left, joined]), ['Ani', 'Budi']);
});

test('a newcomer gets an even share of what nobody began, and the others keep the rest', () => {
  const judges = ['Ani', 'Budi', 'Cici'];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.boolean()), { maxLength: 14 }),
      (drawn) => {
        const sheets = drawn.flatMap(([first, second, isBegun], i) =>
          [...new Set([first, second])].map((at) => ({
            ...pair(`e${i}`, judges[at] ?? ''),
            isBegun,
          })),
        );
        const isBegun = (one: (typeof sheets)[number]) => one.isBegun;
        const taken = shareFor('Dedi', { sheets, seated: judges, mayTake: (one) => !isBegun(one) });
        assert.ok(taken.every((one) => !one.isBegun));
        const entrants = taken.map(({ enterpriseId }) => enterpriseId);
        assert.equal(new Set(entrants).size, entrants.length);
        // Nobody from whom something could still be taken has two more than the newcomer.
        const left = sheets.filter((one) => !taken.includes(one));
        for (const name of judges) {
          const own = left.filter(({ personId }) => personId === name);
          const free = own.filter((one) => !one.isBegun && !entrants.includes(one.enterpriseId));
          if (free.length > 0) assert.ok(own.length <= taken.length + 1);
        }
      },
    ),
  );
});
