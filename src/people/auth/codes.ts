import { type Act, act, type Ground, system } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { bareCode, normalizePhone } from '../rules.ts';
import { findPersonByPhone } from '../store/persons.ts';
import type { Limits } from './limits.ts';
import type { Redeemer } from './plugin.ts';
import { hashOfCode, hashOfLink, isSameHash } from './secrets.ts';
import { findUserId } from './store/accounts.ts';
import { type CodeRow, deleteCodes, holdCode, saveTries } from './store/codes.ts';

/** More wrong tries than a person makes, and then the officer passes on a new code. */
const wrongTriesMax = 10;

/** Uses up what an officer passed on. Each works once, and a code and its link are one. */
export function redeemer(parts: { ground: Ground; secret: string; limits: Limits }): Redeemer {
  const { ground, secret, limits } = parts;
  return {
    byCode: async (typed) => {
      const phone = normalizePhone(typed.phone);
      if (!phone) return null;
      await limits.take('code', phone);
      const userId = await redeemCode(ground, { secret, phone, code: bareCode(typed.code) });
      if (userId) await limits.forget('code', phone);
      return userId;
    },
    byLink: async (token) =>
      act(ground, system('web'), async (act) => {
        const held = await holdCode(act, { linkHash: hashOfLink(secret, token) }, act.now);
        return held ? useUp(act, held, 'link') : null;
      }),
  };
}

async function redeemCode(
  ground: Ground,
  { secret, phone, code }: { secret: string; phone: string; code: string },
): Promise<string | null> {
  const person = await findPersonByPhone(ground.database.read, phone);
  if (!person) return null;
  const { personId } = person;
  return act(ground, system('web'), async (act) => {
    const held = await holdCode(act, { personId }, act.now);
    if (!held) return null;
    if (isSameHash(held.codeHash, hashOfCode(secret, personId, code))) {
      return useUp(act, held, 'code');
    }
    const tries = held.tries + 1;
    if (tries >= wrongTriesMax) await deleteCodes(act, personId);
    else await saveTries(act, { codeId: held.codeId, tries });
    act.note({
      verb: 'people.wrongCode',
      thing: 'person',
      thingId: personId,
      details: { code: held.codeId, tries },
    });
    return null;
  });
}

async function useUp(act: Act, held: CodeRow, as: 'code' | 'link'): Promise<string> {
  await deleteCodes(act, held.personId);
  act.note({
    verb: 'people.redeemCode',
    thing: 'person',
    thingId: held.personId,
    details: { code: held.codeId, as, issuedBy: held.issuedBy },
  });
  return present(await findUserId(act, held.personId), 'who has a code has an account');
}
