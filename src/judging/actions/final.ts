/** The final: its criteria, its opening with what was measured, its closing, and the decree. */
import { createHash } from 'node:crypto';
import { campaignOf, freezeQuotas, setupOf } from '../../campaigns/index.ts';
import { checkDecree, type TypedDecree } from '../../curation/index.ts';
import { type Act, act, canonical, type Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { dayIn, lastDayOf } from '../../kernel/day.ts';
import { decided } from '../../kernel/problem.ts';
import type { Decider } from '../../kernel/terms.ts';
import { isAmong, isNamed, todayOf, type Who } from '../../people/index.ts';
import { juryProblems } from '../jury-problems.ts';
import { judgingPolicy } from '../policy.ts';
import { judgingProblems } from '../problems.ts';
import { judgesOf } from '../questions/final.ts';
import { firstRoundOf } from '../questions/first-round.ts';
import { ofFirstRound } from '../questions/objections.ts';
import { minutesOfFinal } from '../questions/proposal.ts';
import { type WinnersView, winnersOf } from '../questions/ranking.ts';
import { isOpenHint, judgeHints } from '../questions/relations.ts';
import {
  checkJudging,
  type TypedJudgingCriterion,
  type TypedJudgingRules,
  usualRules,
} from '../rules/criteria.ts';
import { checkFromFirst } from '../rules/first-round.ts';
import { barredFromFinal } from '../rules/relations.ts';
import { checkGaps, type TypedGaps } from '../rules/reported.ts';
import { findDecree, insertDecree } from '../store/decree.ts';
import {
  findCriteria,
  findCurrentRound,
  findRound,
  holdFinal,
  insertCriteria,
  insertFinalists,
  insertRound,
  saveClosed,
  selectFinalists,
} from '../store/final.ts';
import { selectJudgeConflicts } from '../store/jury.ts';
import { saveSheets, selectScorers, selectSheets } from '../store/sheets.ts';
import type { WinnersContent } from '../words/decree.ts';
import type { RoundKey } from '../words.ts';
import { measureEntrants, mustTakePart, withNames } from './measure.ts';

type Writes = 'run' | 'score' | 'enterPaper' | 'decide';

/** May they, then the final held, then the work. */
export async function change<T>(
  ground: Ground,
  asked: { who: Who | null; campaignId: string; may: `judging.${Writes}` },
  work: (act: Act) => Promise<T>,
): Promise<T> {
  const { who, campaignId, may } = asked;
  const by = judgingPolicy.mustBeAllowed(who, may, { campaignId }, todayOf(ground.clock()));
  if (!(await campaignOf(ground.database, campaignId))) throw judgingProblems.noCampaign();
  return act(ground, by, async (act) => {
    await holdFinal(act, campaignId);
    return work(act);
  });
}

export function note(
  act: Act,
  verb: `judging.${string}`,
  of: { campaignId: string; enterpriseId?: string },
  details: Record<string, unknown> = {},
): void {
  const { campaignId, enterpriseId } = of;
  const thing = enterpriseId
    ? { thing: 'enterprise', thingId: enterpriseId, enterpriseId }
    : { thing: 'campaign', thingId: campaignId };
  act.note({ verb, ...thing, campaignId, details });
}

export async function setJudgingCriteria(
  ground: Ground,
  who: Who | null,
  asked: TypedJudgingRules & {
    campaignId: string;
    criteria: readonly TypedJudgingCriterion[];
  },
): Promise<void> {
  const { campaignId } = asked;
  await change(ground, { who, campaignId, may: 'judging.run' }, async (act) => {
    if (await findCurrentRound(act.sql, campaignId)) throw judgingProblems.frozen();
    const before = await findCriteria(act.sql, campaignId);
    const set = decided(checkJudging(asked, before ?? usualRules));
    const version = (before?.version ?? 0) + 1;
    await insertCriteria(act, campaignId, {
      ...set,
      version,
      now: act.now,
      by: act.actor.personId,
    });
    const { measuring, wideSpread } = set;
    note(act, 'judging.setCriteria', { campaignId }, { version, wideSpread, ...measuring });
  });
}

/**
 * Opens the final: measures each finalist as the ledger stands now, in the campaign's own lens, and
 * gives every judge a sheet for every finalist. From here on all of it stands.
 */
export async function openFinal(
  ground: Ground,
  who: Who | null,
  asked: TypedGaps & {
    campaignId: string;
    finalists: readonly string[];
    /** Why, where others than the best of the first round are in it. */
    otherwise?: string;
  },
): Promise<void> {
  const { campaignId } = asked;
  const today = todayOf(ground.clock());
  judgingPolicy.mustBeAllowed(who, 'judging.run', { campaignId }, today);
  const judges = await judgesOf(ground.database, campaignId, today);
  const setup = await setupOf(ground.database, campaignId);
  const made = await measureEntrants(ground, { campaignId, entrants: asked.finalists });
  const { entrants: finalists, ...measuring } = made;
  const round = { campaignId, round: 'final' } as const;
  await change(ground, { who, campaignId, may: 'judging.run' }, async (act) => {
    if (await findRound(act.sql, round)) throw judgingProblems.frozen();
    const criteria = await findCriteria(act.sql, campaignId);
    if (!criteria) throw judgingProblems.noCriteria();
    await mustTakePart({ read: act.sql }, asked.finalists, finalists);
    if (finalists.length < 2) throw judgingProblems.noFinalists();
    const ids = finalists.map(({ enterpriseId }) => enterpriseId);
    await mustBeAnswered(act, { campaignId, judges, entrants: ids });
    const barred = barredFromFinal(await selectJudgeConflicts(act.sql, campaignId), ids);
    const seated = judges.filter((personId) => !barred.has(personId));
    if (seated.length < 2) throw judgingProblems.noJudges();
    const first = await firstRoundOf({ read: act.sql }, campaignId, setup);
    if (first && !first.round.closedAt) throw judgingProblems.firstOpen();
    const otherwise = decided(checkFromFirst(asked.otherwise ?? '', { first, finalists: ids }));
    if (otherwise !== '') await mustNotHaveJudged(act, campaignId);
    const entrants = await withNames({ read: act.sql }, finalists);
    const gaps = decided(checkGaps(asked, { entrants, criteria }));
    const opened = { openedAt: act.now, by: act.actor.personId, each: null };
    const stands = { criteriaVersion: criteria.version, ...measuring, ...gaps, otherwise };
    // How many win is settled before anybody knows the ranking.
    const { winners } = await freezeQuotas(act, campaignId, 'final');
    if (winners === null) throw judgingProblems.noQuota();
    await insertRound(act, round, { ...stands, ...opened });
    const sheets = ids.flatMap((enterpriseId) =>
      seated.map((personId) => ({ enterpriseId, personId })),
    );
    await insertFinalists(act, round, finalists);
    await saveSheets(act, round, sheets);
    const versions = {
      criteriaVersion: criteria.version,
      definitionVersion: measuring.definitionVersion,
    };
    note(act, 'judging.openFinal', { campaignId }, { ...versions, finalists: ids, judges: seated });
  });
}

/** A round ends when every sheet of it is locked. */
export async function closeFinal(
  ground: Ground,
  who: Who | null,
  campaignId: string,
): Promise<void> {
  await closeRound(ground, who, { campaignId, round: 'final' });
}

export async function closeRound(ground: Ground, who: Who | null, key: RoundKey): Promise<void> {
  const { campaignId, round } = key;
  await change(ground, { who, campaignId, may: 'judging.run' }, async (act) => {
    const opened = await findRound(act.sql, key);
    if (!opened) throw judgingProblems.notOpen();
    if (opened.closedAt) return;
    if (round === 'final') {
      const { waiting } = await mustHaveAnsweredFirst(act, campaignId);
      if (waiting.length > 0) throw juryProblems.firstUpheld({ nos: waiting.join(', ') });
    }
    const sheets = await selectSheets(act.sql, key);
    const open = sheets.filter(({ lockedAt }) => !lockedAt).length;
    if (open > 0) throw judgingProblems.notLocked({ count: open });
    const scored = Map.groupBy(sheets, ({ enterpriseId }) => enterpriseId);
    const thin = (await selectFinalists(act.sql, key)).filter(
      ({ enterpriseId }) => (scored.get(enterpriseId)?.length ?? 0) < 2,
    ).length;
    if (thin > 0) throw juryProblems.fewJudges({ count: thin });
    await saveClosed(act, key, { now: act.now, by: act.actor.personId });
    const verb = round === 'final' ? 'judging.closeFinal' : 'judging.closeFirstRound';
    note(act, verb, { campaignId }, { sheets: sheets.length });
  });
}

/** No round opens while a hint of a conflict waits for a person. */
export async function mustBeAnswered(
  act: Act,
  asked: { campaignId: string; judges: readonly string[]; entrants: readonly string[] },
): Promise<void> {
  const hints = (await judgeHints({ read: act.sql }, asked)).filter(isOpenHint);
  if (hints.length > 0) throw juryProblems.hintsOpen({ count: hints.length });
}

/** Whoever was not taken on from a first round may still come into the final. */
async function mustHaveAnsweredFirst(act: Act, campaignId: string) {
  // The zone is asked for days, and none is looked at here.
  const told = await ofFirstRound({ read: act.sql }, { campaignId, zone: 'WIB' });
  if (told.open > 0) throw juryProblems.firstOpenObjections({ count: told.open });
  return told;
}

/** Whoever scored, in any round and by whatever name, neither decides nor chooses otherwise. */
export async function mustNotHaveJudged(act: Act, campaignId: string): Promise<void> {
  const scorers = await selectScorers(act.sql, campaignId);
  if (await isAmong(act, scorers)) throw judgingProblems.scoredSelf();
}

/** Nor does an official who is one of them, whoever enters the decree. */
export async function mustNotBeJudge(
  act: Act,
  campaignId: string,
  { name }: Pick<Decider, 'name'>,
): Promise<void> {
  const scorers = await selectScorers(act.sql, campaignId);
  if (await isNamed({ read: act.sql }, scorers, name)) throw judgingProblems.deciderScored();
}

/** Enters the decree on the winners, whom minutes proposed first; nobody who scored may. */
export async function enterWinners(
  ground: Ground,
  who: Who | null,
  asked: TypedDecree & { campaignId: string },
): Promise<void> {
  const { campaignId } = asked;
  const setup = await setupOf(ground.database, campaignId);
  const campaign = await campaignOf(ground.database, campaignId);
  await change(ground, { who, campaignId, may: 'judging.decide' }, async (act) => {
    if (await findDecree(act.sql, campaignId)) throw judgingProblems.decreed();
    const view = await winnersOf({ read: act.sql }, campaignId, setup);
    if (!view) throw judgingProblems.notClosed();
    await mustNotHaveJudged(act, campaignId);
    await mustHaveAnsweredFirst(act, campaignId);
    if (view.seats === null) throw judgingProblems.noQuota();
    if (view.tied.length > 0) throw judgingProblems.tied({ count: view.tied.length });
    const minutes = await minutesOfFinal({ read: act.sql }, campaignId, view);
    const { zone } = present(campaign, 'a campaign');
    const closed = dayIn(zone, view.final.closedAt ?? act.now);
    const closedOn = lastDayOf(closed, ...(minutes ? [minutes.day] : []));
    const decree = decided(checkDecree(asked, { closedOn, today: dayIn(zone, act.now) }));
    await mustNotBeJudge(act, campaignId, decree.decider);
    if (!minutes) throw judgingProblems.minutesMissing();
    const content = contentOf(view, view.seats);
    const hash = createHash('sha256').update(canonical(content)).digest('hex');
    const made = { contentHash: hash, enteredAt: act.now, by: act.actor.personId };
    await insertDecree(act, campaignId, { version: 1, ...decree, content, ...made });
    const winners = content.entries.filter(({ isWinner }) => isWinner);
    note(
      act,
      'judging.enterWinners',
      { campaignId },
      {
        contentHash: hash,
        winners: winners.map(({ enterpriseId }) => enterpriseId),
      },
    );
  });
}

export function contentOf(
  { rows, final, finalists }: Pick<WinnersView, 'rows' | 'final' | 'finalists'>,
  seats: number,
): WinnersContent {
  const measuredAgain = finalists.flatMap(({ enterpriseId, again }) =>
    again ? [{ enterpriseId, at: again.at.toISOString() }] : [],
  );
  return {
    schema: 'lagawi.winners/1',
    criteriaVersion: final.criteriaVersion,
    definitionVersion: final.definitionVersion,
    measuredAt: final.measuredAt.toISOString(),
    ...(measuredAgain.length > 0 && { measuredAgain }),
    seats,
    entries: rows.map(({ enterpriseId, rank, score, isWinner }) => ({
      ...{ enterpriseId, rank, isWinner, scoreHundredths: Math.round(100 * score) },
    })),
  };
}
