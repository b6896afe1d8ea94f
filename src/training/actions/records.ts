/** What is told of a person becomes a record: known again by a keyed hash, its NIK sealed. */
import { enterpriseNameKey } from '../../enterprises/index.ts';
import { type Files, keyedHashes, seal } from '../../files/index.ts';
import { newId } from '../../kernel/id.ts';
import type { ListedPerson, PlannedRow } from '../rules/list.ts';
import type { NewRecord } from '../store/records.ts';

export type Keys = Pick<Files, 'keyring'>;

/**
 * By all that is told; blanks and capitals of a name say nothing, and are no other record. `anew`:
 * what sets it apart from an erased one that was told alike.
 */
export function identityOf(
  { name, ...person }: ListedPerson,
  files: Keys,
  anew: readonly string[] = [],
): Buffer {
  const { nik, phone, birthPlace, birthDay, sex, regionCode } = person;
  const told = [name.toLowerCase(), nik, phone, birthPlace, birthDay, sex, regionCode];
  return newestHash(files, JSON.stringify([...told, ...anew]));
}

function newestHash({ keyring }: Keys, text: string): Buffer {
  const [newest] = keyedHashes(keyring, 'identity', text);
  if (!newest) throw new Error('the keyring has a key for identities');
  return newest;
}

export function newRecord(
  { nik, ...person }: ListedPerson,
  { files, identity, now }: { files: Keys; identity: Buffer; now: Date },
): NewRecord {
  const recordId = newId(now.getTime());
  const { keyring } = files;
  return {
    ...{ recordId, ...person, identity },
    nik: nik === '' ? null : newestHash(files, nik).toString('hex'),
    nikSealed:
      nik === '' ? null : seal(keyring, { purpose: 'identity', text: nik, boundTo: recordId }),
  };
}

/** Of enterprises that are in no registry, too: by NIB, else by name and regency. */
export function enterpriseKeyOf({
  enterprise,
  nib,
  person,
}: Pick<PlannedRow, 'enterprise' | 'nib' | 'person'>): string {
  if (nib !== '') return `nib ${nib}`;
  const name = enterpriseNameKey(enterprise);
  return name === '' ? '' : `${person.regionCode} ${name}`;
}
