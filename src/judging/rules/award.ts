/** What is typed of a nomination and of what the organisers announced. */
import { type Day, parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { awardProblems } from '../award-problems.ts';
import { type AwardResult, awardStages, type Nomination } from '../words/award.ts';

const textMax = 200;

export interface TypedNomination {
  award: string;
  category: string;
  number: string;
  nominatedOn: string;
  agreedOn: string;
}

/** Nobody is nominated before the decree, and nobody's data leave before they agreed. */
export function checkNomination(
  typed: TypedNomination,
  { decreedOn, today }: { decreedOn: Day; today: Day },
): Decision<Omit<Nomination, 'enterpriseId'>> {
  const refusals: Problem[] = [];
  const text = (field: 'award' | 'category' | 'number') => {
    const value = tidy(typed[field]);
    if (value === '' || value.length > textMax) {
      refusals.push(awardProblems.textMissing({ max: textMax }).at(field));
    }
    return value;
  };
  const [award, category, number] = [text('award'), text('category'), text('number')];
  const nominatedOn = parseDay(typed.nominatedOn);
  const agreedOn = parseDay(typed.agreedOn);
  if (!nominatedOn || nominatedOn < decreedOn || nominatedOn > today) {
    refusals.push(awardProblems.nominatedWrong());
  }
  if (!agreedOn || agreedOn > (nominatedOn ?? today)) refusals.push(awardProblems.agreedWrong());
  if (refusals.length > 0 || !nominatedOn || !agreedOn) return refuse(refusals);
  return accept({ award, category, number, nominatedOn, agreedOn });
}

export interface TypedAwardResult {
  stage: string;
  votes: string;
  place: string;
  source: string;
  announcedOn: string;
}

const wholeNumber = (typed: string): number | null =>
  /^\d{1,9}$/.test(typed.replace(/[.\s]/g, '')) ? Number(typed.replace(/[.\s]/g, '')) : null;

/** Votes stand with the vote or the final place, a place with the final place only. */
export function checkAwardResult(
  typed: TypedAwardResult,
  { nominatedOn, today }: { nominatedOn: Day; today: Day },
): Decision<Omit<AwardResult, 'version'>> {
  const refusals: Problem[] = [];
  const stage = awardStages.find((one) => one === typed.stage);
  const source = tidy(typed.source);
  const announcedOn = parseDay(typed.announcedOn);
  const isTyped = (text: string) => text.trim() !== '';
  const votes = wholeNumber(typed.votes);
  const place = wholeNumber(typed.place);
  const mayVote = stage === 'voted' || stage === 'placed';
  if (!stage) refusals.push(awardProblems.stageMissing());
  if (isTyped(typed.votes) ? votes === null || !mayVote : stage === 'voted') {
    refusals.push(awardProblems.votesWrong());
  }
  if (isTyped(typed.place) ? !place || stage !== 'placed' : stage === 'placed') {
    refusals.push(awardProblems.placeWrong());
  }
  if (source === '' || source.length > textMax) {
    refusals.push(awardProblems.textMissing({ max: textMax }).at('source'));
  }
  if (!announcedOn || announcedOn < nominatedOn || announcedOn > today) {
    refusals.push(awardProblems.announcedWrong());
  }
  if (refusals.length > 0 || !stage || !announcedOn) return refuse(refusals);
  return accept({ stage, votes, place, source, announcedOn });
}
