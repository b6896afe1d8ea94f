import { definePolicy } from '../people/index.ts';

/**
 * Name, days, institutions and the definition of a campaign are for whoever is signed in: a
 * producer has to know by which rule their sales count. Changing them is not.
 */
export const campaignsPolicy = definePolicy({
  'campaigns.create': { kind: 'write', on: 'installation', roles: ['administrator'] },
  'campaigns.edit': { kind: 'write', on: 'campaign', roles: ['administrator', 'campaignManager'] },
  // Some figures are not public before they are closed.
  'campaigns.seeIndicators': {
    kind: 'read',
    on: 'campaign',
    roles: ['administrator', 'campaignManager', 'coManager', 'verifier', 'localOfficer'],
  },
  'campaigns.define': {
    kind: 'write',
    on: 'campaign',
    roles: ['administrator', 'campaignManager'],
  },
});
