import type { Act } from '../../journal/index.ts';
import { eraseObjectionsBy } from '../store/erase.ts';

/** Within the act that erases a person; what was scored, decided and corrected stays. */
export async function forgetObjector(act: Act, personId: string): Promise<void> {
  const objections = await eraseObjectionsBy(act, personId);
  if (objections.length === 0) return;
  act.note({
    ...{ verb: 'judging.forget', thing: 'person', thingId: personId },
    details: { objections },
  });
}
