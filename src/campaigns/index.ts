/**
 * Campaigns: one run of the movement as data. Institutions with roles under the campaign's own
 * names, stages, window, zone, and the definition of a sale in versions.
 *
 * Invariants: window, zone and stages stand still once a figure of the campaign was closed; a
 * definition's version is never edited, a new one is added with its reason; a definition chooses
 * streams, channels and the least evidence, never the formula or the day; quotas and sectors stand
 * once what they are for was opened; every change has its journal note.
 * Non-goals: who takes part (enterprises), what was sold (sales), scoring (curation, judging).
 */

export { freezeQuotas } from './actions/setup.ts';
export {
  addInstitution,
  createCampaign,
  defineSale,
  editCampaign,
  freezeCampaign,
  setInstitutions,
  setStages,
} from './actions.ts';
export { campaignsApi } from './api.ts';
export { campaignPaths } from './paths.ts';
export { campaignsPolicy } from './policy.ts';
export { campaignProblems } from './problems.ts';
export { setupOf } from './questions/setup.ts';
export {
  type CampaignInList,
  campaignOf,
  currentDefinition,
  definitionsOf,
  holdsSimulation,
  institutionsOf,
  listCampaigns,
} from './questions.ts';
export { sectorOfKbli } from './rules/setup.ts';
export { checkNewCampaign, defaultDefinition, runningOf, weeks } from './rules.ts';
export {
  type CampaignSetup,
  type Measured,
  type Sector,
  sectorName,
  sectorOptions,
} from './words/setup.ts';
export {
  type Campaign,
  type CampaignFields,
  type CampaignInstitution,
  type CampaignWhole,
  type Channel,
  channels,
  channelWords,
  type DefinitionFields,
  type EvidenceLevel,
  evidenceLevels,
  evidenceWords,
  type Institution,
  type InstitutionRole,
  institutionRoles,
  institutionRoleWords,
  isOnline,
  type SaleDefinition,
  type Stage,
  type Stream,
  streams,
  streamWords,
  type Window,
} from './words.ts';
