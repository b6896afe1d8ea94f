/** The monthly report of a mentor, as a signed paper. */
import { campaignOf, holdsSimulation } from '../../campaigns/index.ts';
import { issuePaper, paperOf, papersOf, paperWords, replacePapers } from '../../documents/index.ts';
import type { Files } from '../../files/index.ts';
import { type Act, act, canonical, type Ground } from '../../journal/index.ts';
import { type Day, dayIn, formatDay } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { tidy } from '../../kernel/tidy.ts';
import { namesOf, peopleProblems, todayOf, type Who } from '../../people/index.ts';
import { mentoringPolicy } from '../policy.ts';
import { mentoringProblems } from '../problems.ts';
import { monthlyBlocks, monthOfMentor } from '../questions/monthly.ts';
import { lastOf, monthName } from '../rules/month.ts';
import { holdMentor } from '../store/pairings.ts';

export type MonthlyGround = Ground & { readonly files: Pick<Files, 'keyring' | 'kept'> };

export interface AskedMonthly {
  campaignId: string;
  mentorId: string;
  month: Day;
  number: string;
  place: string;
  /** Who takes note of it, with the office held. */
  officer: string;
  officerTitle: string;
}

const textMax = 200;

/** Whose month it is may print it, and those who run the campaign. */
export function mustSeeMonth(
  who: Who | null,
  { campaignId, mentorId }: { campaignId: string; mentorId: string },
  today: Day,
): Who {
  if (!who) throw peopleProblems.signInFirst();
  if (who.personId === mentorId) return who;
  return mentoringPolicy.mustBeAllowed(who, 'mentoring.see', { campaignId }, today);
}

/** Whose month it is signs it, and those who approve may, for one who cannot. */
export const mayIssueMonth = (
  who: Who | null,
  { campaignId, mentorId }: { campaignId: string; mentorId: string },
  today: Day,
): boolean =>
  who?.personId === mentorId ||
  mentoringPolicy.may(who, 'mentoring.approve', { campaignId }, today);

export const subjectOfMonth = (mentorId: string, month: Day): string =>
  `${mentorId} ${month.slice(0, 7)}`;

/** A new one takes the place of the one before, which is revoked and says so. */
export async function issueMonthly(
  ground: MonthlyGround,
  who: Who | null,
  asked: AskedMonthly,
): Promise<string> {
  const { campaignId, mentorId, month } = asked;
  const today = todayOf(ground.clock());
  if (!who) throw peopleProblems.signInFirst();
  if (!mayIssueMonth(who, asked, today)) {
    mentoringPolicy.mustBeAllowed(who, 'mentoring.approve', { campaignId }, today);
  }
  const told = {
    ...{ number: tidy(asked.number), place: tidy(asked.place) },
    ...{ officer: tidy(asked.officer), officerTitle: tidy(asked.officerTitle) },
  };
  for (const [name, text] of Object.entries(told)) {
    if (text === '' || text.length > textMax) {
      throw mentoringProblems.textWrong({ max: textMax }).at(name);
    }
  }
  const campaign = await campaignOf(ground.database, campaignId);
  if (!campaign || !isId(mentorId)) throw mentoringProblems.noMentor();
  const day = dayIn(campaign.zone, ground.clock());
  if (day < month) throw mentoringProblems.monthAhead();
  const whole = await monthOfMentor(ground.database, { campaign, mentorId, month });
  if (!whole) throw mentoringProblems.noMentor();
  const mentorName = (await namesOf(ground.database, [mentorId])).get(mentorId) ?? '';
  const { zone, name } = campaign;
  const blocks = await monthlyBlocks(ground, whole, { mentorName, zone });
  const isSimulation = await holdsSimulation(ground.database);
  return act(ground, who, async (act) => {
    const subjectId = subjectOfMonth(mentorId, month);
    const { number, place, officer, officerTitle } = told;
    const kind = 'mentoringReport' as const;
    const title = paperWords[kind].id;
    const signatories = [
      { name: mentorName, title: 'Pendamping', nip: '' },
      { name: officer, title: officerTitle, nip: '' },
    ];
    const content = {
      ...{ title, campaign: name, number, blocks, signatories, isProposal: false },
      issuers: campaign.institutions.map((one) => one.name).slice(0, 4),
      ...{ place, day: formatDay(day) },
    };
    // A doubled click waits here for the first, and finds its paper.
    await holdMentor(act, { campaignId, personId: mentorId });
    const same = await findSame(ground, act, { campaignId, subjectId, content });
    if (same) {
      act.abandon();
      return same;
    }
    await replacePapers(act, {
      ...{ campaignId, kind, about: new Set([subjectId]), head: { number, day } },
    });
    const isWhole = day > lastOf(month);
    return issuePaper(act, ground.files.keyring, {
      ...{ kind, campaignId, campaign: name, subjectId, number, day, isSimulation },
      facts: [
        ['Pendamping', mentorName],
        ['Bulan', `${monthName(month, 'id')}${isWhole ? '' : ' (belum selesai)'}`],
        ['Sesi terlaksana', String(whole.held)],
      ],
      content,
    });
  });
}

/** The very same paper, where it stands. */
async function findSame(
  ground: Ground,
  act: Act,
  { campaignId, subjectId, content }: { campaignId: string; subjectId: string; content: object },
): Promise<string | null> {
  // As it comes back from the table.
  const asked = canonical(JSON.parse(JSON.stringify(content)));
  const papers = await papersOf({ read: act.sql }, campaignId, 'mentoringReport');
  const standing = papers.find((one) => one.subjectId === subjectId && one.revocation === null);
  const paper = standing ? await paperOf(ground.database, standing.paperId) : null;
  return paper?.content && canonical(paper.content) === asked ? paper.paperId : null;
}
