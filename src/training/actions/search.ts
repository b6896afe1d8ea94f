/** A search for trainees, noted as a look at each who was found, without what was typed. */
import type { Ground } from '../../journal/index.ts';
import { lookedAt, todayOf, type Who } from '../../people/index.ts';
import { trainingPolicy } from '../policy.ts';
import { type FoundTrainee, searchTrainees } from '../questions/search.ts';

export async function findTrainees(
  ground: Ground,
  who: Who | null,
  text: string,
): Promise<FoundTrainee[]> {
  const by = trainingPolicy.mustBeAllowed(who, 'training.see', {}, todayOf(ground.clock()));
  const found = await searchTrainees(ground.database, { text });
  const fields = ['name', 'regionCode'];
  const looks = found.map(({ traineeId: thingId }) => ({ thing: 'trainee', thingId, fields }));
  await lookedAt(ground, by, ...looks);
  return found;
}
