import { definePolicy } from '../people/index.ts';

/** What was measured is as private as the sales: a judge sees points, no rupiah. */
export const judgingPolicy = definePolicy({
  'judging.see': {
    kind: 'read',
    on: 'campaign',
    roles: ['administrator', 'campaignManager', 'coManager'],
  },
  'judging.run': { kind: 'write', on: 'campaign', roles: ['administrator', 'campaignManager'] },
  'judging.enterPaper': {
    kind: 'write',
    on: 'campaign',
    roles: ['administrator', 'campaignManager', 'coManager'],
  },
  'judging.score': { kind: 'write', on: 'campaign', roles: ['judge'] },
  'judging.decide': { kind: 'write', on: 'campaign', roles: ['administrator', 'campaignManager'] },
});
