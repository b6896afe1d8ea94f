/** The pages of this room. */
import type { Route } from '../web/index.ts';
import { batchRoutes } from './pages/batches.tsx';
import { byHandRoutes } from './pages/by-hand.tsx';
import { certificateRoutes } from './pages/certificate.tsx';
import { certificateListRoutes } from './pages/certificates.tsx';
import { decisionRoutes } from './pages/decisions.tsx';
import { doorRoutes } from './pages/door.tsx';
import { hubRoutes } from './pages/hub.tsx';
import { linkRoutes } from './pages/links.tsx';
import { listRoutes } from './pages/lists.tsx';
import { ownRoutes } from './pages/own.tsx';
import { pairRoutes } from './pages/pairs.tsx';
import { traineeRoutes } from './pages/trainees.tsx';

export const trainingPages: readonly Route[] = [
  ...hubRoutes,
  // Before the batches: a word of theirs stands where a batch has its id.
  ...byHandRoutes,
  ...batchRoutes,
  ...doorRoutes,
  ...certificateListRoutes,
  ...certificateRoutes,
  ...listRoutes,
  ...traineeRoutes,
  ...pairRoutes,
  ...decisionRoutes,
  ...ownRoutes,
  ...linkRoutes,
];
