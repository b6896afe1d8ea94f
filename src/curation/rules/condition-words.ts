/** The conditions of one participant as papers say them beside the name. */
import { dayIn, formatDay, type Zone } from '../../kernel/day.ts';
import type { ConditionStanding } from './after.ts';

/** '' where there is none. */
export function conditionWords(conditions: readonly ConditionStanding[], zone: Zone): string {
  if (conditions.length === 0) return '';
  return `Lolos bersyarat: ${conditions.map((one) => wordsOf(one, zone)).join('; ')}.`;
}

function wordsOf({ text, dueOn, checker, state, finding }: ConditionStanding, zone: Zone): string {
  const found = finding ? ` pada ${formatDay(dayIn(zone, finding.foundAt))}` : '';
  const result = { met: `, syarat terpenuhi${found}`, lapsed: `, syarat gugur${found}` };
  const said = state === 'met' || state === 'lapsed' ? result[state] : '';
  const what = text.replace(/\.$/, '');
  return `${what}, paling lambat ${formatDay(dueOn)}, diperiksa oleh ${checker}${said}`;
}
