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
  // Own figures and own points, of whose enterprise it is; the office reads the ranking.
  'judging.seeOwn': { kind: 'read', on: 'enterprise', roles: ['producer'] },
  'judging.object': { kind: 'write', on: 'enterprise', roles: ['producer'] },
  'judging.decide': { kind: 'write', on: 'campaign', roles: ['administrator', 'campaignManager'] },
});
