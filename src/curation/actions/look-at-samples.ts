/** Whoever reads whose a sample is cannot taste it blind any more, so the first look is kept. */
import type { Ground } from '../../journal/index.ts';
import type { Who } from '../../people/index.ts';
import { mustNotTaste } from '../questions/blind.ts';
import { findOpening } from '../store/panel.ts';
import { hasLooked, insertLook, selectSamples } from '../store/samples.ts';
import { held, note } from './change.ts';

/** Before a list of samples, one of them or its photo is shown. After scoring it tells nothing. */
export async function lookAtSamples(
  ground: Ground,
  who: Who | null,
  campaignId: string,
): Promise<void> {
  const { read } = ground.database;
  await mustNotTaste(ground.database, campaignId, who?.personId);
  if (!who || (await findOpening(read, campaignId))?.closedAt) return;
  const key = { campaignId, personId: who.personId };
  if (await hasLooked(read, key)) return;
  // An empty list tells nothing.
  if ((await selectSamples(read, campaignId)).length === 0) return;
  await held(ground, who, campaignId, async (act) => {
    // Somebody may have been given a blind sheet meanwhile.
    await mustNotTaste({ read: act.sql }, campaignId, who.personId);
    if (await hasLooked(act.sql, key)) return act.abandon();
    await insertLook(act, key);
    note(act, 'curation.lookAtSamples', { campaignId }, { person: who.personId });
  });
}
