import { definePolicy } from '../people/index.ts';

/** Those who run a campaign and those who walk with an enterprise, beside the enterprise itself. */
export const enterprisesPolicy = definePolicy({
  'enterprises.see': {
    kind: 'read',
    on: 'enterprise',
    roles: [
      'administrator',
      'campaignManager',
      'coManager',
      'curator',
      'mentor',
      'verifier',
      'localOfficer',
      'producer',
    ],
  },
  'enterprises.edit': {
    kind: 'write',
    on: 'enterprise',
    roles: ['administrator', 'campaignManager', 'coManager', 'mentor', 'localOfficer', 'producer'],
  },
  'enterprises.setOwner': {
    kind: 'write',
    on: 'enterprise',
    roles: ['administrator', 'campaignManager', 'coManager', 'localOfficer'],
  },
  // Whose number it is does not say that it stands in the register.
  'enterprises.checkRegistry': {
    kind: 'write',
    on: 'enterprise',
    roles: ['administrator', 'campaignManager', 'coManager', 'verifier', 'localOfficer'],
  },
  // Takes sales out of a figure or puts them back, so not by those whose sales they are.
  'enterprises.ruleOnGoods': {
    kind: 'write',
    on: 'enterprise',
    roles: ['administrator', 'campaignManager', 'coManager', 'verifier', 'localOfficer'],
  },
  'enterprises.listAll': { kind: 'read', on: 'installation', roles: ['administrator'] },
  'enterprises.listRegion': {
    kind: 'read',
    on: 'region',
    roles: ['administrator', 'verifier', 'localOfficer'],
  },
  'enterprises.listMembers': {
    kind: 'read',
    on: 'campaign',
    roles: [
      'administrator',
      'campaignManager',
      'coManager',
      'curator',
      'judge',
      'mentor',
      'verifier',
      'localOfficer',
    ],
  },
  'enterprises.merge': { kind: 'write', on: 'installation', roles: ['administrator'] },
  'enterprises.register': { kind: 'write', on: 'installation', roles: ['administrator'] },
  'enterprises.add': {
    kind: 'write',
    on: 'campaign',
    roles: ['administrator', 'campaignManager', 'coManager'],
  },
  // What was sold before is as private as what is sold.
  'enterprises.seeBaseline': {
    kind: 'read',
    on: 'enterprise',
    roles: [
      'administrator',
      'campaignManager',
      'coManager',
      'mentor',
      'verifier',
      'localOfficer',
      'producer',
    ],
  },
  'enterprises.seeBaselines': {
    kind: 'read',
    on: 'campaign',
    roles: ['administrator', 'campaignManager', 'coManager', 'verifier', 'localOfficer'],
  },
  'enterprises.restateBaseline': {
    kind: 'write',
    on: 'campaign',
    roles: ['administrator', 'campaignManager'],
  },
  'enterprises.setMembership': {
    kind: 'write',
    on: 'campaign',
    roles: ['administrator', 'campaignManager'],
  },
});
