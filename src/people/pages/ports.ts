import type { Database } from '../../database/index.ts';
import type { Forget } from '../actions/persons.ts';
import type { Scope, Target, Who } from '../words.ts';

export interface NamedScope {
  scope: Scope;
  name: string;
}

/** What these pages ask of rooms that stand later in the order; routes.ts hands it in. */
export interface PeoplePorts {
  /** Region and memberships of these enterprises (words.ts, TargetsOf). */
  targetsOf(database: Database, enterpriseIds: readonly string[]): Promise<readonly Target[]>;
  /** The names of these scopes; one that is unknown is left out and shown by its id. */
  namesOfScopes(database: Database, scopes: readonly Scope[]): Promise<readonly NamedScope[]>;
  /** Where this person could give rights: campaigns, enterprises, institutions, regions. */
  scopesToOffer(database: Database, who: Who): Promise<readonly NamedScope[]>;
  /** Is it a region's code? More have one than a list could offer. */
  isRegion(code: string): boolean;
  forget: Forget;
}

export const keyOfScope = ({ kind, id }: Scope) => `${kind} ${id}`;
