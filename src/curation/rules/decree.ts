import { nameIn } from '../../kernel/bilingual.ts';
import { type Day, formatDay, parseDay } from '../../kernel/day.ts';
import {
  accept,
  type Decision,
  type Locale,
  type Problem,
  refuse,
  type Words,
} from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { decisionProblems } from '../problems/decision.ts';
import type { DecidedBy, Decree } from '../words/decree.ts';
import { type Outcome, outcomes } from '../words/panel.ts';
import { isNip } from './minutes.ts';

const textMax = 200;
const reasonMax = 500;

export interface TypedDecree {
  number: string;
  decidedOn: string;
  place: string;
  deciderName: string;
  deciderTitle: string;
  deciderNip: string;
}

/** `closedOn`: nobody decides before the panel is done. */
export function checkDecree(
  typed: TypedDecree,
  { closedOn, today }: { closedOn: Day; today: Day },
): Decision<Pick<Decree, 'number' | 'decidedOn' | 'place' | 'decider'>> {
  const refusals: Problem[] = [];
  const [number, place] = [tidy(typed.number), tidy(typed.place)];
  const [name, title, nip] = [typed.deciderName, typed.deciderTitle, typed.deciderNip].map(tidy);
  const decidedOn = parseDay(typed.decidedOn);
  const lacks = (text: string | undefined, field: string) => {
    if (!text || text.length > textMax) {
      refusals.push(decisionProblems.textMissing({ max: textMax }).at(field));
    }
  };
  lacks(number, 'number');
  lacks(place, 'place');
  lacks(name, 'deciderName');
  lacks(title, 'deciderTitle');
  if (!isNip((nip ?? '').replace(/\s/g, ''))) refusals.push(decisionProblems.nipWrong());
  if (!decidedOn || decidedOn < closedOn || decidedOn > today) {
    refusals.push(decisionProblems.decreeDayWrong());
  }
  if (refusals.length > 0 || !decidedOn) return refuse(refusals);
  const decider = { name: name ?? '', title: title ?? '', nip: (nip ?? '').replace(/\s/g, '') };
  return accept({ number, decidedOn, place, decider });
}

/** '' leaves it to the rule again. */
export function checkOverride(typed: {
  outcome: string;
  reason: string;
}): Decision<{ outcome: Outcome | null; reason: string }> {
  const refusals: Problem[] = [];
  const outcome = outcomes.find((one) => one === typed.outcome) ?? null;
  const reason = typed.reason.trim();
  if (typed.outcome !== '' && !outcome) refusals.push(decisionProblems.outcomeWrong());
  if (reason === '' || reason.length > reasonMax) {
    refusals.push(decisionProblems.reasonMissing({ max: reasonMax }));
  }
  return refusals.length > 0 ? refuse(refusals) : accept({ outcome, reason });
}

/**
 * “kriteria “Pangan” versi 2 dan syarat wajib versi 1, yang tetap sejak …”, as each decision cites
 * it; null where there is nothing to cite.
 */
export function versionsCited(by: DecidedBy): Words | null {
  const parts: Words[] = [
    ...by.criteria.map((set) => ({
      id: `kriteria “${set.name}” versi ${set.version}`,
      en: `criteria “${nameIn(set, 'en')}” version ${set.version}`,
    })),
    ...(by.gatesVersion === null
      ? []
      : [{ id: `syarat wajib versi ${by.gatesVersion}`, en: `gates version ${by.gatesVersion}` }]),
    ...(by.mappingVersion === null
      ? []
      : [
          {
            id: `aturan pemetaan literasi digital versi ${by.mappingVersion}`,
            en: `rules of the digital mapping version ${by.mappingVersion}`,
          },
        ]),
  ];
  if (parts.length === 0) return null;
  const joined = (locale: Locale) =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts.map((one) => one[locale]));
  return {
    id: `${joined('id')}, yang tetap sejak penilaian dibuka pada ${formatDay(by.openedOn)}`,
    en: `${joined('en')}, as they stand since scoring opened on ${formatDay(by.openedOn, 'en')}`,
  };
}
