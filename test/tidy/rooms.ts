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
  journal: 'journal',
  notice: 'notices',
  person: 'people',
  person_grant: 'people',
  sign_in_code: 'people',
  auth_: 'people',
  rate_limit: 'people',
  institution: 'campaigns',
  campaign: 'campaigns',
  sale_definition: 'campaigns',
  enterprise: 'enterprises',
  site: 'enterprises',
  product: 'enterprises',
  identifier_check: 'enterprises',
  storefront: 'enterprises',
  participation: 'enterprises',
  sale_source: 'enterprises',
  sale_: 'sales',
  sales_: 'sales',
  ledger_: 'sales',
  issuer: 'sales',
  queue_item: 'sales',
};

/**
 * Places in a room from the ground up; each may use those before it. Actions and questions stand
 * side by side on the store, and pages and api on both.
 */
export const mayUse: Readonly<Record<string, readonly string[]>> = {
  words: [],
  problems: ['words'],
  rules: ['words', 'problems'],
  policy: ['words', 'problems', 'rules'],
  store: ['words', 'problems', 'rules', 'policy'],
  actions: ['words', 'problems', 'rules', 'policy', 'store', 'importers', 'actions'],
  questions: ['words', 'problems', 'rules', 'policy', 'store', 'importers'],
};

/** A broken wall that stays, each with its reason. */
export const openings: Readonly<Record<string, string>> = {};
