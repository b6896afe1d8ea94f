/** The pages of this room. */
import type { Route } from '../web/index.ts';
import { checkRoutes } from './pages/check.tsx';
import { enterpriseRoutes } from './pages/enterprise.tsx';
import { exportRoutes } from './pages/exports.tsx';
import { handoverRoutes } from './pages/handover.tsx';
import { hubRoutes } from './pages/hub.tsx';
import { ownRoutes } from './pages/own.tsx';
import { planningRoutes } from './pages/planning.tsx';
import { readinessRoutes } from './pages/readiness.tsx';

export const growthPages: readonly Route[] = [
  ...ownRoutes,
  ...hubRoutes,
  ...planningRoutes,
  ...handoverRoutes,
  ...enterpriseRoutes,
  ...checkRoutes,
  ...readinessRoutes,
  ...exportRoutes,
];
