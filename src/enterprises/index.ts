/**
 * Enterprises: the registry of IKM, with owner, sites, storefronts, products, sources of sales,
 * identifiers, and their dated part in campaigns.
 *
 * Invariants: every key carries enterprise_id; a shop's name belongs to one enterprise at a time;
 * an identifier is shown as valid only when somebody looked into its register, found it there and
 * it has not run out; a tax number that is a person's NIK is kept masked; memberships of one
 * campaign never overlap, and end with a reason; taking an enterprise into a campaign needs a right
 * on both. Non-goals: what was sold (sales), who was chosen and why (curation), the public
 * catalogue (showcase), deciding by a register's answer.
 */
export { ruleOnGoods } from './actions/goods.ts';
export {
  addIdentifier,
  askRegistry,
  recordRegistryLook,
  removeIdentifier,
} from './actions/identifiers.ts';
export {
  addEnterprise,
  editEnterprise,
  endMembership,
  joinCampaign,
  setOwner,
} from './actions/registry.ts';
export {
  addSource,
  addStorefront,
  closeStorefront,
  endSource,
  removeSite,
  retireProduct,
  saveProduct,
  saveSite,
} from './actions/things.ts';
export { enterprisesApi } from './api.ts';
export { enterprisePaths } from './paths.ts';
export { enterprisesPolicy } from './policy.ts';
export { enterpriseProblems } from './problems.ts';
export { baselineOf } from './questions/baseline.ts';
export {
  type EnterpriseWhole,
  enterpriseFacts,
  enterpriseNames,
  enterpriseOf,
  enterprisesIn,
  enterpriseTarget,
  enterpriseTargets,
  enterpriseZone,
  enterpriseZones,
  type Found,
  holderOfShop,
  type Member,
  membersOf,
  productsOf,
  type Search,
  searchEnterprises,
  sourcesOf,
  storefrontsOf,
} from './questions.ts';
export { httpRegistry } from './registry.ts';
export { currentBaselines, sumOf as evidenceSum } from './rules/baseline.ts';
export { goodsKey } from './rules/goods.ts';
export { checkIdentifier, type IdentifierStanding, standingOf } from './rules/identifiers.ts';
export { wordsOfNote } from './rules/notes.ts';
export {
  bpsCodeOf,
  isRegionCode,
  kemendagriCodeOf,
  provinceNamed,
  provinces,
  regencies,
  regencyNamed,
  regionName,
  zoneOfRegion,
} from './rules/regions.ts';
export { nameKey as enterpriseNameKey } from './rules/registry-file.ts';
export {
  type CheckedIdentifier,
  type Enterprise,
  type EnterpriseFields,
  type Identifier,
  type IdentifierKind,
  identifierKinds,
  identifierWords,
  type Marketplace,
  type MemberEnd,
  marketplaces,
  memberEndWords,
  type Participation,
  type Product,
  type RegistryPort,
  type SaleSource,
  type Site,
  type SourceKind,
  type Storefront,
  sourceKindWords,
} from './words.ts';
