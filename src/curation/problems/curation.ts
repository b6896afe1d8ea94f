import { defineProblems, problem } from '../../kernel/problem.ts';

export const curationProblems = defineProblems('curation', {
  noCampaign: problem(404, () => ({
    id: 'Kampanye ini tidak ada.',
    en: 'There is no such campaign.',
  })),
});
