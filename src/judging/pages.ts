/** The pages of this room. */
import type { Route } from '../web/index.ts';
import { awardRoutes } from './pages/award.tsx';
import { changeRoutes } from './pages/change-winners.tsx';
import { criteriaRoutes } from './pages/criteria.tsx';
import { firstRoundRoutes } from './pages/first-round.tsx';
import { hubRoutes } from './pages/hub.tsx';
import { judgeRoutes } from './pages/judges.tsx';
import { objectionRoutes } from './pages/objections.tsx';
import { ownCorrectionRoutes } from './pages/own-correction.tsx';
import { ownResultRoutes } from './pages/own-result.tsx';
import { paperSheetRoutes } from './pages/paper-sheets.tsx';
import { paperRoutes } from './pages/papers.tsx';
import { rankingRoutes } from './pages/ranking.tsx';
import { relationRoutes } from './pages/relations.tsx';
import { scoreHistoryRoutes } from './pages/score-history.tsx';
import { sheetRoutes } from './pages/sheets.tsx';
import { tieRoutes } from './pages/tie.tsx';

export const judgingPages: readonly Route[] = [
  ...hubRoutes,
  ...firstRoundRoutes,
  ...judgeRoutes,
  ...relationRoutes,
  // `penilaian/cetak` and `penilaian/pembetulan` come before a sheet.
  ...paperSheetRoutes,
  ...changeRoutes,
  ...ownCorrectionRoutes,
  ...criteriaRoutes,
  ...sheetRoutes,
  // `peringkat/nilai-sama` comes before the scores of one finalist.
  ...tieRoutes,
  ...rankingRoutes,
  ...ownResultRoutes,
  ...objectionRoutes,
  ...scoreHistoryRoutes,
  ...paperRoutes,
  ...awardRoutes,
];
