import { accept, type Decision, type Problem, refuse, type Words } from '../../kernel/problem.ts';
import { formProblems } from '../problems/form.ts';

const wordsMax = 4_000;

/** The statement of agreement in both languages, as the controller typed it. */
export function checkStatement(typed: { id: string; en: string }): Decision<Words> {
  const words = { id: typed.id.trim(), en: typed.en.trim() };
  const refusals: Problem[] = (['id', 'en'] as const)
    .filter((language) => words[language] === '' || words[language].length > wordsMax)
    .map((language) => formProblems.statementWrong({ max: wordsMax }).at(language));
  return refusals.length > 0 ? refuse(refusals) : accept(words);
}
