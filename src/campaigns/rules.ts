import {
  type Day,
  daysBetween,
  parseDay,
  weeksOf,
  type Zone,
  zoneOffsetHours,
} from '../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../kernel/problem.ts';
import { slugOf } from '../kernel/slug.ts';
import { tidy } from '../kernel/tidy.ts';
import { campaignProblems } from './problems.ts';
import {
  type Campaign,
  type CampaignFields,
  channels,
  type DefinitionFields,
  evidenceLevels,
  goodsChoices,
  type InstitutionRole,
  institutionRoles,
  institutionRoleWords,
  type Stage,
  streams,
  type Window,
} from './words.ts';

/** Campaign weeks (pekan): seven days from the window's first day, the last one clipped. */
export function weeks(campaign: Pick<Campaign, 'window'>): { no: number; from: Day; to: Day }[] {
  return weeksOf(campaign.window.from, campaign.window.to);
}

/** The campaign whose window holds today, else the newest that has begun, else the newest. */
export function runningOf<T extends Pick<Campaign, 'window'>>(
  campaigns: readonly T[],
  today: Day,
): T | undefined {
  const newestFirst = [...campaigns].sort((a, b) => compare(b.window.from, a.window.from));
  const begun = newestFirst.filter(({ window }) => window.from <= today);
  return begun.find(({ window }) => today <= window.to) ?? begun[0] ?? newestFirst[0];
}

const campaignId = /^[a-z0-9][a-z0-9-]{1,62}$/;
/** Words of our own addresses: /kampanye/baru is the form for a new one. */
const reservedIds = new Set(['baru']);

function decideId(typed: string | null | undefined, name: string): Decision<string> {
  const given = typed?.trim();
  const id = given || slugOf(name);
  if (campaignId.test(id) && !reservedIds.has(id)) return accept(id);
  if (given) return refuse([campaignProblems.idWrong()]);
  // A name that leaves no address has been refused for itself already when it is empty.
  return refuse(name.trim() === '' ? [] : [campaignProblems.nameWithoutAddress()]);
}

export interface CheckedCampaign {
  name: string;
  place: string;
  zone: Zone;
  window: Window;
}

export const nameMax = 200;
/** A sentence that is printed beside a figure. */
const wordsMax = 1000;
const reasonMax = 500;
/** Two years: the longest published movement ran nine months; more is a slip in the year. */
const windowDaysMax = 731;

export function checkCampaign(typed: CampaignFields): Decision<CheckedCampaign> {
  const refusals: Problem[] = [];
  const name = tidy(typed.name);
  if (name === '' || name.length > nameMax) refusals.push(campaignProblems.nameMissing());
  const zone = isZone(typed.zone) ? typed.zone : null;
  if (!zone) refusals.push(campaignProblems.zoneWrong());
  const from = parseDay(typed.from);
  const to = parseDay(typed.to);
  if (!from) refusals.push(campaignProblems.fromWrong());
  if (!to) refusals.push(campaignProblems.toWrong());
  if (from && to && to < from) refusals.push(campaignProblems.windowBackwards());
  if (from && to && daysBetween(from, to) >= windowDaysMax) {
    refusals.push(campaignProblems.windowTooLong({ max: windowDaysMax }));
  }
  const place = tidy(typed.place ?? '');
  if (place.length > nameMax) refusals.push(campaignProblems.placeTooLong({ max: nameMax }));
  if (refusals.length > 0 || !zone || !from || !to) return refuse(refusals);
  return accept({ name, place, zone, window: { from, to } });
}

function isZone(text: string): text is Zone {
  return Object.hasOwn(zoneOffsetHours, text);
}

const stagesMax = 40;

/**
 * Stages in the order of their days. A row without a word is none; a problem's field tells its
 * row: `stage2-name`.
 */
export function checkStages(
  typed: readonly { name: string; from: string; to: string }[],
): Decision<Stage[]> {
  const refusals: Problem[] = [];
  const stages: Stage[] = [];
  for (const [index, row] of typed.entries()) {
    if (!row.name.trim() && !row.from && !row.to) continue;
    const no = index + 1;
    const name = tidy(row.name);
    const from = parseDay(row.from);
    const to = parseDay(row.to);
    if (name === '' || name.length > nameMax) {
      refusals.push(campaignProblems.stageNameMissing({ no, max: nameMax }).at(`stage${no}-name`));
    }
    if (!from || !to || to < from) {
      refusals.push(campaignProblems.stageDaysWrong({ no }).at(`stage${no}-from`));
    } else stages.push({ name, from, to });
  }
  if (stages.length > stagesMax) refusals.push(campaignProblems.tooManyStages({ max: stagesMax }));
  if (refusals.length > 0) return refuse(refusals);
  return accept(stages.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to)));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export interface InstitutionInRole {
  institutionId: string;
  role: InstitutionRole;
  roleName: string;
}

export function checkInstitutions(
  typed: readonly { institutionId: string; role: string; roleName?: string | undefined }[],
): Decision<InstitutionInRole[]> {
  const refusals: Problem[] = [];
  const checked: InstitutionInRole[] = [];
  for (const row of typed) {
    const role = institutionRoles.find((known) => known === row.role);
    if (!role) refusals.push(campaignProblems.roleWrong());
    else {
      const roleName = tidy(row.roleName ?? '') || institutionRoleWords[role].id;
      if (roleName.length > nameMax)
        refusals.push(campaignProblems.roleNameTooLong({ max: nameMax }));
      checked.push({ institutionId: row.institutionId, role, roleName });
    }
  }
  const seen = new Set(checked.map((row) => `${row.institutionId} ${row.role}`));
  if (seen.size < checked.length) refusals.push(campaignProblems.institutionTwice());
  else if (checked.filter((row) => row.role === 'manager').length > 1) {
    refusals.push(campaignProblems.twoManagers());
  }
  return refusals.length > 0 ? refuse(refusals) : accept(checked);
}

/** What a campaign starts with: its own sales on every channel, whatever the evidence. */
export const defaultDefinition: DefinitionFields = {
  words: {
    id: 'Nilai penjualan produk sendiri selama masa pemantauan, daring dan luring, setelah potongan dan voucher penjual serta retur; tanpa ongkos kirim, PPN dan pajak daerah.',
    en: 'Sales of own products within the window, online and offline, after the seller’s discounts, vouchers and returned goods; without shipping, VAT and local tax.',
  },
  streams: ['campaign'],
  channels: null,
  leastEvidence: 'E',
  goods: 'own',
  reason: 'Definisi awal kampanye',
};

/** Checks and puts the lists into their one order, so that equal definitions are equal. */
export function checkDefinition(typed: {
  words: { id: string; en: string };
  streams: readonly string[];
  channels: readonly string[] | null;
  leastEvidence: string;
  /** Left out: its own. */
  goods?: string | undefined;
  reason: string;
}): Decision<DefinitionFields> {
  const refusals: Problem[] = [];
  const words = { id: tidy(typed.words.id), en: tidy(typed.words.en) };
  for (const [field, text] of [
    ['wordsId', words.id],
    ['wordsEn', words.en],
  ] as const) {
    if (text === '' || text.length > wordsMax) {
      refusals.push(campaignProblems.definitionWordsMissing({ field, max: wordsMax }).at(field));
    }
  }
  const chosenStreams = streams.filter((one) => typed.streams.includes(one));
  if (chosenStreams.length === 0 || chosenStreams.length < new Set(typed.streams).size) {
    refusals.push(campaignProblems.streamsWrong());
  }
  const chosenChannels = typed.channels && channels.filter((one) => typed.channels?.includes(one));
  if (
    chosenChannels &&
    (chosenChannels.length === 0 || chosenChannels.length < new Set(typed.channels).size)
  ) {
    refusals.push(campaignProblems.channelsWrong());
  }
  const leastEvidence = evidenceLevels.find((level) => level === typed.leastEvidence);
  if (!leastEvidence) refusals.push(campaignProblems.evidenceWrong());
  const goods = goodsChoices.find((one) => one === (typed.goods ?? 'own'));
  if (!goods) refusals.push(campaignProblems.goodsWrong());
  const reason = tidy(typed.reason);
  if (reason === '' || reason.length > reasonMax) {
    refusals.push(campaignProblems.reasonMissing({ max: reasonMax }));
  }
  if (refusals.length > 0 || !leastEvidence || !goods) return refuse(refusals);
  const chosen = { streams: chosenStreams, channels: chosenChannels, leastEvidence, goods };
  return accept({ words, ...chosen, reason });
}

export interface NewCampaign extends CampaignFields {
  id?: string | null;
  definition?: Parameters<typeof checkDefinition>[0];
}

interface CheckedNewCampaign {
  campaign: CheckedCampaign;
  campaignId: string;
  definition: DefinitionFields;
}

/** All that can be said against a new campaign before it is written. */
export function checkNewCampaign(typed: NewCampaign): Decision<CheckedNewCampaign> {
  const campaign = checkCampaign(typed);
  const id = decideId(typed.id, typed.name);
  const definition = checkDefinition(typed.definition ?? defaultDefinition);
  if (campaign.ok && id.ok && definition.ok) {
    return accept({ campaign: campaign.value, campaignId: id.value, definition: definition.value });
  }
  return refuse([campaign, id, definition].flatMap((check) => (check.ok ? [] : check.refusals)));
}

/** Equal in everything but the reason. */
export function isSameDefinition(a: DefinitionFields, b: DefinitionFields): boolean {
  const key = ({ words, streams: s, channels: c, leastEvidence, goods }: DefinitionFields) =>
    JSON.stringify([words.id, words.en, s, c, leastEvidence, goods]);
  return key(a) === key(b);
}
