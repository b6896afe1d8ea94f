import { definePolicy } from '../people/index.ts';

/**
 * The programme is the installation's: whoever keeps it names every trainee in it. Totals name
 * nobody, and are read by everybody of the offices, whatever campaign or region they are of.
 */
export const trainingPolicy = definePolicy({
  'training.seeTotals': {
    ...{ kind: 'read', on: 'installation', isForAllOfRole: true },
    roles: [
      ...(['administrator', 'auditor', 'campaignManager', 'coManager'] as const),
      ...(['verifier', 'localOfficer', 'mentor'] as const),
    ],
  },
  'training.see': { kind: 'read', on: 'installation', roles: ['administrator', 'campaignManager'] },
  'training.run': {
    kind: 'write',
    on: 'installation',
    roles: ['administrator', 'campaignManager'],
  },
});
