/** The papers of a final: minutes in two versions, a charter for each winner. */
import { type PaperRoom, panelPapersSaid, paperRoutesOf } from '../../curation/pages.ts';
import { paperWords } from '../../documents/index.ts';
import type { Route } from '../../web/index.ts';
import {
  issueJuryNotes,
  issueJuryPacts,
  issueJuryPaper,
  issueWinnersAnnouncement,
  issueWinnersDecree,
} from '../actions/jury-papers.ts';
import { decideOnPapers, issueCharters, issueJudgingMinutes } from '../actions/papers.ts';
import {
  type JuryPaperKind,
  judgingPaperKinds,
  juryFields,
  juryPaperKinds,
  notesFields,
  objectionsField,
  winnersDecreeFields,
} from '../jury-fields.ts';
import { juryPapersSaid } from '../jury-messages.ts';
import { judgingSaid } from '../messages.ts';
import { judgingPaths } from '../paths.ts';
import { finalStateOf } from '../questions/final.ts';
import { allowed, may, trailTo } from './parts.tsx';

type Issue = PaperRoom['issues'][number]['issue'];

/** In their addresses. */
const slugs: Record<JuryPaperKind, string> = {
  juryDecree: 'sk-juri',
  juryAssignment: 'surat-tugas',
  juryInvitation: 'undangan',
  juryAttendance: 'daftar-hadir',
};

export const paperRoutes: readonly Route[] = paperRoutesOf({
  kinds: judgingPaperKinds,
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
      more: [objectionsField],
      issue: (house, who, head, typed) => issueJudgingMinutes(house, who, { ...head, typed }),
    },
    {
      path: judgingPaths.charters,
      title: judgingSaid.issueCharters,
      lead: judgingSaid.issueChartersLead,
      issue: issueCharters,
    },
    {
      path: (campaignId) => judgingPaths.juryPaper(campaignId, 'sk-pemenang'),
      ...{ title: paperWords.winnersDecree, lead: juryPapersSaid.winnersDecree },
      more: winnersDecreeFields,
      decree: async (house, campaignId) => (await finalStateOf(house.database, campaignId)).decree,
      issue: (house, who, head, typed) => issueWinnersDecree(house, who, { ...head, typed }),
    },
    {
      path: (campaignId) => judgingPaths.juryPaper(campaignId, 'pengumuman'),
      ...{ title: paperWords.winnersAnnouncement, lead: juryPapersSaid.winnersAnnouncement },
      issue: issueWinnersAnnouncement,
    },
    ...juryPaperKinds.map((kind) => ({
      path: (campaignId: string) => judgingPaths.juryPaper(campaignId, slugs[kind]),
      ...{ title: paperWords[kind], lead: juryPapersSaid[kind], more: juryFields(kind) },
      issue: ((house, who, head, typed) =>
        issueJuryPaper(house, who, { ...head, kind, typed })) satisfies Issue,
    })),
    {
      path: (campaignId) => judgingPaths.juryPaper(campaignId, 'pakta'),
      ...{ title: panelPapersSaid.pacts, lead: juryPapersSaid.pacts },
      issue: issueJuryPacts,
    },
    {
      path: (campaignId) => judgingPaths.juryPaper(campaignId, 'notula'),
      ...{ title: paperWords.juryNotes, lead: juryPapersSaid.notes, more: notesFields },
      issue: (house, who, head, typed) => issueJuryNotes(house, who, { ...head, typed }),
    },
  ],
  act: decideOnPapers,
});
