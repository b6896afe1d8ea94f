import { definePolicy } from '../people/index.ts';

const managers = ['administrator', 'campaignManager', 'coManager'] as const;

/** A plan is its officer's and the campaign's; an enterprise reads what concerns itself. */
export const growthPolicy = definePolicy({
  // All of a campaign's follow-up, exports and events.
  'growth.see': { kind: 'read', on: 'campaign', roles: [...managers, 'localOfficer'] },
  // Makes plans, hands them over, runs events.
  'growth.run': { kind: 'write', on: 'campaign', roles: ['administrator', 'campaignManager'] },
  // Steps and checks of one enterprise.
  'growth.follow': {
    kind: 'write',
    on: 'enterprise',
    roles: ['administrator', 'campaignManager', 'localOfficer'],
  },
  // Readiness, the offer and exports of one enterprise.
  'growth.assess': {
    kind: 'write',
    on: 'enterprise',
    roles: ['administrator', 'campaignManager', 'localOfficer', 'mentor'],
  },
  // To an event's call, with what came of it, and what buyers pledged: by whoever stands nearest.
  'growth.answer': {
    kind: 'write',
    on: 'enterprise',
    roles: ['administrator', 'campaignManager', 'localOfficer', 'mentor', 'producer'],
  },
  'growth.seeOwn': {
    kind: 'read',
    on: 'enterprise',
    roles: [...managers, 'mentor', 'localOfficer', 'producer'],
  },
});
