import { act } from '../../journal/index.ts';
import { formatInstant } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { Auth } from '../auth/build.ts';
import { hashOfCode, hashOfLink, makeCode, makeToken } from '../auth/secrets.ts';
import { saveAccount } from '../auth/store/accounts.ts';
import { replaceCode } from '../auth/store/codes.ts';
import { mustLetIn } from '../policy/reach.ts';
import { peopleProblems } from '../problems.ts';
import { formatCode, todayOf, whatsappLink } from '../rules.ts';
import { findPerson, holdPerson } from '../store/persons.ts';
import { type IssuedCode, type Person, signInPaths, type TargetsOf, type Who } from '../words.ts';

/** Three days: a mentor passes it on at the next visit. */
const lifeMs = 72 * 3_600_000;

/**
 * A code and a link for a producer, to be passed on by the officer who asks. Shown once, used
 * once, and the end of any that was issued before.
 */
export async function issueSignInCode(
  auth: Auth,
  who: Who | null,
  personId: string,
  targetsOf: TargetsOf,
): Promise<IssuedCode> {
  const { ground, secret } = auth;
  const found = await findPerson(ground.database.read, personId);
  const by = await mustLetIn({ who, person: found, targetsOf, today: todayOf(ground.clock()) });
  return act(ground, by, async (act) => {
    const person = await holdPerson(act, personId);
    if (!person || person.erasedAt) throw peopleProblems.erased();
    if (!person.phone) throw peopleProblems.phoneMissing();
    const codeId = newId(act.now.getTime());
    const code = makeCode();
    const token = makeToken();
    const expiresAt = new Date(act.now.getTime() + lifeMs);
    await saveAccount(act, { ...person, now: act.now });
    await replaceCode(act, {
      codeId,
      personId,
      codeHash: hashOfCode(secret, personId, code),
      linkHash: hashOfLink(secret, token),
      issuedBy: by.personId,
      now: act.now,
      expiresAt,
    });
    act.note({
      verb: 'people.issueCode',
      thing: 'person',
      thingId: personId,
      details: { code: codeId },
    });
    const link = `${auth.url()}${signInPaths.link(token)}`;
    const page = `${auth.url()}${signInPaths.start}`;
    const whatsappText = textToPaste(person, { code, link, page, expiresAt });
    const waMeUrl = whatsappLink(person.phone, whatsappText);
    return { codeId, code, link, whatsappText, waMeUrl, expiresAt };
  });
}

function textToPaste(
  { name, locale }: Pick<Person, 'name' | 'locale'>,
  issued: { code: string; link: string; page: string; expiresAt: Date },
): string {
  const code = formatCode(issued.code);
  const until = formatInstant(issued.expiresAt, 'WIB', locale);
  return locale === 'id'
    ? `Halo ${name}, ini jalan masuk Lagawi Anda.\nBuka ${issued.link} lalu tekan Masuk.\nAtau buka ${issued.page}, tulis nomor HP Anda dan kode *${code}*.\nBerlaku satu kali, sampai ${until}. Jangan berikan kepada orang lain.`
    : `Hello ${name}, this is your way into Lagawi.\nOpen ${issued.link} and press Sign in.\nOr open ${issued.page}, write your phone number and the code *${code}*.\nIt works once, until ${until}. Do not give it to anybody else.`;
}
