/** Whoever reads whose a sample is cannot taste it blind any more, so the first look is kept. */
import type { Act, Ground } from '../../journal/index.ts';
import type { Who } from '../../people/index.ts';
import { mustNotTaste } from '../questions/blind.ts';
import { findOpening } from '../store/panel.ts';
import { hasLooked, insertLook, selectSamples } from '../store/samples.ts';
import { held, note } from './change.ts';

/** Before whatever joins a sample and its maker is shown. After scoring it tells nothing. */
export async function lookAtSamples(
  ground: Ground,
  who: Who | null,
  campaignId: string,
): Promise<void> {
  const { read } = ground.database;
  await mustNotTaste(ground.database, campaignId, who?.personId);
  if (!who || (await findOpening(read, campaignId))?.closedAt) return;
  if (await hasLooked(read, { campaignId, personId: who.personId })) return;
  // An empty list tells nothing.
  if ((await selectSamples(read, campaignId)).length === 0) return;
  await held(ground, who, campaignId, async (act) => {
    if (!(await lookWithin(act, campaignId))) act.abandon();
  });
}

/** Within an act that reads it. False: nothing new is known. */
export async function lookWithin(act: Act, campaignId: string): Promise<boolean> {
  const { personId } = act.actor;
  // Somebody may have been given a blind sheet meanwhile.
  await mustNotTaste({ read: act.sql }, campaignId, personId);
  if (!personId || (await findOpening(act.sql, campaignId))?.closedAt) return false;
  const key = { campaignId, personId };
  if (await hasLooked(act.sql, key)) return false;
  await insertLook(act, key);
  note(act, 'curation.lookAtSamples', { campaignId }, { person: personId });
  return true;
}
