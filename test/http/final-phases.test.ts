/**
 * Every role on every page, list and write of a judging, from before its first round to a change:
 * who may not is refused in all of them, and nobody reads a byte of a score not theirs to see.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { changeWinners, correctScore } from '../../src/judging/actions/change-winners.ts';
import { closeFirstRound, openFirstRound } from '../../src/judging/actions/first-round.ts';
import {
  answerJudgingObjection,
  closeFinal,
  enterWinners,
  issueJudgingMinutes,
  lockJudgeSheet,
  openFinal,
  saveJudgeScores,
} from '../../src/judging/index.ts';
import { judgingObjectionsOf } from '../../src/judging/questions/objections.ts';
import { selectSheets } from '../../src/judging/store/sheets.ts';
import type { Round } from '../../src/judging/words.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { decreeTyped } from '../curation.ts';
import {
  addEntrants,
  type Judge,
  judgedAlike,
  proposeWinners,
  seatJudges,
  takeProposedCriteria,
} from '../judging.ts';
import {
  bystanders,
  lookAtAll,
  notesOf,
  type Player,
  tryAllRefused,
  type Walk,
} from '../phases.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

const campaignId = 'lagawi';
const base = '/kampanye/lagawi/penjurian';
const phases = [
  ...(['before', 'firstRound', 'betweenRounds', 'scoring', 'closed', 'decided'] as const),
  ...(['upheld', 'corrected', 'changed'] as const),
] as const;
/** From the decree on. */
const decidedPhases: readonly string[] = ['decided', 'upheld', 'corrected', 'changed'];
type Phase = (typeof phases)[number];

let site: Site;
let cast: Cast;
let players: Player[];
let entrants: string[];
let judges: Judge[];
let finalists: string[];
before(async () => {
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
  entrants = await addEntrants(site, cast, 6);
  finalists = entrants.slice(0, 3);
  judges = await seatJudges(site, cast, [1, 2, 3]);
  const quotas = { members: '', finalists: '3', winners: '1' };
  await setQuotas(site.house, cast.admin, campaignId, quotas);
  await takeProposedCriteria(site, cast, campaignId);
  const scope = { kind: 'enterprise', id: entrant(2) } as const;
  const producer = { role: 'producer', scope, from: addDays(site.today, -1) } as const;
  const owner = await cast.add({ name: 'Pemilik', email: 'pemilik@contoh.example' }, producer);
  players = [
    { name: 'judge who scores', role: 'judge', visitor: judge(1).visitor },
    { name: 'another judge', role: 'judge', visitor: judge(2).visitor },
    ...(await bystanders(site, cast, [
      ...(['coManager', 'curator', 'verifier', 'mentor', 'localOfficer', 'auditor'] as const),
    ])),
    { name: 'finalist', role: 'producer', visitor: await site.as(owner) },
  ];
});
after(() => site.close());

const judge = (nth: number): Judge => present(judges[nth - 1], 'a judge');
const entrant = (nth: number): string => present(entrants[nth - 1], 'an entrant');
const visitorOf = (name: string): Visitor =>
  present(
    players.find((one) => one.name === name),
    name,
  ).visitor;

/** Whom the first judge scores first in a round. */
async function firstSheet(round: Round): Promise<string> {
  const { read } = site.house.database;
  const sheets = await selectSheets(read, { campaignId, round }, judge(1).personId);
  return present(sheets[0], 'a sheet').enterpriseId;
}

async function lockAll(round: Round, seen: number): Promise<void> {
  const { read } = site.house.database;
  for (const { personId, who } of judges) {
    for (const { enterpriseId } of await selectSheets(read, { campaignId, round }, personId)) {
      const score = Math.max(1, 4 - entrants.indexOf(enterpriseId));
      const scores = judgedAlike(score).map((one) => ({ ...one, seen }));
      await lockJudgeSheet(site.house, who, { campaignId, enterpriseId, scores });
    }
  }
}

async function save(round: Round, score: number, seen: number): Promise<void> {
  looked = await firstSheet(round);
  const enterpriseId = looked;
  const remark = `Rahasia ${round}`;
  const scores = judgedAlike(score).map((one) => ({ ...one, seen, remark }));
  await saveJudgeScores(site.house, judge(1).who, { campaignId, enterpriseId, scores });
}

/** Brings the judging on; the phases come one after the other. */
const enter: Record<Phase, () => Promise<void>> = {
  before: async () => undefined,
  firstRound: async () => {
    await openFirstRound(site.house, cast.admin, {
      campaignId,
      entrants,
      each: '2',
      unreported: 'Uji',
    });
    await save('first', 3, 0);
  },
  betweenRounds: async () => {
    await lockAll('first', 9);
    await closeFirstRound(site.house, cast.admin, campaignId);
  },
  scoring: async () => {
    await openFinal(site.house, cast.admin, {
      campaignId,
      finalists,
      unwitnessed: 'Uji',
      unreported: 'Uji',
    });
    await save('final', 3, 0);
  },
  closed: async () => {
    await lockAll('final', 9);
    await closeFinal(site.house, cast.admin, campaignId);
  },
  decided: async () => {
    await proposeWinners(site, cast, campaignId);
    await enterWinners(site.house, cast.admin, { campaignId, ...decreeTyped(site.today) });
  },
  upheld: async () => {
    const filed = { ground: 'data', body: 'Nilainya tertukar' };
    const own = `${base}/hasil/${entrant(2)}`;
    assert.equal((await visitorOf('finalist').post(own, filed)).status, 303);
    const of = { campaignId, zone: 'WIB' } as const;
    const { objections } = await judgingObjectionsOf(site.house.database, of);
    objectionId = present(objections[0], 'an objection').objectionId;
    const answer = { campaignId, objectionId, result: 'upheld', answer: 'Benar.' };
    await answerJudgingObjection(site.house, cast.admin, answer);
  },
  corrected: () => correctAll(judge(1), 'Rahasia pembetulan'),
  changed: async () => {
    await correctAll(judge(2), 'Uji');
    await correctAll(judge(3), 'Uji');
    await issueJudgingMinutes(site.house, cast.admin, {
      ...{ campaignId, number: 'BA-2', day: site.today, place: 'Uji' },
      signatories: [{ name: 'Uji', title: 'Ketua', nip: '' }],
    });
    const winners = [entrant(2)];
    const asked = {
      campaignId,
      objectionIds: [objectionId],
      reason: 'Uji',
      byHand: 'Uji',
      winners,
    };
    await changeWinners(site.house, cast.admin, { ...asked, ...decreeTyped(site.today, 'SK 2') });
  },
};

let objectionId = '';

/** Whoever objected scores highest by it. */
async function correctAll({ who }: Judge, reason: string): Promise<void> {
  for (const { criterion } of judgedAlike(1)) {
    const asked = { campaignId, objectionId, reason };
    await correctScore(site.house, who, { ...asked, criterion, score: '5' });
  }
}

/** Whom the first judge scores. */
let looked = '';
/** What was seen last. */
let seen: ReadonlyMap<string, string> = new Map();
const walk = (): Walk => ({
  ...{ statuses: new Map(), site, players, room: 'judging', otherwise: entrant(2) },
  values: { ':campaign': campaignId, ':finalist': looked, ':person': judge(1).personId },
  names: [1, 2, 3, 4, 5, 6].map((nth) => `Peserta ${nth}`),
});

/** A correction before its decree changes no byte for finalists, the public and other judges. */
function onlyOfficeSees(before: typeof seen, now: typeof seen): void {
  const changed = [...before].filter(([title, text]) => now.get(title) !== text);
  assert.ok(changed.some(([title]) => title.endsWith('as manager')));
  const others = /as (another judge|finalist|stranger|nobody|mentor|localOfficer|curator)$/;
  for (const [title] of changed) assert.doesNotMatch(title, others);
  for (const [title, text] of now) {
    if (others.test(title)) assert.ok(!text.includes('Rahasia pembetulan'), title);
  }
}

for (const phase of phases) {
  test(`${phase}: who may not is refused, who may is answered`, async () => {
    await enter[phase]();
    const before = seen;
    seen = await lookAtAll(walk());
    if (phase === 'corrected') onlyOfficeSees(before, seen);
    assert.ok(seen.size > 300, `${seen.size} answers`);
    const hidden = { firstRound: 'Rahasia first', scoring: 'Rahasia final' }[String(phase)];
    for (const [title, text] of seen) {
      if (hidden && !title.endsWith('as judge who scores'))
        assert.ok(!text.includes(hidden), title);
    }
    const isClosed = phase === 'closed' || decidedPhases.includes(phase);
    const ranking = seen.get(`${base}/peringkat as manager`) ?? '';
    assert.equal(ranking.includes('Peserta 1'), isClosed);
    const first = seen.get(`${base}/babak-pertama as manager`) ?? '';
    const hasRanks = !['before', 'firstRound'].includes(phase);
    assert.equal(/Urutan[\s\S]*Peserta 1/.test(first), hasRanks);
    // An entrant reads the own figures from the first opening on, and the outcome with the decree.
    const own = seen.get(`${base}/hasil/${entrant(2)} as finalist`) ?? '';
    assert.equal(own.includes('Nilai penjualan final'), phase !== 'before');
    const holdsFirst = decidedPhases.includes(phase) && phase !== 'changed';
    assert.equal(own.includes('Urutan 2 dari 3'), holdsFirst);
    assert.equal(own.includes('Urutan 1 dari 3'), phase === 'changed');
    const tried = await tryAllRefused(walk());
    assert.ok(tried > 500, `${tried} writes`);
  });
  if (phase !== 'firstRound' && phase !== 'scoring') continue;
  test(`${phase}: a changed score changes no byte of what anybody else gets`, async () => {
    const before = seen;
    await save(phase === 'scoring' ? 'final' : 'first', 1, 1);
    const now = await lookAtAll(walk());
    const changed = [...before]
      .filter(([title, text]) => now.get(title) !== text)
      .map(([title]) => title);
    assert.ok(changed.length > 0);
    for (const title of changed) assert.match(title, /as judge who scores$/);
  });
}

test('changed: what is written in the wrong phase is refused and changes nothing', async () => {
  const [manager, owner] = [visitorOf('manager'), visitorOf('finalist')];
  const reason = 'Uji';
  const before = await notesOf(site);
  const writes: [Visitor, string, Record<string, string>][] = [
    [manager, `${base}/kriteria`, { 'row1-name': 'Lain', 'row1-weight': '100' }],
    [manager, `${base}/babak-pertama`, { each: '2' }],
    [manager, `${base}/pembukaan`, { [`finalists-${entrant(4)}`]: '1' }],
    [manager, `${base}/juri/lepas`, { leaving: judge(1).personId, leavingReason: reason }],
    [manager, `${base}/juri/tambah`, { joining: judge(1).personId, joiningReason: reason }],
    [manager, `${base}/penetapan`, decreeTyped(site.today)],
    [manager, `${base}/penetapan/perubahan`, { objection: objectionId, reason }],
    [manager, `${base}/penetapan/perubahan/ukur`, { measured: objectionId, why: reason }],
    [manager, `${base}/keberatan/${objectionId}/final`, { reason }],
    [
      judge(1).visitor,
      `${base}/penilaian/pembetulan`,
      { objection: objectionId, finalist: entrant(1), criterion: 'produk', score: '2', reason },
    ],
    [manager, `${base}/peringkat/nilai-sama`, { [`chosen-${entrant(2)}`]: '1', reason }],
    [judge(1).visitor, `${base}/penilaian/${entrant(1)}`, { 'nilai-produk': '1' }],
    [judge(1).visitor, `${base}/penilaian/${entrant(1)}/kunci`, { 'nilai-produk': '1' }],
    [
      judge(1).visitor,
      `${base}/penilaian/konflik`,
      { entrant: entrant(1), kind: 'personal', reason },
    ],
    [owner, `${base}/hasil/${entrant(4)}`, { ground: 'data', body: 'x' }],
  ];
  for (const [visitor, path, typed] of writes) {
    const { status } = await visitor.post(path, typed);
    assert.ok([403, 404, 409, 422].includes(status), `${path}: ${status}`);
  }
  assert.equal(await notesOf(site), before);
});
