/**
 * The desk: home pages that read several rooms, each for the person who opens it, and the first
 * run.
 *
 * Invariants: shows only what the person's grants reach; owns no table.
 * Non-goals: any act of a room (they have their own pages).
 */

export type { PublishedFact } from './facts.ts';
export { campaignLinks, enterpriseLinks } from './links.ts';
export { factRoutes } from './pages/facts.tsx';
export { deskRoutes } from './pages/index.tsx';
export { peoplePorts } from './people-ports.ts';
export { waysIn } from './ways-in.ts';
