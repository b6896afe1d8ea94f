import type { Act } from '../../journal/index.ts';
import { type Day, dayIn, parseDay } from '../../kernel/day.ts';
import { salesProblems } from '../problems.ts';
import { coveredDays } from '../rules/covered-days.ts';
import { findUpload, type UploadKey } from '../store/uploads.ts';

/** As typed; null where it was no day. */
export interface ToldDays {
  from: Day | null;
  to: Day | null;
}

/** Only where the file does not say it by its name or title. */
export async function saidDays(
  tx: Act,
  key: UploadKey,
  told: ToldDays,
): Promise<{ covers_from?: Day; covers_to?: Day }> {
  const upload = await findUpload(tx.sql, key);
  const window = upload?.preview?.window;
  if (!window || window.declared) return {};
  const [from, to] = [parseDay(window.from), parseDay(window.to)];
  const rows = from && to ? { from, to } : null;
  // The civil day in the east of the country, so that nobody's today is yet to come.
  const days = rows && coveredDays(told, { rows, today: dayIn('WIT', tx.now) });
  if (!days) throw salesProblems.coversWrong({ from: window.from, to: window.to });
  return { covers_from: days.from, covers_to: days.to };
}
