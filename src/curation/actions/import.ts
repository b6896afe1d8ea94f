/** Applications that came by another form: looked at row by row, then taken in at once. */
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { campaignOf, type Sector, setupOf } from '../../campaigns/index.ts';
import { regencyNamed } from '../../enterprises/index.ts';
import { type Files, readTable } from '../../files/index.ts';
import type { Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import type { Zone } from '../../kernel/day.ts';
import { isId, newId } from '../../kernel/id.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { curationPolicy } from '../policy.ts';
import { formProblems } from '../problems/form.ts';
import { hasBegun } from '../questions/calls.ts';
import { headRow } from '../rules/heads.ts';
import {
  type ColumnRole,
  guessColumns,
  type ImportPlan,
  isRole,
  type PlannedRow,
  planImport,
  rowKey,
} from '../rules/import.ts';
import { findForm, type Reader } from '../store/forms.ts';
import {
  type ApplicationImport,
  findImport,
  type ImportedApplication,
  insertImport,
  insertImported,
  saveImportBooked,
  selectImportKeys,
} from '../store/imports.ts';
import type { ApplicationForm } from '../words/form.ts';
import { fieldPorts, tokenHashOf } from './apply.ts';
import { change, note } from './change.ts';

export type FileGround = Ground & { readonly files: Pick<Files, 'spool'> };

/** Reads the file once, so that what is no table is refused at once, and keeps it for a day. */
export async function uploadApplications(
  ground: FileGround,
  who: Who | null,
  asked: { campaignId: string; fileName: string; bytes: Buffer },
): Promise<string> {
  const { campaignId, bytes } = asked;
  mustImport(ground, who, campaignId);
  await mustBeBefore(ground.database.read, campaignId);
  const table = await readTable(bytes);
  const form = await findForm(ground.database.read, campaignId);
  const below = table.slice(headRow(table, form?.questions ?? []) + 1);
  if (below.every((cells) => cells.every((cell) => cell === ''))) throw formProblems.noRows();
  if (!form) throw formProblems.formFirst();
  const { key } = await ground.files.spool.put(Readable.from([bytes]));
  return change(ground, { who, campaignId, may: 'curation.screen' }, async (act) => {
    const importId = newId(act.now.getTime());
    const fileName = asked.fileName.slice(0, 200);
    const made = { now: act.now, by: act.actor.personId };
    await insertImport(act, { importId, campaignId, fileName, spoolKey: key, ...made });
    const thing = { campaignId, thing: 'applicationImport', thingId: importId };
    note(act, 'curation.uploadApplications', thing);
    return importId;
  });
}

/** Whoever came in later would be screened and scored by nobody. */
async function mustBeBefore(read: Reader, campaignId: string): Promise<void> {
  if (await hasBegun({ read }, campaignId)) throw formProblems.scoringBeganForImport();
}

function mustImport(ground: Ground, who: Who | null, campaignId: string): void {
  const today = todayOf(ground.clock());
  curationPolicy.mustBeAllowed(who, 'curation.screen', { campaignId }, today);
}

export interface Asked {
  campaignId: string;
  importId: string;
  /** null leaves it to the headings. */
  roles: readonly ColumnRole[] | null;
  /** For rows whose sector is none of the campaign's; '' refuses them. */
  otherSector: string;
}

export interface ApplicationPlan {
  made: ApplicationImport;
  form: ApplicationForm;
  sectors: readonly Sector[];
  zone: Zone;
  heads: readonly string[];
  /** Their row, from 0. */
  headAt: number;
  roles: readonly ColumnRole[];
  plan: ImportPlan;
}

/** What would come of each row, with the columns as they are told. */
export async function planApplications(
  ground: FileGround,
  who: Who | null,
  asked: Asked,
): Promise<ApplicationPlan> {
  const { campaignId } = asked;
  mustImport(ground, who, campaignId);
  const { read } = ground.database;
  const made = isId(asked.importId) ? await findImport(read, asked.importId) : null;
  const form = await findForm(read, campaignId);
  if (!made || made.campaignId !== campaignId || !form) throw formProblems.noImport();
  const { sectors } = await setupOf(ground.database, campaignId);
  const { zone } = present(await campaignOf(ground.database, campaignId), 'a campaign');
  if (made.booked) {
    const nothing = { heads: [], headAt: 0, roles: [], plan: { rows: [], refused: [] } };
    return { made, form, sectors, zone, ...nothing };
  }
  const { spool } = ground.files;
  if (!made.spoolKey || !(await spool.has(made.spoolKey))) throw formProblems.fileGone();
  const bytes = await spool.withPlain(made.spoolKey, (path) => readFile(path));
  const table = await readTable(bytes);
  const headAt = headRow(table, form.questions);
  const heads = table[headAt] ?? [];
  const roles =
    asked.roles?.map((role) => (isRole(role, form.questions) ? role : 'skip')) ??
    guessColumns(heads, form.questions);
  const plan = planImport(table, roles, {
    ...{ sectors, questions: form.questions, ports: fieldPorts, regionOf: regencyNamed, zone },
    ...{ headAt, now: ground.clock() },
    otherSector: sectors.some(({ code }) => code === asked.otherSector) ? asked.otherSector : '',
  });
  return { made, form, sectors, zone, heads, headAt, roles, plan };
}

/** Takes the rows in, in the order in which they were sent; a row that came before is the same. */
export async function bookApplications(
  ground: FileGround,
  who: Who | null,
  asked: Asked,
): Promise<{ added: number; known: number; refused: number }> {
  const { campaignId, importId } = asked;
  const { plan, made, form } = await planApplications(ground, who, asked);
  if (made.booked) throw formProblems.importBooked();
  const [odd] = plan.refused;
  // A list is taken in once, and one of which nothing came would be lost by it.
  if (plan.rows.length === 0) throw odd ? formProblems.nothingFits(odd) : formProblems.noRows();
  return change(ground, { who, campaignId, may: 'curation.screen' }, async (act) => {
    const now = await findImport(act.sql, importId);
    if (now?.booked) throw formProblems.importBooked();
    await mustBeBefore(act.sql, campaignId);
    const seen = new Set(await selectImportKeys(act.sql, campaignId));
    const applications = plan.rows
      .map((row) => imported(row, act.now))
      .filter(({ importKey }) => {
        const key = importKey.toString('hex');
        const isNew = !seen.has(key);
        seen.add(key);
        return isNew;
      })
      .sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime());
    const { version: formVersion } = form;
    await insertImported(act, { campaignId, formVersion, applications, now: act.now });
    const counts = {
      added: applications.length,
      known: plan.rows.length - applications.length,
      refused: plan.refused.length,
    };
    await saveImportBooked(act, importId, { now: act.now, ...counts });
    const thing = { campaignId, thing: 'applicationImport', thingId: importId };
    note(act, 'curation.bookApplications', thing, counts);
    return counts;
  });
}

function imported(row: PlannedRow, now: Date): ImportedApplication {
  const { fields, answers, sentAt } = row;
  return {
    ...{ applicationId: newId(now.getTime()), fields, answers },
    sentAt: sentAt.at ?? now,
    tokenHash: tokenHashOf(randomBytes(18).toString('base64url')),
    importKey: createHash('sha256').update(rowKey(row)).digest(),
  };
}
