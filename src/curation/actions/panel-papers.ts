/** The papers by which a panel is formed and called together, and those that it signs itself. */
import { setupOf } from '../../campaigns/index.ts';
import { type Block, issuePaper, type PaperDraft } from '../../documents/index.ts';
import type { SealedGround } from '../../files/index.ts';
import type { Act, Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { formatDay } from '../../kernel/day.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { panelSaid } from '../messages/panel.ts';
import { chainProblems } from '../problems/chain.ts';
import { panelProblems } from '../problems/panel.ts';
import { agreedRows } from '../questions/minutes.ts';
import { pactScans } from '../questions/pacts.ts';
import { pactPaper, panelBody, panelPaper, plenaryNotesPaper } from '../questions/panel-papers.ts';
import { agreedNow } from '../questions/plenary.ts';
import { issuersMax, type MinutesHead, type TypedMinutes } from '../rules/minutes.ts';
import { checkTyped, type PanelPaperKind, type Typed, typedFields } from '../rules/panel-papers.ts';
import { findPlenary } from '../store/chain.ts';
import { findDecree } from '../store/decisions.ts';
import { savePact, selectConflicts, selectMembers } from '../store/panel.ts';
import { selectRecipients } from '../store/recipients.ts';
import { conflictWords } from '../words/panel.ts';
import { change, note } from './change.ts';
import { begun } from './papers.ts';

type Asked = TypedMinutes & { campaignId: string };
type Begun = Awaited<ReturnType<typeof begun>>;

/** Who sits on the panel now. */
async function seated(act: Act, campaignId: string) {
  const members = (await selectMembers(act.sql, campaignId)).filter(({ leftAt }) => !leftAt);
  if (members.length === 0) throw panelProblems.noMembers();
  return members;
}

/** A paper of text and tables, with the head as it was typed. */
export function draftOf(
  { campaign, head, isSimulation }: Pick<Begun, 'campaign' | 'head' | 'isSimulation'>,
  paper: {
    kind: PaperDraft['kind'];
    title: string;
    blocks: unknown;
    /** On pages of their own, behind the signatures. */
    annex?: readonly Block[];
    facts: PaperDraft['facts'];
    signatories: MinutesHead['signatories'];
    subjectId?: string;
    /** Said on every page until the decree is entered. */
    isProposal?: boolean;
  },
): PaperDraft {
  const { campaignId, name } = campaign;
  const { title, blocks, signatories, facts, kind, subjectId = '', isProposal = false } = paper;
  const annex = paper.annex ? { annex: paper.annex } : {};
  const issuers = campaign.institutions.map((one) => one.name).slice(0, issuersMax);
  return {
    ...{ kind, campaignId, campaign: name, subjectId, facts, isSimulation },
    ...{ number: head.number, day: head.day },
    content: {
      ...{ title, campaign: name, number: head.number, issuers, blocks, signatories },
      ...annex,
      isProposal,
      ...{ place: head.place, day: formatDay(head.day) },
    },
  };
}

/** Decision, assignment, invitation or attendance list: who is on it follows from the panel. */
export async function issuePanelPaper(
  ground: SealedGround,
  who: Who | null,
  asked: Asked & { kind: PanelPaperKind; typed: Typed },
): Promise<string> {
  const { campaignId, kind } = asked;
  const start = await begun(ground, who, asked);
  const filled = decided(checkTyped(typedFields[kind], asked.typed));
  return change(ground, { who, campaignId, may: 'curation.decide' }, async (act) => {
    const members = await seated(act, campaignId);
    const { head, campaign } = start;
    const asPanel = { body: panelBody, campaign: campaign.name, head, members, filled };
    const paper = panelPaper(kind, asPanel);
    const facts = [['Anggota panel', String(members.length)]] as const;
    const draft = draftOf(start, { ...paper, kind, facts, signatories: head.signatories });
    return issuePaper(act, ground.files.keyring, draft);
  });
}

/** One for each curator, with what each has declared so far, to be signed by hand. */
export async function issuePacts(
  ground: SealedGround,
  who: Who | null,
  asked: Asked,
): Promise<string[]> {
  const { campaignId } = asked;
  const start = await begun(ground, who, asked);
  return change(ground, { who, campaignId, may: 'curation.decide' }, async (act) => {
    const members = await seated(act, campaignId);
    const conflicts = await selectConflicts(act.sql, campaignId);
    const issued: string[] = [];
    const nameOf = await applicantNames(act, campaignId);
    for (const [i, member] of members.entries()) {
      const own = conflicts.filter(({ personId }) => personId === member.personId);
      const said = own.map(
        ({ applicationId, kind, reason }) =>
          `${nameOf(applicationId)}: ${conflictWords[kind].id}. ${reason}`,
      );
      const paper = pactPaper({ member, words: panelSaid.pactWords.id, conflicts: said });
      const signer = { name: member.name, title: 'Yang menyatakan', nip: '' };
      const number = `${start.head.number}-${i + 1}`;
      const draft = draftOf(
        { ...start, head: { ...start.head, number } },
        {
          ...{ ...paper, kind: 'integrityPact', subjectId: member.personId },
          facts: [
            ['Nama', member.name],
            ['Lembaga', member.institution],
          ],
          signatories: [signer, ...start.head.signatories],
        },
      );
      issued.push(await issuePaper(act, ground.files.keyring, draft));
    }
    return issued;
  });
}

/** Whom a declared interest is about; whoever withdrew is no longer named. */
async function applicantNames(act: Act, campaignId: string) {
  const recipients = await selectRecipients(act.sql, campaignId);
  const names = new Map(
    recipients.map(({ applicationId, no, enterpriseName }) => [
      applicationId,
      `Pendaftar nomor ${no} (${enterpriseName})`,
    ]),
  );
  return (applicationId: string): string =>
    names.get(applicationId) ?? 'Pendaftar yang telah mundur';
}

/** A pact signed by hand counts when the scan of it is kept with its paper. */
export async function recordPaperPact(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; personId: string },
): Promise<void> {
  const { campaignId, personId } = asked;
  await change(ground, { who, campaignId, may: 'curation.runPanel' }, async (act) => {
    const member = (await seated(act, campaignId)).find((one) => one.personId === personId);
    if (!member) throw panelProblems.notAMember();
    if (!(await pactScans({ read: act.sql }, campaignId)).has(personId)) {
      throw panelProblems.noPactScan();
    }
    if (member.signedAt) return;
    await savePact(act, { campaignId, personId, now: act.now });
    note(act, 'curation.recordPaperPact', { campaignId }, { person: personId });
  });
}

/** The notes of the plenary, with the list that it agreed on. */
export async function issuePlenaryNotes(
  ground: SealedGround,
  who: Who | null,
  asked: Asked,
): Promise<string> {
  const { campaignId } = asked;
  const start = await begun(ground, who, asked);
  const setup = await setupOf(ground.database, campaignId);
  return change(ground, { who, campaignId, may: 'curation.decide' }, async (act) => {
    const plenary = await findPlenary(act.sql, campaignId);
    if (!plenary) throw chainProblems.plenaryMissing();
    const found = await agreedNow({ read: act.sql }, campaignId, setup);
    const agreed = present(found, 'a plenary is recorded of a closed panel');
    if (plenary.proposalHash !== agreed.hash) throw chainProblems.plenaryOld();
    const members = await selectMembers(act.sql, campaignId);
    const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
    const { heldOn, place, chair, proposalHash } = plenary;
    const paper = plenaryNotesPaper({
      ...{ heldOn, place, chair, proposalHash, rows: agreedRows(agreed) },
      present: members.filter(({ personId }) => plenary.present.includes(personId)),
      ...{ guests: lines(plenary.guests), notes: lines(plenary.notes) },
      dissents: plenary.dissents.map(({ personId, words }) => ({
        ...{ name: members.find((one) => one.personId === personId)?.name ?? '–', words },
      })),
    });
    const facts = [
      ['Hadir', String(plenary.present.length)],
      ['Pendapat berbeda', String(plenary.dissents.length)],
      ['Sidik usulan', proposalHash],
    ] as const;
    const { signatories } = start.head;
    const isProposal = (await findDecree(act.sql, campaignId)) === null;
    const notes = { ...paper, kind: 'plenaryNotes', facts, signatories, isProposal } as const;
    const draft = draftOf(start, notes);
    return issuePaper(act, ground.files.keyring, draft);
  });
}
