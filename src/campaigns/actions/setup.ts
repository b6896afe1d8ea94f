/** What a campaign promises and whom it is for: sectors, quotas, indicators with targets. */
import type { Database } from '../../database/index.ts';
import type { Act, Ground } from '../../journal/index.ts';
import { decided, Problems } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { setupProblems } from '../problems/setup.ts';
import { frozenQuotasOf } from '../questions/setup.ts';
import {
  checkIndicators,
  checkQuotas,
  checkReading,
  checkSectors,
  checkStanding,
  checkTarget,
  type TypedIndicator,
  type TypedQuotas,
  type TypedSector,
} from '../rules/setup.ts';
import type { Template } from '../rules/template.ts';
import { holdCampaign } from '../store/campaigns.ts';
import {
  insertFrozen,
  insertReading,
  insertTarget,
  replaceIndicators,
  replaceQuotas,
  replaceSectors,
  selectQuotas,
  selectSetup,
} from '../store/setup.ts';
import type { FrozenStage, Quotas } from '../words/setup.ts';
import { change, note } from './change.ts';

/** Of a later room: how many name each sector, by its code. */
export type SectorUse = (
  database: Pick<Database, 'read'>,
  campaignId: string,
) => Promise<ReadonlyMap<string, number>>;

/** What somebody named stays under its code; its words may change. */
export async function setSectors(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; sectors: readonly TypedSector[] },
  useOf: SectorUse,
): Promise<void> {
  const { campaignId, sectors: typed } = asked;
  await change(ground, { who, campaignId, may: 'campaigns.edit' }, async (act) => {
    const before = await selectSetup(act.sql, campaignId);
    const englishOf = (code = '') => before.sectors.find((one) => one.code === code)?.nameEn;
    const rows = typed.map((row) => ({ ...row, nameEn: row.nameEn ?? englishOf(row.code) }));
    const sectors = decided(checkSectors(rows, before.quotas));
    if (JSON.stringify(sectors) === JSON.stringify(before.sectors)) return;
    const frozen = await frozenQuotasOf({ read: act.sql }, campaignId);
    if (frozen.has('members')) throw setupProblems.sectorsStand();
    const kept = new Set(sectors.map(({ code }) => code));
    const use = await useOf({ read: act.sql }, campaignId);
    const used = before.sectors.flatMap(({ code, name }) => {
      const count = use.get(code) ?? 0;
      return kept.has(code) || count === 0 ? [] : [setupProblems.sectorInUse({ name, count })];
    });
    if (used.length > 0) throw new Problems(used);
    await replaceSectors(act, campaignId, sectors);
    note(act, 'campaigns.setSectors', campaignId, { sectors: sectors.map(({ code }) => code) });
  });
}

export async function setQuotas(
  ground: Ground,
  who: Who | null,
  campaignId: string,
  typed: TypedQuotas,
): Promise<void> {
  await change(ground, { who, campaignId, may: 'campaigns.edit' }, async (act) => {
    const before = await selectSetup(act.sql, campaignId);
    const frozen = await frozenQuotasOf({ read: act.sql }, campaignId);
    const read = decided(checkQuotas(typed, before.quotas));
    const quotas = decided(checkStanding(read, { before: before.quotas, frozen }));
    const sum = before.sectors.reduce((all, { quota }) => all + (quota ?? 0), 0);
    if (quotas.members !== null && sum > quotas.members) {
      throw setupProblems.sectorQuotas({ sum, of: quotas.members });
    }
    if (JSON.stringify(quotas) === JSON.stringify(before.quotas)) return;
    await replaceQuotas(act, campaignId, quotas);
    note(act, 'campaigns.setQuotas', campaignId, { ...quotas });
  });
}

/**
 * In the act of the room that opens a stage, once for each: the quotas that hold from now on. The
 * campaign is held first, so that nobody changes them meanwhile.
 */
export async function freezeQuotas(
  act: Act,
  campaignId: string,
  stage: FrozenStage,
): Promise<Quotas> {
  await holdCampaign(act, campaignId);
  await insertFrozen(act, campaignId, stage);
  return selectQuotas(act.sql, campaignId);
}

/** What has a target or a figure stays; its words may change. */
export async function setIndicators(
  ground: Ground,
  who: Who | null,
  campaignId: string,
  typed: readonly TypedIndicator[],
): Promise<void> {
  await change(ground, { who, campaignId, may: 'campaigns.edit' }, async (act) => {
    const before = (await selectSetup(act.sql, campaignId)).indicators;
    const indicators = decided(checkIndicators(typed));
    const kept = new Set(indicators.map(({ code }) => code));
    const gone = before.find(
      (one) => !kept.has(one.code) && (one.targets.length > 0 || one.reading !== null),
    );
    if (gone) throw setupProblems.indicatorInUse({ name: gone.name });
    const fields = before.map(({ targets: _, reading: __, ...one }) => one);
    if (JSON.stringify(indicators) === JSON.stringify(fields)) return;
    await replaceIndicators(act, campaignId, indicators);
    note(act, 'campaigns.setIndicators', campaignId, { indicators: [...kept] });
  });
}

/** The first target, or another one with the reason of the change. */
export async function setTarget(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; code: string; target: string; reason: string },
): Promise<void> {
  const { campaignId, code } = asked;
  await change(ground, { who, campaignId, may: 'campaigns.define' }, async (act) => {
    const indicator = await theIndicator(act, campaignId, code);
    const current = indicator.targets.at(-1) ?? null;
    const { target, reason } = decided(checkTarget(asked, current?.target ?? null));
    const version = (current?.version ?? 0) + 1;
    const made = { now: act.now, by: act.actor.personId };
    await insertTarget(act, { campaignId, code, version, target, reason, ...made });
    note(act, 'campaigns.setTarget', campaignId, { indicator: code, version });
  });
}

/** What a person tells of an indicator, with its source. */
export async function tellReading(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; code: string; asOf: string; reached: string; source: string },
): Promise<void> {
  const { campaignId, code } = asked;
  await change(ground, { who, campaignId, may: 'campaigns.edit' }, async (act) => {
    const indicator = await theIndicator(act, campaignId, code);
    if (indicator.measure !== 'told') throw setupProblems.notTold();
    const reading = decided(checkReading(asked, todayOf(ground.clock())));
    const made = { now: act.now, by: act.actor.personId };
    await insertReading(act, { campaignId, code, ...reading, ...made });
    note(act, 'campaigns.tellReading', campaignId, { indicator: code, asOf: reading.asOf });
  });
}

async function theIndicator(act: Act, campaignId: string, code: string) {
  const { indicators } = await selectSetup(act.sql, campaignId);
  const found = indicators.find((one) => one.code === code);
  if (!found) throw setupProblems.noSuchIndicator();
  return found;
}

/** Part of making a campaign, in its transaction. */
export async function furnishFrom(act: Act, campaignId: string, template: Template): Promise<void> {
  await replaceSectors(act, campaignId, template.sectors);
  await replaceQuotas(act, campaignId, template.quotas);
  await replaceIndicators(act, campaignId, template.indicators);
}
