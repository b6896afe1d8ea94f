import { definePolicy } from '../people/index.ts';

/**
 * The programme is the installation's: whoever keeps it names every trainee in it. Totals are for
 * all who are signed in; names are not.
 */
export const trainingPolicy = definePolicy({
  'training.see': { kind: 'read', on: 'installation', roles: ['administrator', 'campaignManager'] },
  'training.run': {
    kind: 'write',
    on: 'installation',
    roles: ['administrator', 'campaignManager'],
  },
});
