/** A letter to everybody who applied, each with what concerns its reader and nobody else. */
import { type CampaignWhole, setupOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { batchOf, type PaperBatch } from '../../documents/index.ts';
import { present } from '../../kernel/assert.ts';
import { dayIn, formatDay } from '../../kernel/day.ts';
import { dayInFull, spelledDay } from '../../kernel/spelled.ts';
import { decisionProblems } from '../problems/decision.ts';
import { shrunk } from '../rules/advantages.ts';
import { conditionStandings } from '../rules/after.ts';
import { setOf } from '../rules/criteria.ts';
import { feedbackOf } from '../rules/feedback.ts';
import { letterBasis, letterWords, type MappingFacts } from '../rules/letters.ts';
import { mappedBy } from '../rules/mapping.ts';
import { adviceOf } from '../rules/mapping-advice.ts';
import { issuersMax, type MinutesHead } from '../rules/minutes.ts';
import { lastDayOfOne, usualTerms } from '../rules/objections.ts';
import { toldReasons } from '../rules/screening.ts';
import { quotaIn, waitingIn } from '../rules/waiting.ts';
import { selectConditions, selectFindings } from '../store/after.ts';
import { findChain } from '../store/chain.ts';
import { selectOpenedSets } from '../store/criteria.ts';
import { selectOverrides } from '../store/decisions.ts';
import type { Reader } from '../store/forms.ts';
import { findMappingRules, selectMappingFindings } from '../store/mapping.ts';
import { findTerms } from '../store/objections.ts';
import { findOpening } from '../store/panel.ts';
import { type Recipient, selectRecipients } from '../store/recipients.ts';
import { selectAllScores } from '../store/scores.ts';
import { findReasons } from '../store/screening-reasons.ts';
import { selectTold } from '../store/shortlist.ts';
import { hasStep } from '../words/chain.ts';
import { advantagesOf } from './advantages.ts';
import { type ListAfter, listOf } from './after.ts';
import { decidedBy } from './decree.ts';

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
  const left = list.amendments.flatMap(({ content }) => content.leaves);
  const leftIds = left.map(({ applicationId }) => applicationId);
  const recipients = await selectRecipients(read, campaignId, leftIds);
  const terms = (await findTerms(read, campaignId)) ?? usualTerms;
  const closingOf = (applicationId: string): string => {
    const lastDay = lastDayOfOne(applicationId, { ...list, terms, zone: campaign.zone });
    return head.day > lastDay
      ? `Masa keberatan berakhir pada ${dayInFull(lastDay)}.`
      : `Keberatan atas tata cara atau data dapat diajukan paling lambat ${dayInFull(lastDay)} melalui tautan pendaftaran Saudara.`;
  };
  const by = present(await decidedBy(database, campaign), 'a decree follows an opening');
  /** The decree, or the later one that changed something for this one. */
  const openingOf = ({ standing, screening, mapping }: ReturnType<typeof ground>): string => {
    const thanks = `Terima kasih atas pendaftaran Saudara pada ${campaign.name}.`;
    // The decree named the participants; it was an earlier stage that let this one not go on.
    if (!standing) {
      const { number, decidedOn } = list.decree;
      const found = screening && formatDay(dayIn(campaign.zone, screening.decidedAt));
      const stage =
        screening?.outcome === 'passed' && mapping
          ? 'pemetaan literasi digital'
          : `seleksi administrasi tanggal ${found}`;
      return `${thanks} Peserta ditetapkan dengan SK nomor ${number} tanggal ${dayInFull(decidedOn)}. Menurut ${stage}, hasil pendaftaran Saudara:`;
    }
    const no = standing.left?.no ?? standing.movedUp;
    const { number, decidedOn } = list.amendments.find((one) => one.no === no) ?? list.decree;
    return `${thanks} Dengan SK nomor ${number} tanggal ${dayInFull(decidedOn)} telah diputuskan bahwa Saudara:`;
  };
  const common = {
    ...{ title: 'Surat Hasil Kurasi', subject: 'Hasil kurasi', campaign: campaign.name },
    issuers: campaign.institutions.map(({ name }) => name).slice(0, issuersMax),
    ...{ place: head.place, day: formatDay(head.day), signatories: head.signatories },
    issued: `Surat ini diterbitkan di ${head.place} pada hari ini, ${spelledDay(head.day)}.`,
  };
  return recipients
    .filter(({ screening }) => screening)
    .map((one) => {
      const facts = ground(one);
      const words = letterWords({ campaign: campaign.name, ...facts });
      const opening = openingOf(facts);
      const number = `${head.number}-${String(one.no).padStart(4, '0')}`;
      const to = { recipient: one.ownerName || one.enterpriseName, no: String(one.no) };
      const { applicationId, enterpriseName: enterprise } = one;
      return {
        ...{ applicationId, no: one.no, outcome: words.outcome, number },
        content: {
          ...{ ...common, ...to, ...words, opening, basis: letterBasis(by, facts) },
          ...{ number, enterprise, name: enterprise, closing: closingOf(applicationId) },
        },
      };
    });
}

/** A batch of letters of this campaign. */
export async function letterBatch(
  database: Pick<Database, 'read'>,
  campaignId: string,
  batchId: string,
): Promise<PaperBatch> {
  const batch = await batchOf(database, batchId);
  if (batch?.campaignId !== campaignId || batch.kind !== 'selectionLetter') {
    throw decisionProblems.noPaper();
  }
  return batch;
}

/** Of whom the digital mapping let not go on, with what would help. */
async function mappingsOf(read: Reader, campaignId: string): Promise<Map<string, MappingFacts>> {
  const rules = await findMappingRules(read, campaignId);
  if (!rules || !hasStep(await findChain(read, campaignId), 'digital')) return new Map();
  const told = await selectTold(read, campaignId);
  const findings = await selectMappingFindings(read, campaignId);
  return new Map(
    [...findings].flatMap(([applicationId, { outcome, scoreHundredths, reason }]) => {
      const own = told.get(applicationId);
      if (outcome === 'passed' || !own) return [];
      const { level, lacking } = mappedBy(rules, own);
      const words = lacking.map((code) => adviceOf(code, own.questions).id);
      return [[applicationId, { scoreHundredths, level, reason, lacking: words }]];
    }),
  );
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
  const mappings = await mappingsOf(read, campaignId);
  const overrides = new Map(
    (await selectOverrides(read, campaignId)).map((one) => [one.applicationId, one]),
  );
  const { reasons: known } = await findReasons(read, campaignId);
  const { sectors } = await setupOf({ read }, campaignId);
  const waiting = waitingIn(list.standings, quotaIn(sectors));
  const opening = await findOpening(read, campaignId);
  const advantages = opening && (await advantagesOf(read, { campaignId, opening, sets }));
  return ({ applicationId, sector, screening }: Recipient) => {
    const standing = standings.get(applicationId) ?? null;
    const opened = setOf(sets, sector);
    const set = opened && shrunk(opened, advantages?.mostOf(opened) ?? 0);
    return {
      ...{ standing, set, of: list.standings.length },
      screening: screening && {
        ...screening,
        reasons: toldReasons(known, screening.reasons).map(({ words }) => words.id),
      },
      mapping: mappings.get(applicationId) ?? null,
      ofSector: quotaIn(sectors)(sector),
      waits: waiting.find((one) => one.applicationId === applicationId)?.waits ?? null,
      otherwise: standing?.overridden ? (overrides.get(applicationId)?.reason ?? null) : null,
      advantage: advantages?.of({ applicationId, sector }) ?? null,
      feedback: set && standing ? feedbackOf(set, scores.get(applicationId) ?? []) : null,
      conditions: conditionStandings(
        conditions.get(applicationId)?.conditions ?? [],
        findings.get(applicationId) ?? [],
        head.day,
      ),
    };
  };
}
