import { definePolicy } from '../people/index.ts';

/**
 * Whoever applies has no account; the secret in the own link opens the own application and nothing
 * else. A curator sees the applications assigned, without phone and address.
 */
export const curationPolicy = definePolicy({
  'curation.setUp': { kind: 'write', on: 'campaign', roles: ['administrator', 'campaignManager'] },
  // The words of the controller, as those that producers are told before their first entry.
  'curation.setStatement': { kind: 'write', on: 'campaign', roles: ['administrator'] },
  'curation.seeApplications': {
    kind: 'read',
    on: 'campaign',
    roles: ['administrator', 'campaignManager', 'coManager'],
  },
  'curation.screen': {
    kind: 'write',
    on: 'campaign',
    roles: ['administrator', 'campaignManager', 'coManager'],
  },
  'curation.runPanel': {
    kind: 'write',
    on: 'campaign',
    roles: ['administrator', 'campaignManager'],
  },
  'curation.enterPaper': {
    kind: 'write',
    on: 'campaign',
    roles: ['administrator', 'campaignManager', 'coManager'],
  },
  'curation.score': { kind: 'write', on: 'campaign', roles: ['curator'] },
  'curation.seeSelection': {
    kind: 'read',
    on: 'campaign',
    roles: ['administrator', 'campaignManager', 'coManager'],
  },
  'curation.decide': { kind: 'write', on: 'campaign', roles: ['administrator', 'campaignManager'] },
});
