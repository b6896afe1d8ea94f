/** Two seats, and one who stays a winner: papers follow the decree that holds, one of each. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { type PaperKind, paperOf, papersOf, readClaims } from '../../src/documents/index.ts';
import { changeWinners, correctScore } from '../../src/judging/actions/change-winners.ts';
import {
  answerJudgingObjection,
  closeFinal,
  enterWinners,
  fileJudgingObjection,
  issueCharters,
  issueDossier,
  issueJudgingMinutes,
  lockJudgeSheet,
  nominate,
  openFinal,
} from '../../src/judging/index.ts';
import { judgingObjectionsOf } from '../../src/judging/questions/objections.ts';
import { lockClass } from '../../src/judging/store/final.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import type { Problem } from '../../src/kernel/problem.ts';
import { whoActs } from '../../src/people/index.ts';
import { decreeTyped } from '../curation.ts';
import {
  addEntrants,
  type Judge,
  judgedAlike,
  proposeWinners,
  seatJudges,
  takeProposedCriteria,
} from '../judging.ts';
import { type Cast, castOf, openSite, type Site } from '../site.ts';

const campaignId = 'lagawi';
const reason = 'Nilai dua finalis tertukar';

let site: Site;
let cast: Cast;
let entrants: string[];
let judges: Judge[];
let objectionId: string;
before(async () => {
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
  entrants = await addEntrants(site, cast, 3);
  judges = await seatJudges(site, cast, [1, 2]);
  const quotas = { members: '', finalists: '', winners: '2' };
  await setQuotas(site.house, cast.admin, campaignId, quotas);
  await takeProposedCriteria(site, cast, campaignId);
  const opening = { campaignId, finalists: entrants, unwitnessed: 'Uji', unreported: 'Uji' };
  await openFinal(site.house, cast.admin, opening);
  for (const { who } of judges) {
    for (const [i, enterpriseId] of entrants.entries()) {
      const scores = judgedAlike(4 - i);
      await lockJudgeSheet(site.house, who, { campaignId, enterpriseId, scores });
    }
  }
  await closeFinal(site.house, cast.admin, campaignId);
  await proposeWinners(site, cast, campaignId);
  await enterWinners(site.house, cast.admin, { campaignId, ...decreeTyped(site.today, 'SK 1') });
  const fields = { award: 'Anugerah', category: 'Kriya', number: 'S-1' };
  await nominate(site.house, cast.admin, {
    ...{ campaignId, enterpriseId: entrant(1), ...fields },
    ...{ nominatedOn: site.today, agreedOn: site.today },
  });
});
after(() => site.close());

const entrant = (nth: number): string => present(entrants[nth - 1], 'an entrant');
const passes = () => site.ground.setNow(new Date(site.ground.clock().getTime() + 1000));
beforeEach(passes);

const head = (number: string) => ({
  ...{ campaignId, number, day: site.today, place: 'Pesawaran' },
  signatories: [{ name: 'Uji', title: 'Ketua', nip: '' }],
});

/** Of each paper in force of a kind: whom it is about, its number, and the facts that it cites. */
async function inForce(kind: PaperKind): Promise<[number, string, string[]][]> {
  const papers = await papersOf(site.house.database, campaignId, kind);
  return papers
    .filter(({ revocation }) => !revocation)
    .map(({ subjectId, claims }): [number, string, string[]] => {
      const said = present(readClaims(claims), 'claims');
      const facts = said.facts.map(([, value]) => value);
      return [entrants.indexOf(subjectId) + 1, said.number, facts];
    })
    .sort(([a], [b]) => a - b);
}

const dossier = (number: string) =>
  issueDossier(site.house, cast.admin, { ...head(number), enterpriseId: entrant(1) });

/** Files as the finalist, upheld by an official; the id. */
async function upheld(nth: number): Promise<string> {
  const scope = { kind: 'enterprise', id: entrant(nth) } as const;
  const producer = { role: 'producer', scope, from: addDays(site.today, -1) } as const;
  const fields = { name: 'Pemilik', email: `pemilik${nth}@contoh.example` };
  const owner = await whoActs(site.house, await cast.add(fields, producer), 'web');
  const asked = { campaignId, enterpriseId: entrant(nth), ground: 'data', body: 'Tertukar' };
  await fileJudgingObjection(site.house, owner, asked);
  const of = { campaignId, zone: 'WIB' } as const;
  const { objections } = await judgingObjectionsOf(site.house.database, of);
  const { objectionId } = present(objections.at(-1), 'an objection');
  const answer = { campaignId, objectionId, result: 'upheld', answer: 'Benar.' };
  await answerJudgingObjection(site.house, cast.admin, answer);
  return objectionId;
}

async function correct(objectionId: string, score: string): Promise<void> {
  for (const { who } of judges) {
    for (const { criterion } of judgedAlike(1)) {
      const asked = { campaignId, objectionId, reason };
      await correctScore(site.house, who, { ...asked, criterion, score });
    }
  }
}

/** The `later` has read when the `earlier` writes: both wait for the final, in that order. */
async function race(earlier: () => Promise<unknown>, later: () => Promise<unknown>) {
  const { pool } = site.house.database;
  const client = await pool.connect();
  const waiting = async (count: number) => {
    const asked = `select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`;
    while ((await client.query(asked)).rowCount !== count) await setTimeout(20);
  };
  await client.query('select pg_advisory_lock($1, hashtext($2))', [lockClass, campaignId]);
  const first = earlier();
  await waiting(1);
  const second = assert.rejects(later(), (problem: Problem) => {
    assert.equal(problem.code, 'judging.changedMeanwhile');
    return true;
  });
  await waiting(2);
  await client.query('select pg_advisory_unlock($1, hashtext($2))', [lockClass, campaignId]);
  client.release();
  await Promise.all([first, second]);
}

test('a charter and a dossier that are issued anew replace the earlier ones', async () => {
  await issueCharters(site.house, cast.admin, head('P-1'));
  await dossier('B-1');
  passes();
  await issueCharters(site.house, cast.admin, head('P-2'));
  await dossier('B-2');
  assert.deepEqual(await inForce('awardCharter'), [
    [1, 'P-2-1', ['Peserta 1', 'SK 1']],
    [2, 'P-2-2', ['Peserta 2', 'SK 1']],
  ]);
  assert.deepEqual(await inForce('nominationDossier'), [
    [1, 'B-2-1', ['Peserta 1', 'Anugerah', 'Kriya']],
  ]);
  const [, , older] = await papersOf(site.house.database, campaignId, 'awardCharter');
  assert.match(older?.revocation?.reason ?? '', /Diganti dengan Piagam Penghargaan nomor P-2-\d/);
});

test('minutes made while a score is put right are refused', async () => {
  objectionId = await upheld(3);
  const [{ who }] = judges as [Judge];
  const asked = { campaignId, objectionId, reason };
  const criterion = present(judgedAlike(1)[0], 'a criterion').criterion;
  await race(
    () => correctScore(site.house, who, { ...asked, criterion, score: '4' }),
    () => issueJudgingMinutes(site.house, cast.admin, head('BA-0')),
  );
  const minutes = await papersOf(site.house.database, campaignId, 'judgingMinutes');
  assert.equal(minutes.length, 1, 'those of the first decree alone');
});

test('the decree of change revokes what cites the earlier one, also of who stays', async () => {
  await correct(objectionId, '5');
  await issueJudgingMinutes(site.house, cast.admin, head('BA-1'));
  passes();
  const winners = [entrant(1), entrant(3)];
  const asked = { campaignId, objectionIds: [objectionId], reason, byHand: '', winners };
  const of = decreeTyped(site.today, 'SK 2');
  // Charters and dossiers that were gathered by the earlier decree come too late.
  await race(
    () => changeWinners(site.house, cast.admin, { ...asked, ...of }),
    () => issueCharters(site.house, cast.admin, head('P-3')),
  );
  assert.deepEqual(await inForce('awardCharter'), []);
  assert.deepEqual(await inForce('nominationDossier'), []);
  await issueCharters(site.house, cast.admin, head('P-4'));
  await dossier('B-4');
  const charters = await inForce('awardCharter');
  assert.deepEqual(
    charters.map(([nth, , facts]) => [nth, facts[1]]),
    [
      [1, 'SK 2'],
      [3, 'SK 2'],
    ],
  );
  const [newest] = await papersOf(site.house.database, campaignId, 'nominationDossier');
  const paper = await paperOf(site.house.database, newest?.paperId ?? '');
  assert.match(JSON.stringify(paper?.content), /"2 dari 3".*SK nomor SK 2/);
});

test('a dossier gathered by an earlier decree comes too late', async () => {
  passes();
  const second = await upheld(2);
  await issueJudgingMinutes(site.house, cast.admin, head('BA-2'));
  const winners = [entrant(1), entrant(2)];
  const asked = { campaignId, objectionIds: [second], reason, byHand: 'Rapat juri', winners };
  await race(
    () => changeWinners(site.house, cast.admin, { ...asked, ...decreeTyped(site.today, 'SK 3') }),
    () => dossier('B-5'),
  );
  assert.deepEqual(await inForce('nominationDossier'), []);
});
