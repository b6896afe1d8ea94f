/** A letter to everybody who applied, each with what concerns its reader and nobody else. */
import type { CampaignWhole } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { dayIn, formatDay } from '../../kernel/day.ts';
import { decisionProblems } from '../problems/decision.ts';
import { conditionStandings, type Standing } from '../rules/after.ts';
import { setOf } from '../rules/criteria.ts';
import { feedbackOf } from '../rules/feedback.ts';
import { letterWords } from '../rules/letters.ts';
import { issuersMax, type MinutesHead } from '../rules/minutes.ts';
import { lastDayToFile, usualTerms } from '../rules/objections.ts';
import { selectConditions, selectFindings } from '../store/after.ts';
import { selectOpenedSets } from '../store/criteria.ts';
import { findTerms } from '../store/objections.ts';
import { type Recipient, selectRecipients } from '../store/recipients.ts';
import { selectAllScores } from '../store/scores.ts';
import { type ListAfter, listOf } from './after.ts';

export interface Letter {
  applicationId: string;
  no: number;
  outcome: string;
  number: string;
  /** As it is printed. */
  content: Record<string, unknown>;
}

/** By number; those whom nobody screened get none. A fixed number of queries. */
export async function lettersOf(
  database: Pick<Database, 'read'>,
  campaign: CampaignWhole,
  head: MinutesHead,
): Promise<Letter[]> {
  const { read } = database;
  const { campaignId } = campaign;
  const list = await listOf(database, campaignId);
  if (!list) throw decisionProblems.noDecree();
  const ground = await groundOf(database, campaignId, { list, head });
  const recipients = await selectRecipients(read, campaignId);
  const terms = (await findTerms(read, campaignId)) ?? usualTerms;
  const lastDay = lastDayToFile(dayIn(campaign.zone, list.decree.enteredAt), terms);
  /** The decree, or the later one that changed something for this one. */
  const openingOf = (standing: Standing | null): string => {
    const no = standing?.left?.no ?? standing?.movedUp ?? null;
    const { number, decidedOn } = list.amendments.find((one) => one.no === no) ?? list.decree;
    return `Terima kasih atas pendaftaran Saudara pada ${campaign.name}. Dengan SK nomor ${number} tanggal ${formatDay(decidedOn)} telah diputuskan bahwa Saudara:`;
  };
  const common = {
    ...{ title: 'Surat Hasil Kurasi', subject: 'Hasil kurasi', campaign: campaign.name },
    issuers: campaign.institutions.map(({ name }) => name).slice(0, issuersMax),
    ...{ place: head.place, day: formatDay(head.day), signatories: head.signatories },
    closing: `Keberatan atas tata cara atau data dapat diajukan paling lambat ${formatDay(lastDay)} melalui tautan pendaftaran Saudara.`,
  };
  return recipients
    .filter(({ screening }) => screening)
    .map((one) => {
      const facts = ground(one);
      const words = letterWords({ campaign: campaign.name, ...facts });
      const opening = openingOf(facts.standing);
      const number = `${head.number}-${String(one.no).padStart(4, '0')}`;
      const to = { recipient: one.ownerName || one.enterpriseName, no: String(one.no) };
      const { applicationId, enterpriseName: enterprise } = one;
      return {
        ...{ applicationId, no: one.no, outcome: words.outcome, number },
        content: { ...common, ...to, ...words, opening, number, enterprise, name: enterprise },
      };
    });
}

/** Everything that letters are made of, read once. */
async function groundOf(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
  { list, head }: { list: ListAfter; head: MinutesHead },
) {
  const sets = await selectOpenedSets(read, campaignId, list.decree.content.criteria);
  const scores = Map.groupBy(
    await selectAllScores(read, campaignId),
    ({ applicationId }) => applicationId,
  );
  const conditions = await selectConditions(read, campaignId);
  const findings = await selectFindings(read, campaignId);
  const standings = new Map(list.standings.map((one) => [one.applicationId, one]));
  const waiting = list.standings.filter(({ outcome }) => outcome === 'waiting');
  return ({ applicationId, sector, screening }: Recipient) => {
    const standing = standings.get(applicationId) ?? null;
    const set = setOf(sets, sector);
    const place = waiting.findIndex((one) => one.applicationId === applicationId);
    return {
      ...{ standing, screening, set, of: list.standings.length },
      waits: place < 0 ? null : place + 1,
      feedback: set && standing ? feedbackOf(set, scores.get(applicationId) ?? []) : null,
      conditions: conditionStandings(
        conditions.get(applicationId)?.conditions ?? [],
        findings.get(applicationId) ?? [],
        head.day,
      ),
    };
  };
}
