/** All pages of this room, for the house's table of contents (routes.ts). */
import type { Route } from '../web/index.ts';
import { accountRoutes } from './pages/account.tsx';
import { explanationRoutes } from './pages/explanation.tsx';
import { outboxRoutes } from './pages/outbox.tsx';
import { peopleRoutes } from './pages/people.tsx';
import { personRoutes } from './pages/person.tsx';
import type { PeoplePorts } from './pages/ports.ts';
import { signInRoutes } from './pages/sign-in.tsx';
import { twinRoutes } from './pages/twins.tsx';

export type { NamedScope, PeoplePorts } from './pages/ports.ts';
export { peopleToReach, Reach } from './pages/reach.tsx';

/** Those that ask nothing of rooms that stand later in the order. */
const peoplePageRoutes: readonly Route[] = [
  ...signInRoutes,
  ...accountRoutes,
  ...peopleRoutes,
  ...twinRoutes,
  ...outboxRoutes,
  ...explanationRoutes,
];

export function peoplePages(ports: PeoplePorts): readonly Route[] {
  // /orang/baru stands before /orang/:person, which would take it for a person.
  return [...peoplePageRoutes, ...personRoutes(ports)];
}
