import { definePolicy } from '../people/index.ts';

const managers = ['administrator', 'campaignManager', 'coManager'] as const;

/** Who may do what with the ledger. Producers act for their own enterprise only. */
export const salesPolicy = definePolicy({
  'sales.seeCampaign': {
    kind: 'read',
    on: 'campaign',
    roles: [...managers, 'verifier', 'localOfficer'],
  },
  // Members without word, and the numbers of their people as far as these are in reach.
  'sales.remind': {
    kind: 'write',
    on: 'campaign',
    roles: [...managers, 'localOfficer'],
  },
  // A campaign's own decision about its figure.
  'sales.exclude': {
    kind: 'write',
    on: 'campaign',
    roles: ['administrator', 'campaignManager'],
  },
  'sales.close': {
    kind: 'write',
    on: 'campaign',
    roles: ['administrator', 'campaignManager'],
  },
  'sales.see': {
    kind: 'read',
    on: 'enterprise',
    roles: [...managers, 'verifier', 'localOfficer', 'mentor', 'producer'],
  },
  'sales.record': {
    kind: 'write',
    on: 'enterprise',
    roles: ['administrator', 'campaignManager', 'localOfficer', 'mentor', 'producer'],
  },
  'sales.upload': {
    kind: 'write',
    on: 'enterprise',
    roles: ['administrator', 'campaignManager', 'localOfficer', 'mentor', 'producer'],
  },
  // That a file was downloaded before one's own eyes: an officer's word, which raises its evidence.
  'sales.witness': {
    kind: 'write',
    on: 'enterprise',
    roles: ['administrator', 'campaignManager', 'localOfficer'],
  },
  // That payments are the only record of a till: the producer's word, or that of who helps.
  'sales.stateOnlyRecord': {
    kind: 'write',
    on: 'enterprise',
    roles: ['administrator', 'localOfficer', 'producer'],
  },
  'sales.reverse': {
    kind: 'write',
    on: 'enterprise',
    roles: ['administrator', 'campaignManager', 'localOfficer', 'producer'],
  },
  // A photo of a note or a screen beside a sale, from those who record it or look into it.
  'sales.addPhoto': {
    kind: 'write',
    on: 'enterprise',
    roles: [
      ...(['administrator', 'campaignManager', 'verifier'] as const),
      ...(['localOfficer', 'mentor', 'producer'] as const),
    ],
  },
  'sales.correct': {
    kind: 'write',
    on: 'enterprise',
    roles: ['administrator', 'campaignManager', 'verifier'],
  },
  // Open questions about the ledgers of a campaign's members, and one of them.
  'sales.seeQuestions': { kind: 'read', on: 'campaign', roles: [...managers, 'verifier'] },
  // A sample of its figure is drawn, and its orders judged by others than those who sent them.
  'sales.spotCheck': {
    kind: 'write',
    on: 'campaign',
    roles: ['administrator', 'campaignManager', 'verifier'],
  },
  'sales.seeQuestion': { kind: 'read', on: 'enterprise', roles: [...managers, 'verifier'] },
});
