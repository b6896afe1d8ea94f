/** A table of enterprises: kept for a day, planned row by row, then booked by the acts of forms. */

import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type Files, readTable } from '../../files/index.ts';
import { act, type Ground } from '../../journal/index.ts';
import { isId, newId } from '../../kernel/id.ts';
import { Problem, Problems, type Words } from '../../kernel/problem.ts';
import {
  createPerson,
  giveGrant,
  phonesTaken,
  setNik,
  type TargetsOf,
  todayOf,
  type Who,
} from '../../people/index.ts';
import { enterprisesPolicy } from '../policy.ts';
import { registryFileProblems } from '../problems/registry-file.ts';
import { enterpriseProblems } from '../problems.ts';
import { enterpriseNames, enterpriseTargets } from '../questions.ts';
import { nameKey } from '../rules/registry-file.ts';
import {
  findImport,
  insertImport,
  saveBooked,
  selectByNib,
  selectMembersAmong,
  selectNamesIn,
} from '../store/registry-import.ts';
import type { Booked, RegistryImport, RegistryRow, RowOutcome } from '../words/registry-file.ts';
import { addIdentifier } from './identifiers.ts';
import { addEnterprise, editEnterprise, joinCampaign, setOwner } from './registry.ts';
import {
  idOfRow,
  nibOf,
  planRows,
  type ReadRow,
  type Registered,
  readRows,
} from './registry-rows.ts';

export type FileGround = Ground & { readonly files: Pick<Files, 'keyring' | 'spool'> };

/** Into a campaign by those who add to it; into the registry only by an administrator. */
function mustImport(ground: Ground, who: Who | null, campaignId: string | null): Who {
  const today = todayOf(ground.clock());
  return campaignId
    ? enterprisesPolicy.mustBeAllowed(who, 'enterprises.add', { campaignId }, today)
    : enterprisesPolicy.mustBeAllowed(who, 'enterprises.register', {}, today);
}

/** Reads the file once, so that what is no table is refused at once, and keeps it for a day. */
export async function uploadRegistryFile(
  ground: FileGround,
  who: Who | null,
  asked: { campaignId: string | null; fileName: string; bytes: Buffer },
): Promise<string> {
  const { campaignId, bytes } = asked;
  const by = mustImport(ground, who, campaignId);
  readRows(await readTable(bytes), todayOf(ground.clock()));
  const { key } = await ground.files.spool.put(Readable.from([bytes]));
  return act(ground, by, async (act) => {
    const importId = newId(act.now.getTime());
    const fileName = asked.fileName.slice(0, 200);
    const row = { importId, campaignId, fileName, spoolKey: key, madeBy: by.personId };
    await insertImport(act, { ...row, now: act.now });
    act.note({
      ...{ verb: 'enterprises.uploadRegistryFile', thing: 'registryImport', thingId: importId },
      campaignId,
    });
    return importId;
  });
}

export interface RegistryPlan {
  made: RegistryImport;
  /** Empty once it is booked. */
  outcomes: readonly RowOutcome[];
  /** The rows as they were read, for those who mend them. */
  table: readonly (readonly string[])[];
}

/** What would come of each row now; for whoever may import there. */
export async function planRegistryImport(
  ground: FileGround,
  who: Who | null,
  asked: { importId: string; campaignId: string | null },
): Promise<RegistryPlan> {
  const by = mustImport(ground, who, asked.campaignId);
  const made = isId(asked.importId) ? await findImport(ground.database.read, asked.importId) : null;
  if (!made || made.campaignId !== asked.campaignId) throw enterpriseProblems.notFound();
  if (made.booked) return { made, outcomes: [], table: [] };
  const { spool } = ground.files;
  if (!made.spoolKey || !(await spool.has(made.spoolKey))) throw registryFileProblems.fileGone();
  const bytes = await spool.withPlain(made.spoolKey, (path) => readFile(path));
  const table = await readTable(bytes);
  const rows = readRows(table, todayOf(ground.clock()));
  const there = await registered(ground, by, { rows, made });
  return { made, outcomes: planRows(rows, { importId: made.importId, there }), table };
}

async function registered(
  { database, clock }: Ground,
  by: Who,
  asked: { rows: readonly ReadRow[]; made: RegistryImport },
): Promise<Registered> {
  const { rows, made } = asked;
  const { campaignId, importId } = made;
  const { read } = database;
  const nibs = rows.flatMap(({ row }) => nibOf(row) ?? []);
  const ids = rows.map(({ row }) => row.id).filter(isId);
  const regions = [...new Set(rows.map(({ row }) => row.fields.regionCode ?? ''))];
  const phones = rows.flatMap(({ row }) => row.owner?.phone ?? []);
  const [byNib, named, taken] = await Promise.all([
    selectByNib(read, nibs),
    selectNamesIn(read, regions),
    phonesTaken(database, phones),
  ]);
  const byName = new Map(
    named.map((one) => [`${one.regionCode} ${nameKey(one.name)}`, one.enterpriseId]),
  );
  const own = rows.map(({ line }) => idOfRow(importId, line));
  const meant = [...new Set([...ids, ...own, ...byNib.values(), ...byName.values()])];
  const [targets, names, members] = await Promise.all([
    enterpriseTargets(database, meant),
    enterpriseNames(database, meant),
    campaignId ? selectMembersAmong(read, campaignId, meant) : new Set<string>(),
  ]);
  const today = todayOf(clock());
  // Whoever takes enterprises into a campaign by themselves gives the rights on them, too.
  const mayLetIn = campaignId
    ? enterprisesPolicy.may(by, 'enterprises.setMembership', { campaignId }, today)
    : true;
  const inReach = targets
    .filter((target) => enterprisesPolicy.may(by, 'enterprises.see', target, today))
    .map(({ enterpriseId = '' }) => [enterpriseId, names.get(enterpriseId) ?? ''] as const);
  return { byNib, byName, inReach: new Map(inReach), members, phonesTaken: taken, mayLetIn };
}

/**
 * Books what the plan says now, each row by the acts that its form would take. Broken off, it is
 * confirmed again: a row that was booked is found by its id.
 */
export async function bookRegistryImport(
  ground: FileGround,
  who: Who | null,
  asked: { importId: string; campaignId: string | null },
  targetsOf: TargetsOf,
): Promise<Booked> {
  const { made, outcomes } = await planRegistryImport(ground, who, asked);
  if (made.booked) throw registryFileProblems.alreadyBooked();
  const by = mustImport(ground, who, asked.campaignId);
  const counts = { added: 0, changed: 0, known: 0, refused: 0 };
  const failures: { line: number; words: Words }[] = [];
  for (const one of outcomes) {
    const done = await bookRow(ground, by, { one, made, targetsOf });
    counts[done.as]++;
    if (done.failure) failures.push({ line: one.line, words: done.failure });
  }
  await act(ground, by, async (act) => {
    if (!(await saveBooked(act, made.importId, { now: act.now, ...counts, failures }))) {
      throw registryFileProblems.alreadyBooked();
    }
    act.note({
      ...{ verb: 'enterprises.bookRegistryFile', thing: 'registryImport', thingId: made.importId },
      ...{ campaignId: made.campaignId, details: { ...counts } },
    });
  });
  if (made.spoolKey) await ground.files.spool.remove(made.spoolKey);
  return { ...counts, failures };
}

interface RowAsked {
  one: RowOutcome;
  made: RegistryImport;
  targetsOf: TargetsOf;
}

async function bookRow(
  ground: FileGround,
  by: Who,
  asked: RowAsked,
): Promise<{ as: 'added' | 'changed' | 'known' | 'refused'; failure?: Words }> {
  const { one, made } = asked;
  if (one.kind === 'refused') return { as: 'refused' };
  const { enterpriseId, row } = one;
  const from = row.memberFrom ?? todayOf(ground.clock());
  const { campaignId } = made;
  try {
    switch (one.kind) {
      case 'add':
        await addRow(ground, by, { ...asked, one });
        return { as: 'added' };
      case 'change':
        await editEnterprise(ground, by, enterpriseId, row.fields);
        await addNumbers(ground, by, enterpriseId, row);
        return { as: 'changed' };
      case 'known':
        if (campaignId && one.joins) {
          await joinCampaign(ground, by, { enterpriseId, campaignId, from });
        }
        await addNumbers(ground, by, enterpriseId, row);
        return { as: 'known' };
    }
  } catch (error) {
    const [first] = error instanceof Problems ? error.all : [error];
    if (first instanceof Problem) return { as: 'refused', failure: first.words };
    throw error;
  }
}

async function addRow(
  ground: FileGround,
  by: Who,
  { one, made, targetsOf }: RowAsked & { one: Extract<RowOutcome, { kind: 'add' }> },
): Promise<void> {
  const { enterpriseId, row, line } = one;
  const { campaignId, importId } = made;
  const from = row.memberFrom ?? todayOf(ground.clock());
  await addEnterprise(ground, by, {
    ...row.fields,
    enterpriseId,
    ...(campaignId && { campaign: { campaignId, from } }),
  }).catch(unlessThere);
  await addNumbers(ground, by, enterpriseId, row);
  if (!row.owner) return;
  const { name, phone, nik, mayEnter } = row.owner;
  const personId = idOfRow(importId, line, 'person');
  const today = todayOf(ground.clock());
  const where = campaignId ? { campaignId } : {};
  await createPerson(ground, by, { name, phone, personId, ...where }).catch(unlessThere);
  await setOwner(ground, by, enterpriseId, { personId, from: today }).catch(unlessThere);
  if (mayEnter) {
    const scope = { kind: 'enterprise', id: enterpriseId } as const;
    const grant = { personId, role: 'producer', scope, from: today } as const;
    await giveGrant(ground, by, grant, targetsOf);
  }
  if (nik) await setNik(ground, by, { personId, nik }, targetsOf);
}

async function addNumbers(
  ground: Ground,
  by: Who,
  enterpriseId: string,
  { identifiers }: RegistryRow,
): Promise<void> {
  for (const one of identifiers) {
    await addIdentifier(ground, by, enterpriseId, one).catch(unlessThere);
  }
}

/** What the same row did before, broken off or in an earlier file, is done. */
function unlessThere(error: unknown): void {
  const codes = ['idTaken', 'identifierTwice', 'ownerSame', 'alreadyMember'];
  const all = error instanceof Problems ? error.all : [error];
  const isThere = all.every(
    (one) => one instanceof Problem && codes.some((code) => one.code.endsWith(`.${code}`)),
  );
  if (!isThere) throw error;
}
