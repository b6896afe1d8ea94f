/** What no decree of a selection is entered with: a hand that scored, a day before the end. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { enterDecree } from '../../src/curation/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { giveGrant, whoActs } from '../../src/people/index.ts';
import { apply, type Curator, decreeTyped, openCall, scoreAll } from '../curation.ts';
import { type Cast, castOf, openSite, type Site } from '../site.ts';

const campaignId = 'lagawi';

let site: Site;
let cast: Cast;
let curators: Curator[];
before(async () => {
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
  await openCall(site, cast, { seats: 1 });
  curators = await scoreAll(site, cast, [await apply(site, 1), await apply(site, 2)]);
});
after(() => site.close());

const decree = () => ({ campaignId, ...decreeTyped(site.today) });

test('whoever scored enters no decree, also as a manager of the campaign', async () => {
  const { personId } = present(curators[0], 'a curator');
  const scope = { kind: 'campaign', id: campaignId } as const;
  const grant = { personId, role: 'campaignManager', scope, from: site.today } as const;
  await giveGrant(site.house, cast.admin, grant, async () => []);
  const both = present(await whoActs(site.house, personId, 'web'), 'a curator who manages');
  const scored = { code: 'selection.scoredSelf' };
  await assert.rejects(enterDecree(site.house, both, decree()), scored);
});

test('a decree is not dated before scoring was closed, nor after today', async () => {
  for (const days of [-1, 1]) {
    const decidedOn = addDays(site.today, days);
    const entered = enterDecree(site.house, cast.admin, { ...decree(), decidedOn });
    await assert.rejects(entered, /Tanggal SK|day of the decree/);
  }
  await enterDecree(site.house, cast.admin, decree());
});
