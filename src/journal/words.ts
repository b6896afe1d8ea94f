/** Whoever acts: a person through some door, or the system itself. */
export interface Actor {
  /** null is the system (a job, a start). */
  readonly personId: string | null;
  readonly via: 'web' | 'api' | 'cli' | 'job' | 'start';
}

export const system = (via: Actor['via']): Actor => ({ personId: null, via });

/**
 * One line of the journal. Ids and field names only: personal values live in rows that can be
 * erased, and these cannot.
 */
export interface Note {
  /** `sales.import`, `people.grant`: room and verb. */
  verb: `${string}.${string}`;
  thing: string;
  thingId: string;
  enterpriseId?: string | null;
  campaignId?: string | null;
  details?: Record<string, unknown>;
}

export interface JournalRow extends Required<Omit<Note, 'verb'>> {
  seq: number;
  at: Date;
  actor: string | null;
  via: string;
  verb: string;
}
