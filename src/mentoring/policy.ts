import type { Day } from '../kernel/day.ts';
import { definePolicy, type Target, type Who } from '../people/index.ts';
import type { TaskOwner } from './words.ts';

const managers = ['administrator', 'campaignManager', 'coManager'] as const;

/** A session is its mentor's and the campaign's; an enterprise reads what concerns itself. */
export const mentoringPolicy = definePolicy({
  // All of a campaign's mentoring: sessions, loads, who was long without one.
  'mentoring.see': { kind: 'read', on: 'campaign', roles: [...managers, 'localOfficer'] },
  // Modules, limits, mentors, pairings.
  'mentoring.run': { kind: 'write', on: 'campaign', roles: ['administrator', 'campaignManager'] },
  // Reports of sessions, by others than those who write them.
  'mentoring.approve': { kind: 'write', on: 'campaign', roles: managers },
  // Articles and broadcasts about the campaign.
  'mentoring.cover': { kind: 'write', on: 'campaign', roles: managers },
  // Plans sessions with an enterprise and tells what came of them.
  'mentoring.walk': {
    kind: 'write',
    on: 'enterprise',
    roles: ['administrator', 'campaignManager', 'mentor'],
  },
  // Sessions, advice and tasks of one enterprise.
  'mentoring.seeOwn': {
    kind: 'read',
    on: 'enterprise',
    roles: [...managers, 'mentor', 'localOfficer', 'producer'],
  },
  // Says that a task of the enterprise is done, with its evidence; says to be there. Who changes a
  // task walks.
  'mentoring.doTasks': {
    kind: 'write',
    on: 'enterprise',
    roles: ['administrator', 'campaignManager', 'localOfficer', 'mentor', 'producer'],
  },
  // The same of a task that the local office took upon itself.
  'mentoring.doOfficeTasks': {
    kind: 'write',
    on: 'enterprise',
    roles: ['administrator', 'campaignManager', 'localOfficer', 'mentor'],
  },
});

const finishing = {
  producer: 'mentoring.doTasks',
  office: 'mentoring.doOfficeTasks',
  mentor: 'mentoring.walk',
} as const;

/** A task is its owner's to finish; who walks with the enterprise finishes any. */
export const mayFinish = (
  who: Who | null,
  { owner, target, today }: { owner: TaskOwner; target: Target; today: Day },
): boolean => mentoringPolicy.may(who, finishing[owner], target, today);
