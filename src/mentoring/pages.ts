/** The pages of this room. */
import type { Route } from '../web/index.ts';
import { attendRoutes } from './pages/attend.tsx';
import { calendarRoutes } from './pages/calendar.tsx';
import { coverageRoutes } from './pages/coverage.tsx';
import { enterpriseRoutes } from './pages/enterprise.tsx';
import { growthRoutes } from './pages/growth.tsx';
import { hubRoutes } from './pages/hub.tsx';
import { invitationRoutes } from './pages/invitations.tsx';
import { listRoutes } from './pages/lists.tsx';
import { mentorRoutes } from './pages/mentors.tsx';
import { monthlyRoutes } from './pages/monthly.tsx';
import { ownRoutes } from './pages/own.tsx';
import { own } from './pages/parts.tsx';
import { photoRoutes } from './pages/photos.tsx';
import { planningRoutes } from './pages/planning.tsx';
import { readinessRoutes } from './pages/readiness.tsx';
import { recordingRoutes } from './pages/recording.tsx';
import { reportRoutes } from './pages/report.tsx';
import { sessionPage } from './pages/session.tsx';
import { sessionActRoutes } from './pages/session-acts.tsx';
import { sessionCoverageRoutes } from './pages/session-coverage.tsx';
import { setupRoutes } from './pages/setup.tsx';
import { taskPage, taskRoutes } from './pages/task.tsx';
import { mentoringPaths } from './paths.ts';

export const mentoringPages: readonly Route[] = [
  ...ownRoutes,
  ...hubRoutes,
  ...listRoutes,
  ...calendarRoutes,
  ...coverageRoutes,
  ...monthlyRoutes,
  ...growthRoutes,
  ...readinessRoutes,
  ...setupRoutes,
  ...mentorRoutes,
  ...planningRoutes,
  ...recordingRoutes,
  own('get', mentoringPaths.session(':session'), (visit) => sessionPage(visit)),
  ...sessionActRoutes(sessionPage),
  ...reportRoutes(sessionPage),
  ...photoRoutes(sessionPage, taskPage),
  ...sessionCoverageRoutes(sessionPage),
  ...invitationRoutes((visit, mailed) => sessionPage(visit, undefined, mailed)),
  ...enterpriseRoutes,
  ...taskRoutes,
  ...attendRoutes,
];
