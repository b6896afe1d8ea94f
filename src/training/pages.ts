/** The pages of this room. */
import type { Route } from '../web/index.ts';
import { batchRoutes } from './pages/batches.tsx';
import { certificateRoutes } from './pages/certificate.tsx';
import { certificateListRoutes } from './pages/certificates.tsx';
import { hubRoutes } from './pages/hub.tsx';
import { listRoutes } from './pages/lists.tsx';
import { ownRoutes } from './pages/own.tsx';
import { pairRoutes } from './pages/pairs.tsx';
import { traineeRoutes } from './pages/trainees.tsx';

export const trainingPages: readonly Route[] = [
  ...hubRoutes,
  ...batchRoutes,
  ...certificateListRoutes,
  ...certificateRoutes,
  ...listRoutes,
  ...traineeRoutes,
  ...pairRoutes,
  ...ownRoutes,
];
