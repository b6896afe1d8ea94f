/** The pages of this room. */
import type { Route } from '../web/index.ts';
import { checkRoutes } from './pages/check.tsx';
import { enterpriseRoutes } from './pages/enterprise.tsx';
import { eventRoutes } from './pages/event.tsx';
import { invitingRoutes } from './pages/event-invitations.tsx';
import { ownEventRoutes } from './pages/event-own.tsx';
import { placingRoutes } from './pages/event-placing.tsx';
import { standRoutes } from './pages/event-stands.tsx';
import { eventsRoutes } from './pages/events.tsx';
import { exportRoutes } from './pages/exports.tsx';
import { handoverRoutes } from './pages/handover.tsx';
import { hubRoutes } from './pages/hub.tsx';
import { offerRoutes } from './pages/offer.tsx';
import { ownRoutes } from './pages/own.tsx';
import { planChangeRoutes } from './pages/plan-change.tsx';
import { planningRoutes } from './pages/planning.tsx';
import { pledgeRoutes } from './pages/pledges.tsx';
import { readinessRoutes } from './pages/readiness.tsx';
import { readinessOverviewRoutes } from './pages/readiness-overview.tsx';
import { visitRoutes } from './pages/visits.tsx';

export const growthPages: readonly Route[] = [
  ...ownRoutes,
  ...visitRoutes,
  ...hubRoutes,
  ...planningRoutes,
  ...planChangeRoutes,
  ...handoverRoutes,
  ...enterpriseRoutes,
  ...checkRoutes,
  ...readinessRoutes,
  ...offerRoutes,
  ...readinessOverviewRoutes,
  ...exportRoutes,
  // /acara/baru stands before /acara/:event, which would take it for an event.
  ...eventsRoutes,
  ...eventRoutes,
  ...placingRoutes,
  ...invitingRoutes,
  ...standRoutes,
  ...ownEventRoutes,
  ...pledgeRoutes,
];
