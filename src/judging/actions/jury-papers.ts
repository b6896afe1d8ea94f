/** The papers of a jury: formed, called together, its meeting, and the decision on the winners. */
import {
  checkDecreeHead,
  checkTyped,
  conflictWords,
  draftOf,
  lastDayToFile,
  objectionTermsOf,
  pactPaper,
  panelPaper,
  type Typed,
  type TypedMinutes,
} from '../../curation/index.ts';
import { issuePaper, type PaperDraft } from '../../documents/index.ts';
import type { SealedGround } from '../../files/index.ts';
import type { Act } from '../../journal/index.ts';
import { type Day, dayIn } from '../../kernel/day.ts';
import { decided } from '../../kernel/problem.ts';
import { namesOf, todayOf, type Who } from '../../people/index.ts';
import {
  asPanelKind,
  type JuryPaperKind,
  juryFields,
  notesFields,
  winnersDecreeFields,
} from '../jury-fields.ts';
import { juryProblems } from '../jury-problems.ts';
import { judgingProblems } from '../problems.ts';
import { judgesOf } from '../questions/final.ts';
import {
  juryBody,
  juryNotesPaper,
  seatedOf,
  type Winner,
  winnersAnnouncementPaper,
  winnersDecreePaper,
  winnersListed,
} from '../questions/jury-papers.ts';
import { sinceWinners } from '../questions/objections.ts';
import { proposalOf } from '../questions/proposal.ts';
import { relationsOf } from '../questions/relations.ts';
import { relationSaid } from '../relation-messages.ts';
import { seatedJudges } from '../rules/judges.ts';
import { findDecree } from '../store/decree.ts';
import { findCurrentRound } from '../store/final.ts';
import { selectJudgeChanges } from '../store/judges.ts';
import { selectScorers, selectSheets } from '../store/sheets.ts';
import type { WinnersDecree } from '../words/decree.ts';
import { change } from './final.ts';
import { begun } from './papers.ts';

type Asked = TypedMinutes & { campaignId: string };

/** Whoever judges the current round; before the first, whoever holds a judge's right. */
async function jury(act: Act, campaignId: string) {
  const round = await findCurrentRound(act.sql, campaignId);
  const key = round && { campaignId, round };
  const judges = key
    ? seatedJudges(await selectSheets(act.sql, key), await selectJudgeChanges(act.sql, key))
    : await judgesOf({ read: act.sql }, campaignId, todayOf(act.now));
  if (judges.length === 0) throw judgingProblems.noJudges();
  return seatedOf({ read: act.sql }, campaignId, judges);
}

/** Decision, assignment, invitation or attendance list: who is on it follows from the jury. */
export async function issueJuryPaper(
  ground: SealedGround,
  who: Who | null,
  asked: Asked & { kind: JuryPaperKind; typed: Typed },
): Promise<string> {
  const { campaignId, kind } = asked;
  const start = await begun(ground, who, asked);
  const filled = decided(checkTyped(juryFields(kind), asked.typed));
  return change(ground, { who, campaignId, may: 'judging.decide' }, async (act) => {
    const members = await jury(act, campaignId);
    const { head, campaign } = start;
    const paper = panelPaper(asPanelKind[kind], {
      ...{ body: juryBody, campaign: campaign.name, head, members, filled },
    });
    const facts = [['Juri', String(members.length)]] as const;
    const { signatories } = head;
    const draft = draftOf(start, { ...paper, kind, facts, signatories });
    return issuePaper(act, ground.files.keyring, draft);
  });
}

/** One for each judge, with what each has declared so far, to be signed by hand. */
export async function issueJuryPacts(
  ground: SealedGround,
  who: Who | null,
  asked: Asked,
): Promise<string[]> {
  const { campaignId } = asked;
  const words = relationSaid.pactWords.id;
  const start = await begun(ground, who, asked);
  return change(ground, { who, campaignId, may: 'judging.decide' }, async (act) => {
    const members = await jury(act, campaignId);
    const judges = members.map(({ personId }) => personId);
    const { conflicts, nameOf } = await relationsOf({ read: act.sql }, { campaignId, judges });
    const issued: string[] = [];
    for (const [i, member] of members.entries()) {
      const own = conflicts.filter(({ personId }) => personId === member.personId);
      const said = own.map(
        ({ enterpriseId, kind, reason }) =>
          `${nameOf(enterpriseId)}: ${conflictWords[kind].id}. ${reason}`,
      );
      const signer = { name: member.name, title: 'Yang menyatakan', nip: '' };
      const number = `${start.head.number}-${i + 1}`;
      const draft = draftOf(
        { ...start, head: { ...start.head, number } },
        {
          ...{ ...pactPaper({ member, words, conflicts: said }), kind: 'juryPact' },
          subjectId: member.personId,
          facts: [
            ['Nama', member.name],
            ['Lembaga', member.institution || '–'],
          ],
          signatories: [signer, ...start.head.signatories],
        },
      );
      issued.push(await issuePaper(act, ground.files.keyring, draft));
    }
    return issued;
  });
}

/** The notes of the jury's meeting, with the winners that it proposes. */
export async function issueJuryNotes(
  ground: SealedGround,
  who: Who | null,
  asked: Asked & { typed: Typed },
): Promise<string> {
  const { campaignId } = asked;
  const start = await begun(ground, who, asked);
  const filled = decided(checkTyped(notesFields, asked.typed));
  return change(ground, { who, campaignId, may: 'judging.decide' }, async (act) => {
    const proposal = await proposalOf({ read: act.sql }, start.campaign, []);
    if (!proposal) throw judgingProblems.notClosed();
    const { view } = proposal;
    if (view.tied.length > 0) throw judgingProblems.tied({ count: view.tied.length });
    const judges = await jury(act, campaignId);
    const paper = juryNotesPaper({ campaign: start.campaign.name, judges, view, filled });
    const facts = [
      ['Juri', String(judges.length)],
      ['Pendapat berbeda', String(filled.lists['dissents']?.length ?? 0)],
    ] as const;
    const { signatories } = start.head;
    const draft = draftOf(start, { ...paper, kind: 'juryNotes', facts, signatories });
    return issuePaper(act, ground.files.keyring, draft);
  });
}

/** The decision as a paper to sign, under the decree's own number. */
export async function issueWinnersDecree(
  ground: SealedGround,
  who: Who | null,
  asked: Asked & { typed: Typed },
): Promise<string> {
  const filled = decided(checkTyped(winnersDecreeFields, asked.typed));
  return issueOnDecree(ground, who, asked, async (act, { decided: made, start }) => {
    const { decree } = made;
    if (start.head.number !== decree.number) {
      throw juryProblems.otherNumber({ number: decree.number });
    }
    const scorers = await selectScorers(act.sql, asked.campaignId);
    const names = await namesOf({ read: act.sql }, scorers);
    decided(checkDecreeHead(start.head, decree, [...names.values()]));
    const grounds = filled.lists['grounds'] ?? [];
    return { kind: 'winnersDecree', ...winnersDecreePaper({ ...made, grounds }) };
  });
}

export const issueWinnersAnnouncement = (
  ground: SealedGround,
  who: Who | null,
  asked: Asked,
): Promise<string> =>
  issueOnDecree(ground, who, asked, async (act, { decided: made, start }) => {
    const { open } = await sinceWinners({ read: act.sql }, start.campaign);
    const paper = winnersAnnouncementPaper({ ...made, head: start.head, open });
    return { kind: 'winnersAnnouncement', ...paper };
  });

interface OnDecree {
  start: Awaited<ReturnType<typeof begun>>;
  decided: { campaign: string; decree: WinnersDecree; winners: Winner[]; lastDay: Day };
}

async function issueOnDecree(
  ground: SealedGround,
  who: Who | null,
  asked: Asked,
  write: (
    act: Act,
    on: OnDecree,
  ) => Promise<{ kind: PaperDraft['kind']; title: string; blocks: unknown }>,
): Promise<string> {
  const { campaignId } = asked;
  const start = await begun(ground, who, asked);
  return change(ground, { who, campaignId, may: 'judging.decide' }, async (act) => {
    const decree = await findDecree(act.sql, campaignId);
    if (!decree) throw judgingProblems.noDecree();
    const winners = await winnersListed({ read: act.sql }, decree);
    const terms = await objectionTermsOf({ read: act.sql }, campaignId);
    const { name, zone } = start.campaign;
    const lastDay = lastDayToFile(dayIn(zone, decree.enteredAt), terms);
    const made = { campaign: name, decree, winners, lastDay };
    const paper = await write(act, { start, decided: made });
    const facts = winners.map((one) => [`Pemenang ${one.nth}`, one.name] as const);
    const draft = draftOf(start, { ...paper, facts, signatories: start.head.signatories });
    return issuePaper(act, ground.files.keyring, draft);
  });
}
