import { setupOf } from '../../campaigns/index.ts';
import type { Act, Ground } from '../../journal/index.ts';
import { decided } from '../../kernel/problem.ts';
import { codeOf } from '../../kernel/slug.ts';
import type { Who } from '../../people/index.ts';
import { panelProblems } from '../problems/panel.ts';
import { checkSet, type TypedSet } from '../rules/criteria.ts';
import { defaultSets } from '../rules/default-criteria.ts';
import { usualWideSpread } from '../rules/ranking/spread.ts';
import { insertSet, selectSets } from '../store/criteria.ts';
import { findOpening } from '../store/panel.ts';
import { change, note } from './change.ts';

/** A new set, or a new version of one; none once the panel scores by them. */
export async function setCriteria(
  ground: Ground,
  who: Who | null,
  asked: TypedSet & {
    campaignId: string;
    /** null for a new set. */
    code: string | null;
  },
): Promise<void> {
  const { campaignId } = asked;
  const { sectors } = await setupOf(ground.database, campaignId);
  const known = sectors.map(({ code }) => code).filter((code) => asked.sectors.includes(code));
  await change(ground, { who, campaignId, may: 'curation.setUp' }, async (act) => {
    await mustBeFree(act, campaignId);
    const sets = await selectSets(act.sql, campaignId);
    const before = sets.find(({ code }) => code === asked.code);
    if (asked.code !== null && !before) throw panelProblems.noSuchSet();
    const set = decided(checkSet({ ...asked, sectors: known }, before ?? null));
    const taken = new Set(sets.map(({ code }) => code));
    const code = codeOf(set.name, asked.code ?? '', { taken, otherwise: 'kriteria' });
    const version = (before?.version ?? 0) + 1;
    const made = { madeAt: act.now, by: act.actor.personId };
    await insertSet(act, campaignId, { ...set, code, version, ...made });
    const { wideSpread } = set;
    const blind = set.criteria.flatMap(({ id, isBlind }) => (isBlind ? [id] : []));
    note(act, 'curation.setCriteria', { campaignId }, { set: code, version, wideSpread, blind });
  });
}

/** The sets that Lagawi proposes, for a campaign that has none; the last is for other sectors. */
export async function proposeCriteria(
  ground: Ground,
  who: Who | null,
  campaignId: string,
): Promise<void> {
  const { sectors } = await setupOf(ground.database, campaignId);
  const begins = (code: string, ...divisions: string[]) =>
    sectors.some(
      (one) => one.code === code && one.kbli.some((k) => divisions.includes(k.slice(0, 2))),
    );
  const fitting = (...divisions: string[]) =>
    sectors.map(({ code }) => code).filter((code) => begins(code, ...divisions));
  const food = fitting('10', '11');
  const craft = fitting('13', '14', '15', '16', '23', '31').filter((code) => !food.includes(code));
  const bySet: Record<string, string[]> = { pangan: food, 'kriya-fesyen': craft, lainnya: [] };
  await change(ground, { who, campaignId, may: 'curation.setUp' }, async (act) => {
    await mustBeFree(act, campaignId);
    if ((await selectSets(act.sql, campaignId)).length > 0) return;
    for (const set of defaultSets) {
      const made = { version: 1, madeAt: act.now, by: act.actor.personId };
      const own = { sectors: bySet[set.code] ?? [], wideSpread: usualWideSpread };
      await insertSet(act, campaignId, { ...set, ...own, ...made });
    }
    note(
      act,
      'curation.setCriteria',
      { campaignId },
      { sets: defaultSets.map(({ code }) => code) },
    );
  });
}

async function mustBeFree(act: Act, campaignId: string): Promise<void> {
  if (await findOpening(act.sql, campaignId)) throw panelProblems.frozen();
}
