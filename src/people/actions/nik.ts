import { keyedHashes, type SealedGround, seal, unseal } from '../../files/index.ts';
import { act } from '../../journal/index.ts';
import { decided } from '../../kernel/problem.ts';
import { mustEdit, mustSeeNik } from '../policy/reach.ts';
import { peopleProblems } from '../problems.ts';
import { checkNik, todayOf } from '../rules.ts';
import { deleteNik, findNik, saveNik } from '../store/nik.ts';
import { findPerson, holdPerson } from '../store/persons.ts';
import type { PersonWithGrants, TargetsOf, Who } from '../words.ts';
import { lookedAt } from './accounts.ts';

/** Keeps a person's NIK sealed; '' takes it away. */
export async function setNik(
  ground: SealedGround,
  who: Who | null,
  asked: { personId: string; nik: string },
  targetsOf: TargetsOf,
): Promise<void> {
  if (!who) throw peopleProblems.signInFirst();
  const { personId } = asked;
  const person = await findPerson(ground.database.read, personId);
  if (!person) throw peopleProblems.notFound();
  if (person.erasedAt) throw peopleProblems.erased();
  await mustEdit({ who, person, changed: ['name'], targetsOf, today: todayOf(ground.clock()) });
  const nik = asked.nik.trim() === '' ? null : decided(checkNik(asked.nik));
  const { keyring } = ground.files;
  await act(ground, who, async (act) => {
    const held = await holdPerson(act, personId);
    if (!held || held.erasedAt) throw peopleProblems.erased();
    const note = (verb: 'people.setNik' | 'people.removeNik') =>
      act.note({ verb, thing: 'person', thingId: personId, details: { fields: ['nik'] } });
    if (nik === null) {
      if (await deleteNik(act, personId)) note('people.removeNik');
      return;
    }
    const [searchHash] = keyedHashes(keyring, 'identity', nik);
    if (!searchHash) throw new Error('the keyring has a key for identities');
    const sealed = seal(keyring, { purpose: 'identity', text: nik, boundTo: personId });
    await saveNik(act, { personId, sealed, searchHash, now: act.now });
    note('people.setNik');
  });
}

/** The number itself, for whom it is and who answers for it; each look is noted. */
export async function lookAtNik(
  ground: SealedGround,
  who: Who | null,
  person: PersonWithGrants,
  targetsOf: TargetsOf,
): Promise<string> {
  const today = todayOf(ground.clock());
  const by = await mustSeeNik({ who, person, targetsOf, today });
  const sealed = await findNik(ground.database.read, person.personId);
  if (!sealed) throw peopleProblems.noNik();
  const nik = unseal(ground.files.keyring, {
    purpose: 'identity',
    sealed,
    boundTo: person.personId,
  });
  await lookedAt(ground, by, { thing: 'person', thingId: person.personId, fields: ['nik'] });
  return nik;
}
