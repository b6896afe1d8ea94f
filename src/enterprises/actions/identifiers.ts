import type { Ground } from '../../journal/index.ts';
import { isId, newId } from '../../kernel/id.ts';
import { type Problem, Problems } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { enterpriseProblems } from '../problems.ts';
import { nameMax, textMax, tooLong } from '../rules/enterprise.ts';
import { checkIdentifier, type TypedIdentifier } from '../rules/identifiers.ts';
import { checkCertificate } from '../rules/permits.ts';
import {
  deleteIdentifier,
  hasIdentifier,
  type IdentifierKey,
  insertIdentifier,
  insertRegistryCheck,
} from '../store/identifiers.ts';
import type { CheckedIdentifier, RegistryCheck, RegistryPort } from '../words.ts';
import { change, mustReach, note } from './change.ts';

/** Keeps a number with what its form and structure said; the register was not asked yet. */
export async function addIdentifier(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  asked: TypedIdentifier & {
    productId?: string | null;
    issuedOn?: string | null;
    /** As the certificate says; left out, what the number tells of it. */
    validUntil?: string | null;
  },
): Promise<CheckedIdentifier> {
  return change(ground, { who, enterpriseId, may: 'enterprises.edit' }, async (act) => {
    const [read, paper] = [
      checkIdentifier(asked),
      checkCertificate(asked, todayOf(ground.clock())),
    ];
    if (!read.ok || !paper.ok) {
      throw new Problems([read, paper].flatMap((one) => (one.ok ? [] : one.refusals)));
    }
    const { issuedOn, validUntil } = paper.value;
    const checked = { ...read.value, validUntil: validUntil ?? read.value.validUntil };
    const productId = asked.productId || null;
    if (productId && !isId(productId)) throw enterpriseProblems.noSuchProduct();
    await insertIdentifier(act, enterpriseId, { ...checked, productId, issuedOn, now: act.now });
    // Its kind only: the number may lead to a person.
    note(act, 'enterprises.addIdentifier', enterpriseId, { kind: checked.kind });
    return checked;
  });
}

/** A number that was typed wrong goes, with the looks into the register that it had. */
export async function removeIdentifier(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  key: IdentifierKey,
): Promise<void> {
  await change(ground, { who, enterpriseId, may: 'enterprises.edit' }, async (act) => {
    if (!(await deleteIdentifier(act, enterpriseId, key))) throw enterpriseProblems.noSuchItem();
    note(act, 'enterprises.removeIdentifier', enterpriseId, { kind: key.kind });
  });
}

/** Somebody looked into the register: where, and what it said. The newest look counts. */
export async function recordRegistryLook(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  asked: IdentifierKey & {
    result: string;
    place: string;
    remark?: string;
    fileKey?: string | null;
  },
): Promise<void> {
  const result = (['found', 'notFound'] as const).find((one) => one === asked.result);
  const place = tidy(asked.place);
  const remark = tidy(asked.remark ?? '');
  await change(ground, { who, enterpriseId, may: 'enterprises.checkRegistry' }, async (act) => {
    const refusals: Problem[] = [];
    if (!result) refusals.push(enterpriseProblems.resultWrong());
    if (place === '' || place.length > nameMax) {
      refusals.push(enterpriseProblems.placeMissing({ max: nameMax }));
    }
    refusals.push(...tooLong('remark', remark, textMax));
    if (refusals.length > 0 || !result) throw new Problems(refusals);
    const look = { result, place, way: 'byHand', fileKey: asked.fileKey ?? null } as const;
    await keepLook(act, enterpriseId, asked, { ...look, remark });
  });
}

/** Asks the register's own service; without an answer nothing changes. */
export async function askRegistry(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  { port, ...key }: IdentifierKey & { port: RegistryPort },
): Promise<RegistryCheck['result']> {
  const asked = { who, enterpriseId, may: 'enterprises.checkRegistry' } as const;
  await mustReach(ground, asked);
  // Outside the transaction: a slow service must not hold a lock.
  const answer = await port.look(key);
  return change(ground, asked, async (act) => {
    const look = { way: 'http', place: port.place, fileKey: null, ...answer } as const;
    await keepLook(act, enterpriseId, key, look);
    return answer.result;
  });
}

async function keepLook(
  act: Parameters<Parameters<typeof change>[2]>[0],
  enterpriseId: string,
  { kind, number, edition }: IdentifierKey,
  look: Pick<RegistryCheck, 'result' | 'way' | 'place' | 'remark' | 'fileKey'>,
): Promise<void> {
  const key = { kind, number, edition };
  if (!(await hasIdentifier(act.sql, enterpriseId, key))) throw enterpriseProblems.noSuchItem();
  const checkId = newId(act.now.getTime());
  const row = { ...key, ...look, checkId, checkedAt: act.now, checkedBy: act.actor.personId };
  await insertRegistryCheck(act, enterpriseId, row);
  const { result, way } = look;
  note(act, 'enterprises.checkIdentifier', enterpriseId, { check: checkId, kind, result, way });
}
