import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import type { BetterAuthPlugin } from 'better-auth/types';
import { z } from 'zod';

/** Who a code or a link lets in: the id of the account, or null. They are used up by asking. */
export interface Redeemer {
  byCode(typed: { phone: string; code: string }): Promise<string | null>;
  byLink(token: string): Promise<string | null>;
}

/**
 * The producers' way in, as endpoints of better-auth: codes are ours, sessions and cookies are its.
 * The way in without either exists only in a demo.
 */
export function passedOnCodes(redeemer: Redeemer, { waysIn }: { waysIn: boolean }) {
  const open = async (ctx: Parameters<typeof setSessionCookie>[0], userId: string | null) => {
    const user = userId === null ? null : await ctx.context.internalAdapter.findUserById(userId);
    if (!user) throw new APIError('UNAUTHORIZED', { code: 'NO_SUCH_CODE' });
    const session = await ctx.context.internalAdapter.createSession(user.id);
    await setSessionCookie(ctx, { session, user });
    return ctx.json({ ok: true });
  };
  const endpoints = {
    signInWithCode: createAuthEndpoint(
      '/sign-in/code',
      { method: 'POST', body: z.object({ phone: z.string(), code: z.string() }) },
      async (ctx) => open(ctx, await redeemer.byCode(ctx.body)),
    ),
    signInWithLink: createAuthEndpoint(
      '/sign-in/link',
      { method: 'POST', body: z.object({ token: z.string() }) },
      async (ctx) => open(ctx, await redeemer.byLink(ctx.body.token)),
    ),
    readSessionToken: createAuthEndpoint.serverOnly(
      { method: 'GET', requireHeaders: true },
      async (ctx) => {
        const { name } = ctx.context.authCookies.sessionToken;
        return { token: (await ctx.getSignedCookie(name, ctx.context.secret)) || null };
      },
    ),
  };
  const directly = {
    signInDirectly: createAuthEndpoint(
      '/sign-in/directly',
      { method: 'POST', body: z.object({ userId: z.string() }) },
      async (ctx) => open(ctx, ctx.body.userId),
    ),
  };
  return {
    id: 'passed-on-codes',
    endpoints: waysIn ? { ...endpoints, ...directly } : endpoints,
  } satisfies BetterAuthPlugin;
}
