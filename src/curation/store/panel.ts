/** Who scores, whom, and what keeps somebody from scoring somebody. */
import type { Tx } from '../../database/index.ts';
import type {
  Conflict,
  ConflictKind,
  PanelMember,
  PanelOpening,
  Sheet,
  SheetPart,
} from '../words/panel.ts';
import type { Reader } from './forms.ts';

export async function findOpening(read: Reader, campaignId: string): Promise<PanelOpening | null> {
  const row = await read
    .selectFrom('panel_opening')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    // Only written by insertOpening below.
    criteria: row.criteria as Record<string, number>,
    gatesVersion: row.gates_version,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
  };
}

export async function insertOpening(
  { sql }: Tx,
  campaignId: string,
  opening: {
    criteria: Record<string, number>;
    gatesVersion: number | null;
    now: Date;
    by: string | null;
  },
): Promise<void> {
  await sql
    .insertInto('panel_opening')
    .values({
      campaign_id: campaignId,
      criteria: JSON.stringify(opening.criteria),
      gates_version: opening.gatesVersion,
      opened_at: opening.now,
      opened_by: opening.by,
    })
    .execute();
}

export async function saveClosing(
  { sql }: Tx,
  campaignId: string,
  made: { now: Date; by: string | null },
): Promise<void> {
  await sql
    .updateTable('panel_opening')
    .set({ closed_at: made.now, closed_by: made.by })
    .where('campaign_id', '=', campaignId)
    .execute();
}

/** By institution, then by name; those who left, too. */
export async function selectMembers(read: Reader, campaignId: string): Promise<PanelMember[]> {
  const rows = await read
    .selectFrom('panel_member as m')
    .innerJoin('person as p', 'p.person_id', 'm.person_id')
    .innerJoin('institution as i', 'i.institution_id', 'm.institution_id')
    .select([
      'm.person_id',
      'p.name',
      'm.institution_id',
      'i.name as institution',
      'm.signed_at',
      'm.left_at',
    ])
    .where('m.campaign_id', '=', campaignId)
    .orderBy('i.name')
    .orderBy('p.name')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    institutionId: row.institution_id,
    institution: row.institution,
    signedAt: row.signed_at,
    leftAt: row.left_at,
  }));
}

export async function saveMember(
  { sql }: Tx,
  row: { campaignId: string; personId: string; institutionId: string; now: Date },
): Promise<void> {
  await sql
    .insertInto('panel_member')
    .values({
      campaign_id: row.campaignId,
      person_id: row.personId,
      institution_id: row.institutionId,
      joined_at: row.now,
    })
    .onConflict((on) =>
      on
        .constraint('panel_member_once')
        .doUpdateSet({ institution_id: row.institutionId, left_at: null }),
    )
    .execute();
}

export async function saveMemberLeft(
  { sql }: Tx,
  row: { campaignId: string; personId: string; now: Date },
): Promise<void> {
  await sql
    .updateTable('panel_member')
    .set({ left_at: row.now })
    .where('campaign_id', '=', row.campaignId)
    .where('person_id', '=', row.personId)
    .execute();
}

export async function savePact(
  { sql }: Tx,
  row: { campaignId: string; personId: string; now: Date },
): Promise<void> {
  await sql
    .updateTable('panel_member')
    .set({ signed_at: row.now })
    .where('campaign_id', '=', row.campaignId)
    .where('person_id', '=', row.personId)
    .execute();
}

export async function selectConflicts(read: Reader, campaignId: string): Promise<Conflict[]> {
  const rows = await read
    .selectFrom('panel_conflict as c')
    .innerJoin('application as a', 'a.application_id', 'c.application_id')
    .select(['c.application_id', 'c.person_id', 'c.kind', 'c.reason'])
    .where('a.campaign_id', '=', campaignId)
    .execute();
  return rows.map((row) => ({
    applicationId: row.application_id,
    personId: row.person_id,
    // The table's check allows no other.
    kind: row.kind as ConflictKind,
    reason: row.reason,
  }));
}

export async function saveConflict(
  { sql }: Tx,
  row: Conflict & { now: Date; by: string | null },
): Promise<void> {
  const told = { kind: row.kind, reason: row.reason, told_at: row.now, told_by: row.by };
  await sql
    .insertInto('panel_conflict')
    .values({ application_id: row.applicationId, person_id: row.personId, ...told })
    .onConflict((on) => on.constraint('panel_conflict_once').doUpdateSet(told))
    .execute();
}

/** Those that were not taken off. */
export async function selectSheets(
  read: Reader,
  campaignId: string,
  personId?: string,
): Promise<Sheet[]> {
  const rows = await read
    .selectFrom('score_sheet as s')
    .innerJoin('application as a', 'a.application_id', 's.application_id')
    .select(['s.application_id', 's.person_id', 's.removed_at', 's.locked_at'])
    .select(['s.named_locked_at', 's.blind_locked_at'])
    .where('a.campaign_id', '=', campaignId)
    .where('s.removed_at', 'is', null)
    .$if(personId !== undefined, (q) => q.where('s.person_id', '=', personId ?? ''))
    .orderBy('a.no')
    .execute();
  return rows.map((row) => ({
    applicationId: row.application_id,
    personId: row.person_id,
    removedAt: row.removed_at,
    lockedAt: row.locked_at,
    namedLockedAt: row.named_locked_at,
    blindLockedAt: row.blind_locked_at,
  }));
}

/** Also of a sheet that was taken off since. */
export async function hadSheet(
  read: Reader,
  asked: { campaignId: string; applicationId: string; personId: string },
): Promise<boolean> {
  const row = await read
    .selectFrom('score_sheet as s')
    .innerJoin('application as a', 'a.application_id', 's.application_id')
    .select('s.person_id')
    .where('a.campaign_id', '=', asked.campaignId)
    .where('s.application_id', '=', asked.applicationId)
    .where('s.person_id', '=', asked.personId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Assigns each pair; what was taken off before is put back. */
export async function saveSheets(
  { client }: Tx,
  pairs: readonly { applicationId: string; personId: string }[],
  made: { now: Date; by: string | null },
): Promise<void> {
  await client.query(
    `insert into score_sheet (application_id, person_id, assigned_at, assigned_by)
     select a, p, $3, $4 from unnest($1::uuid[], $2::uuid[]) as pair (a, p)
     on conflict on constraint score_sheet_once do update set removed_at = null`,
    [
      pairs.map(({ applicationId }) => applicationId),
      pairs.map(({ personId }) => personId),
      ...[made.now, made.by],
    ],
  );
}

/** From now on a plan leaves this pair as a person left it. */
export async function saveByHand(
  { sql }: Tx,
  { applicationId, personId }: Pick<Sheet, 'applicationId' | 'personId'>,
): Promise<void> {
  await sql
    .updateTable('score_sheet')
    .set({ by_hand: true })
    .where('application_id', '=', applicationId)
    .where('person_id', '=', personId)
    .execute();
}

/** Pairs that a person gave, or took off. */
export async function selectByHand(
  read: Reader,
  campaignId: string,
): Promise<Pick<Sheet, 'applicationId' | 'personId' | 'removedAt'>[]> {
  const rows = await read
    .selectFrom('score_sheet as s')
    .innerJoin('application as a', 'a.application_id', 's.application_id')
    .select(['s.application_id', 's.person_id', 's.removed_at'])
    .where('a.campaign_id', '=', campaignId)
    .where('s.by_hand', '=', true)
    .execute();
  return rows.map((row) => ({
    ...{ applicationId: row.application_id, personId: row.person_id },
    removedAt: row.removed_at,
  }));
}

export async function saveSheetsRemoved(
  { client }: Tx,
  pairs: readonly { applicationId: string; personId: string }[],
  now: Date,
): Promise<void> {
  await client.query(
    `update score_sheet s set removed_at = $3
     from unnest($1::uuid[], $2::uuid[]) as pair (a, p)
     where s.application_id = pair.a and s.person_id = pair.p`,
    [pairs.map(({ applicationId }) => applicationId), pairs.map(({ personId }) => personId), now],
  );
}

export async function saveLocked(
  { sql }: Tx,
  { applicationId, personId, lockedAt }: Pick<Sheet, 'applicationId' | 'personId' | 'lockedAt'>,
): Promise<void> {
  await sql
    .updateTable('score_sheet')
    .set({ locked_at: lockedAt })
    .where('application_id', '=', applicationId)
    .where('person_id', '=', personId)
    .execute();
}

/** One of two; the other stays open. */
export async function savePartLocked(
  { sql }: Tx,
  { applicationId, personId }: Pick<Sheet, 'applicationId' | 'personId'>,
  { part, now }: { part: SheetPart; now: Date },
): Promise<void> {
  await sql
    .updateTable('score_sheet')
    .set(part === 'named' ? { named_locked_at: now } : { blind_locked_at: now })
    .where('application_id', '=', applicationId)
    .where('person_id', '=', personId)
    .execute();
}
