/** The rooms in their order: a room knows only those before it. What flows back is a reaction. */
export const rooms = [
  'kernel',
  'database',
  'journal',
  'files',
  'jobs',
  'notices',
  'documents',
  'people',
  'campaigns',
  'enterprises',
  'sales',
  'training',
  'mentoring',
  'curation',
  'judging',
  'growth',
  'showcase',
  'report',
  'desk',
];

/** The front hall and the command line stand beside the rooms. */
export const halls = ['web', 'cli', 'browser', 'api'];

/** Rooms that the front hall may ask: who is there, and what it has to show. */
export const knownToWeb = ['kernel', 'database', 'journal', 'files', 'jobs', 'people'];

/** Which tables a room owns, by the beginning of their names; the longest one decides. */
export const ownerOf: Readonly<Record<string, string>> = {
  migration: 'database',
  access_change: 'database',
  journal: 'journal',
  notice: 'notices',
  paper: 'documents',
  person: 'people',
  person_grant: 'people',
  sign_in_code: 'people',
  explanation: 'people',
  explanation_read: 'people',
  auth_: 'people',
  rate_limit: 'people',
  institution: 'campaigns',
  campaign: 'campaigns',
  sale_definition: 'campaigns',
  enterprise: 'enterprises',
  site: 'enterprises',
  product: 'enterprises',
  identifier_check: 'enterprises',
  pending_permit: 'enterprises',
  registry_import: 'enterprises',
  baseline: 'enterprises',
  kbli_: 'enterprises',
  storefront: 'enterprises',
  participation: 'enterprises',
  sale_source: 'enterprises',
  sale_: 'sales',
  sales_: 'sales',
  ledger_: 'sales',
  issuer: 'sales',
  queue_item: 'sales',
  spot_check: 'sales',
  application: 'curation',
  screening: 'curation',
  consent_: 'curation',
  criteria_set: 'curation',
  gate_: 'curation',
  panel_: 'curation',
  score: 'curation',
  selection_: 'curation',
  condition_: 'curation',
  mapping_: 'curation',
  objection: 'curation',
  judging_: 'judging',
  growth_: 'growth',
  mentoring_: 'mentoring',
  training_: 'training',
  award_: 'judging',
  statement: 'sales',
  closed_day: 'sales',
};

/**
 * Places in a room, from the ground up, and what each must not know. Other names in a room (auth,
 * importers) are neither above nor below.
 */
const above = ['pages', 'api'];
export const mustNotKnow: Readonly<Record<string, readonly string[]>> = {
  words: ['problems', 'rules', 'policy', 'store', 'actions', 'questions', 'messages', ...above],
  problems: ['rules', 'policy', 'store', 'actions', 'questions', ...above],
  rules: ['policy', 'store', 'actions', 'questions', 'messages', 'importers', ...above],
  policy: ['store', 'actions', 'questions', 'messages', ...above],
  store: ['actions', 'questions', 'messages', ...above],
  actions: above,
  questions: ['actions', ...above],
};

/** A second door of a room, for those who come without a house: it leads to no database. */
export const sideDoors: readonly string[] = [
  'src/sales/inspect.ts',
  'src/curation/rank.ts',
  'src/mentoring/phone.ts',
  'src/documents/check.ts',
];

/** A broken wall that stays, each with its reason. */
export const openings: Readonly<Record<string, string>> = {
  'src/journal/rules.ts -> node:crypto': 'a hash is as pure as a sum; only the server journals',
  'src/enterprises/words.ts -> src/campaigns/index.ts': 'a participation speaks of a campaign id',
  'src/people/words.ts -> src/journal/index.ts': 'who is signed in is whom the journal names',
  'src/desk/people-ports.ts -> src/people/pages.ts': 'joins the two rooms that the desk shows',
  'src/cli/backup.ts -> src/database/archive/index.ts': 'a door of its own: archives are large',
  'src/cli/restore.ts -> src/database/archive/index.ts': 'a door of its own: archives are large',
};
