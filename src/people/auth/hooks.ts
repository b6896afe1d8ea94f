import { createAuthMiddleware, isAPIError } from 'better-auth/api';
import type { BetterAuthOptions } from 'better-auth/types';
import { act, type Ground, type Note } from '../../journal/index.ts';
import { assert, present } from '../../kernel/assert.ts';
import { normalizeEmail, sessionEnd } from '../rules.ts';
import type { Way } from '../words.ts';
import { type AccountRow, deleteOtherSessions, findAccount } from './store/accounts.ts';

/** How each endpoint that opens a session lets people in. Any other opens none. */
const wayOf: Record<string, Way> = {
  '/sign-in/code': 'code',
  '/sign-in/link': 'code',
  '/sign-in/directly': 'directly',
  '/magic-link/verify': 'mail',
  '/sign-in/email': 'password',
  '/two-factor/verify-totp': 'secondFactor',
  '/two-factor/verify-backup-code': 'secondFactor',
  // The session that turns the second factor off has its password left, and so no rights.
  '/two-factor/disable': 'password',
};

type Hooks = Required<Pick<BetterAuthOptions, 'databaseHooks' | 'hooks'>>;

/**
 * better-auth writes its tables outside our acts (the named exception of invariant 5). What happens
 * in them is noted here: who came in and how, who left, and what failed.
 */
export function journalHooks(ground: Ground): Hooks {
  const accountOf = (userId: string) => findAccount(ground.database.read, { userId });
  return {
    databaseHooks: {
      session: {
        create: {
          before: async (_session, ctx) => {
            const way = wayOf[ctx?.path ?? ''];
            assert(way, `${ctx?.path} opens no session`);
            const now = ground.clock();
            const expiresAt = sessionEnd({ way, startedAt: now, now });
            // No address is kept; the device's name is for the list of sessions.
            return { data: { way, expiresAt, createdAt: now, updatedAt: now, ipAddress: '' } };
          },
          after: async (session, ctx) => {
            const account = await accountOf(session.userId);
            const way = wayOf[ctx?.path ?? ''];
            // better-auth takes this one back and asks for the second factor first.
            if (!account || (way === 'password' && account.hasSecondFactor)) return;
            const details = { way, session: session.id };
            await noteOf(ground, account, { verb: 'people.signIn', details });
          },
        },
        delete: {
          after: async (session, ctx) => {
            if (ctx?.path !== '/sign-out') return;
            const account = await accountOf(session.userId);
            const details = { session: session.id };
            if (account) await noteOf(ground, account, { verb: 'people.signOut', details });
          },
        },
      },
      user: {
        update: {
          after: async (user, ctx) => {
            const verb = {
              '/two-factor/verify-totp': 'people.setSecondFactor',
              '/two-factor/disable': 'people.removeSecondFactor',
            }[ctx?.path ?? ''];
            const account = verb ? await accountOf(user.id) : null;
            // The two verbs above are room and verb.
            if (account) await noteOf(ground, account, { verb: verb as Note['verb'] });
          },
        },
      },
    },
    hooks: { after: afterEndpoint(ground) },
  };
}

/** What an endpoint answered: a changed password, and the tries that failed. */
function afterEndpoint(ground: Ground) {
  return createAuthMiddleware(async (ctx) => {
    const hasFailed = isAPIError(ctx.context.returned);
    if (ctx.path === '/change-password' && !hasFailed) {
      await endOthers(ground, present(ctx.context.session?.session, 'who changed has a session'));
    }
    if (!hasFailed) return;
    if (ctx.path === '/sign-in/email') {
      const email = normalizeEmail(String(ctx.body?.email ?? ''));
      const account = email ? await findAccount(ground.database.read, { email }) : null;
      if (account) await noteOf(ground, account, { verb: 'people.wrongPassword' });
    }
    if (ctx.path?.startsWith('/two-factor/verify-')) {
      const account = await whoseSecondFactor(ctx, ground);
      if (account) await noteOf(ground, account, { verb: 'people.wrongSecondFactor' });
    }
  });
}

async function noteOf(
  ground: Ground,
  { personId }: AccountRow,
  note: Pick<Note, 'verb'> & Partial<Note>,
): Promise<void> {
  await act(ground, { personId, via: 'web' }, async (act) =>
    act.note({ thing: 'person', thingId: personId, ...note }),
  );
}

/** A new password, and the end of every session that began with the old one. */
async function endOthers(ground: Ground, session: { id: string; userId: string }): Promise<void> {
  const account = await findAccount(ground.database.read, { userId: session.userId });
  if (!account) return;
  const { personId } = account;
  await act(ground, { personId, via: 'web' }, async (act) => {
    const sessionsEnded = await deleteOtherSessions(act, { personId, besides: session.id });
    const details = { sessionsEnded };
    act.note({ verb: 'people.setPassword', thing: 'person', thingId: personId, details });
  });
}

type AfterContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** During sign-in there is no session yet, only the cookie of the pending challenge. */
async function whoseSecondFactor(
  ctx: AfterContext,
  { database }: Ground,
): Promise<AccountRow | null> {
  const signedIn = ctx.context.session?.user.id;
  if (signedIn) return findAccount(database.read, { userId: signedIn });
  const { name } = ctx.context.createAuthCookie('two_factor');
  const challenge = await ctx.getSignedCookie(name, ctx.context.secret);
  const pending = challenge
    ? await ctx.context.internalAdapter.findVerificationValue(challenge)
    : null;
  return pending ? findAccount(database.read, { userId: pending.value }) : null;
}
