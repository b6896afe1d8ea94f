/** The papers of a final: minutes in two versions, a charter for each winner. */
import { paperRoutesOf } from '../../curation/pages.ts';
import type { Route } from '../../web/index.ts';
import { decideOnPapers, issueCharters, issueJudgingMinutes } from '../actions/papers.ts';
import { judgingSaid } from '../messages.ts';
import { judgingPaths } from '../paths.ts';
import { allowed, may, trailTo } from './parts.tsx';

export const paperRoutes: readonly Route[] = paperRoutesOf({
  kinds: ['judgingMinutes', 'judgingMinutesPublic', 'awardCharter', 'nominationDossier'],
  paths: judgingPaths,
  see: allowed('judging.see'),
  decide: allowed('judging.decide'),
  decides: (visit) => may(visit, 'judging.decide'),
  trail: (visit, campaign, ...more) => [...trailTo(visit, campaign), ...more],
  issues: [
    {
      path: judgingPaths.minutes,
      title: judgingSaid.issueMinutes,
      lead: judgingSaid.issueMinutesLead,
      issue: issueJudgingMinutes,
    },
    {
      path: judgingPaths.charters,
      title: judgingSaid.issueCharters,
      lead: judgingSaid.issueChartersLead,
      issue: issueCharters,
    },
  ],
  act: decideOnPapers,
});
