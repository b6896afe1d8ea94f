import { type Act, act, type Ground } from '../journal/index.ts';
import { newId } from '../kernel/id.ts';
import { decided } from '../kernel/problem.ts';
import { tidy } from '../kernel/tidy.ts';
import { todayOf, type Who } from '../people/index.ts';
import { change, note } from './actions/change.ts';
import { furnishFrom } from './actions/setup.ts';
import { campaignsPolicy } from './policy.ts';
import { setupProblems } from './problems/setup.ts';
import { campaignProblems } from './problems.ts';
import { campaignOf } from './questions.ts';
import { shippedName, shippedTemplate, type Template, templateOf } from './rules/template.ts';
import {
  checkCampaign,
  checkDefinition,
  checkInstitutions,
  checkNewCampaign,
  checkStages,
  isSameDefinition,
  type NewCampaign,
  nameMax,
} from './rules.ts';
import {
  holdCampaign,
  insertCampaign,
  insertFreeze,
  insertInstitution,
  replaceInstitutions,
  replaceStages,
  saveCampaign,
  selectCampaignInstitutions,
  selectInstitutions,
  selectStages,
} from './store/campaigns.ts';
import { insertDefinition, selectDefinitions } from './store/definitions.ts';
import { selectSetup } from './store/setup.ts';
import type { Campaign, CampaignFields, CampaignWhole, DefinitionFields, Window } from './words.ts';

/** A new campaign with the first version of its definition. The id is its address for ever. */
export async function createCampaign(
  ground: Ground,
  who: Who | null,
  asked: NewCampaign & { isSimulation?: boolean; template?: string },
): Promise<string> {
  const by = campaignsPolicy.mustBeAllowed(who, 'campaigns.create', {}, todayOf(ground.clock()));
  const { campaign, campaignId, definition } = decided(checkNewCampaign(asked));
  const from = await templateFor(ground.database, asked.template ?? '', campaign.window);
  return act(ground, by, async (act) => {
    const { now } = act;
    const isSimulation = asked.isSimulation ?? false;
    await insertCampaign(act, { ...campaign, campaignId, isSimulation, createdAt: now });
    const rule = asked.definition ? definition : (from.definition ?? definition);
    const first = { ...rule, version: 1, decidedAt: now, decidedBy: by.personId };
    await insertDefinition(act, campaignId, first);
    if (from.template) {
      await replaceStages(act, campaignId, from.template.stages);
      await furnishFrom(act, campaignId, from.template);
    }
    await replaceInstitutions(act, campaignId, from.institutions);
    const begun = asked.template ? { template: asked.template } : {};
    note(act, 'campaigns.create', campaignId, { definition: 1, ...begun });
    return campaignId;
  });
}

/** '' for an empty campaign, `shipped` for what Lagawi brings, else a campaign of this house. */
async function templateFor(
  database: Ground['database'],
  name: string,
  window: Window,
): Promise<{
  template: Template | null;
  definition: DefinitionFields | null;
  institutions: CampaignWhole['institutions'];
}> {
  const nothing = { template: null, definition: null, institutions: [] };
  if (name === '') return nothing;
  if (name === shippedName) return { ...nothing, template: shippedTemplate(window) };
  const campaign = await campaignOf(database, name);
  if (!campaign) throw setupProblems.noSuchTemplate();
  const setup = await selectSetup(database.read, name);
  const { definition, institutions } = campaign;
  const like = { ...definition, reason: `Mengikuti ${campaign.name}` };
  return { template: templateOf(campaign, setup, window), definition: like, institutions };
}

/** Name and place at any time; window and zone until a figure was closed. */
export async function editCampaign(
  ground: Ground,
  who: Who | null,
  campaignId: string,
  fields: Partial<CampaignFields>,
): Promise<void> {
  await change(ground, { who, campaignId, may: 'campaigns.edit' }, async (act, before) => {
    const { window, ...rest } = before;
    const after = { ...before, ...decided(checkCampaign({ ...rest, ...window, ...fields })) };
    const changed = [
      ...(['name', 'place', 'zone'] as const).filter((field) => after[field] !== before[field]),
      ...(['from', 'to'] as const).filter((field) => after.window[field] !== window[field]),
    ];
    if (changed.length === 0) return;
    if (changed.some((field) => field !== 'name' && field !== 'place')) mustBeUnfrozen(before);
    await saveCampaign(act, after);
    note(act, 'campaigns.edit', campaignId, { fields: changed });
  });
}

/** Replaces the list of stages. */
export async function setStages(
  ground: Ground,
  who: Who | null,
  campaignId: string,
  stages: readonly { name: string; from: string; to: string }[],
): Promise<void> {
  await change(ground, { who, campaignId, may: 'campaigns.edit' }, async (act, campaign) => {
    const checked = decided(checkStages(stages));
    const before = await selectStages(act.sql, campaignId);
    const isSame = JSON.stringify(before.map(({ stageNo: _, ...stage }) => stage));
    if (isSame === JSON.stringify(checked)) return;
    mustBeUnfrozen(campaign);
    await replaceStages(act, campaignId, checked);
    note(act, 'campaigns.setStages', campaignId, { stages: checked.length });
  });
}

/** An institution of the installation; it takes part in a campaign by `setInstitutions`. */
export async function addInstitution(
  ground: Ground,
  who: Who | null,
  asked: { name: string; campaignId?: string },
): Promise<string> {
  const today = todayOf(ground.clock());
  const { campaignId } = asked;
  const by = campaignId
    ? campaignsPolicy.mustBeAllowed(who, 'campaigns.edit', { campaignId }, today)
    : campaignsPolicy.mustBeAllowed(who, 'campaigns.create', {}, today);
  const name = tidy(asked.name);
  if (name === '' || name.length > nameMax) {
    throw campaignProblems.institutionNameMissing({ max: nameMax });
  }
  return act(ground, by, async (act) => {
    if (campaignId && !(await holdCampaign(act, campaignId))) throw campaignProblems.notFound();
    const institutionId = newId(act.now.getTime());
    await insertInstitution(act, { institutionId, name, now: act.now });
    act.note({
      verb: 'campaigns.addInstitution',
      thing: 'institution',
      thingId: institutionId,
      campaignId: campaignId ?? null,
    });
    return institutionId;
  });
}

/** Replaces who takes part in what role, under the campaign's own names for the roles. */
export async function setInstitutions(
  ground: Ground,
  who: Who | null,
  campaignId: string,
  institutions: readonly { institutionId: string; role: string; roleName?: string | undefined }[],
): Promise<void> {
  await change(ground, { who, campaignId, may: 'campaigns.edit' }, async (act) => {
    const checked = decided(checkInstitutions(institutions));
    const known = new Set((await selectInstitutions(act.sql)).map((one) => one.institutionId));
    if (checked.some((one) => !known.has(one.institutionId)))
      throw campaignProblems.noSuchInstitution();
    const before = await selectCampaignInstitutions(act.sql, campaignId);
    const keys = (list: typeof checked) =>
      list.map((one) => `${one.role} ${one.institutionId} ${one.roleName}`).sort();
    if (keys(before).join('\n') === keys(checked).join('\n')) return;
    await replaceInstitutions(act, campaignId, checked);
    const details = {
      institutions: checked.map(({ institutionId, role }) => ({ institutionId, role })),
    };
    note(act, 'campaigns.setInstitutions', campaignId, details);
  });
}

/** Adds a version of what counts as a sale; the older ones stay as they were. */
export async function defineSale(
  ground: Ground,
  who: Who | null,
  campaignId: string,
  asked: Parameters<typeof checkDefinition>[0],
): Promise<number> {
  return change(ground, { who, campaignId, may: 'campaigns.define' }, async (act) => {
    const definition = decided(checkDefinition(asked));
    const [current] = await selectDefinitions(act.sql, campaignId, { limit: 1 });
    if (current && isSameDefinition(current, definition)) throw campaignProblems.definitionSame();
    const version = (current?.version ?? 0) + 1;
    const decidedBy = act.actor.personId;
    await insertDefinition(act, campaignId, {
      ...definition,
      version,
      decidedAt: act.now,
      decidedBy,
    });
    note(act, 'campaigns.define', campaignId, { version });
    return version;
  });
}

/**
 * Part of closing a figure (sales), in its transaction: from now on window, zone and stages stand.
 * Closing again changes nothing here.
 */
export async function freezeCampaign(act: Act, campaignId: string): Promise<void> {
  const campaign = await holdCampaign(act, campaignId);
  if (!campaign) throw campaignProblems.notFound();
  if (campaign.frozenAt) return;
  await insertFreeze(act, { campaignId, now: act.now, by: act.actor.personId });
  note(act, 'campaigns.freeze', campaignId, {});
}

function mustBeUnfrozen(campaign: Campaign): void {
  if (campaign.frozenAt) throw campaignProblems.frozen();
}
