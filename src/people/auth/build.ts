import { kyselyAdapter } from '@better-auth/kysely-adapter';
// The whole of it takes a third of a start; this is all that is used.
import { betterAuth } from 'better-auth/minimal';
import { magicLink } from 'better-auth/plugins/magic-link';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { BetterAuthOptions } from 'better-auth/types';
import type { Config } from '../../config.ts';
import type { Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { joined } from '../../kernel/joined.ts';
import type { Visitor } from '../words.ts';
import { redeemer } from './codes.ts';
import { journalHooks } from './hooks.ts';
import { type Limits, openLimits } from './limits.ts';
import { type MailParts, mailLinks } from './mails.ts';
import { passedOnCodes } from './plugin.ts';
import { keyedHash } from './secrets.ts';
import { findSessions, type SessionRow } from './store/sessions.ts';

/** What an endpoint of better-auth answered. */
export interface Answer {
  status: number;
  body: Record<string, unknown>;
  cookies: string[];
  retryAfterS: number | null;
}

export interface Auth {
  readonly ground: Ground;
  readonly config: Pick<Config, 'waysIn'>;
  readonly secret: string;
  readonly limits: Limits;
  /** The installation's address as people type it, without a slash at its end. */
  readonly url: () => string;
  /** Asks an endpoint. None is reachable from outside but through here. */
  readonly call: (path: string, asked: Asked) => Promise<Answer>;
  readonly sessionCookie: () => Promise<string>;
  /** The token inside a signed session cookie, or null if nobody signed it. */
  readonly readToken: (headers: Headers) => Promise<string | null>;
  /** The session of a token, as it is now; requests of one moment share the query. */
  readonly findSession: (token: string) => Promise<SessionRow | null>;
}

export interface Asked {
  visitor: Visitor;
  body?: Record<string, unknown>;
  query?: Record<string, string>;
}

export const passwordLength = { least: 10, most: 128 } as const;

const basePath = '/auth';
/** Set by `call` and nobody else: headers from outside do not reach better-auth. */
const ipHeader = 'x-lagawi-ip';

export interface AuthParts {
  config: Pick<Config, 'publicUrl' | 'simulation' | 'waysIn'>;
  ground: Ground;
  /** From the keyring: signs cookies, seals second factors, keys the hashes of codes. */
  secret: string;
  /** Where links lead; the port may be known only after listening. */
  url?: () => string;
  /** Has a queued mail sent at once (jobs); without it mails wait for the next round. */
  sendSoon?: MailParts['sendSoon'];
}

export function buildAuth(parts: AuthParts): Auth {
  const { config, ground, secret } = parts;
  const url = parts.url ?? (() => config.publicUrl ?? 'http://localhost:8080');
  const limits = openLimits(ground.database.pool, secret);
  const origin = new URL(config.publicUrl ?? 'http://localhost').origin;
  const better = betterAuth(settings({ ...parts, origin, limits, url }));

  const call = async (path: string, { visitor, body, query }: Asked): Promise<Answer> => {
    const search = query ? `?${new URLSearchParams(query)}` : '';
    const headers = new Headers({ origin, [ipHeader]: visitor.ip });
    for (const name of ['cookie', 'user-agent']) {
      const value = visitor.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    if (body) headers.set('content-type', 'application/json');
    const response = await better.handler(
      new Request(`${origin}${basePath}${path}${search}`, {
        method: body ? 'POST' : 'GET',
        headers,
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    );
    const text = await response.text();
    const retryAfter = response.headers.get('x-retry-after');
    return {
      status: response.status,
      body: text.startsWith('{') ? JSON.parse(text) : {},
      cookies: response.headers.getSetCookie(),
      retryAfterS: retryAfter === null ? null : Number(retryAfter),
    };
  };
  return {
    ground,
    config,
    secret,
    limits,
    url,
    call,
    sessionCookie: async () => (await better.$context).authCookies.sessionToken.name,
    readToken: async (headers) => (await better.api.readSessionToken({ headers })).token,
    findSession: joined((tokens) => findSessions(ground.database.pool, tokens)),
  };
}

function settings({
  config,
  ground,
  secret,
  origin,
  limits,
  url,
  sendSoon,
}: AuthParts & { origin: string; limits: Limits; url: () => string }) {
  const mails = mailLinks({ ground, url, sendSoon });
  return {
    appName: config.simulation ? 'Lagawi SIMULASI' : 'Lagawi',
    baseURL: origin,
    basePath,
    secret,
    database: kyselyAdapter(ground.database.read, { type: 'postgres', transaction: true }),
    ...tables,
    ...journalHooks(ground),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => mails.sendReset(user.email, token),
      onPasswordReset: ({ user }) => mails.noteReset(user.id),
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: 30 * 60,
        sendMagicLink: ({ email, token }) => mails.sendSignIn(email, token),
      }),
      twoFactor({ schema: secondFactorTables }),
      passedOnCodes(redeemer({ ground, secret, limits }), config),
    ],
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'auth_rate_limit',
      fields: { lastRequest: 'last_request' },
      window: 60,
      max: 100,
      // Per address: a class of thirty producers signs in behind one, and so does an office.
      customRules: {
        '/sign-in/code': { window: 60, max: 60 },
        '/sign-in/link': { window: 60, max: 60 },
        '/sign-in/directly': { window: 60, max: 600 },
        '/sign-in/email': { window: 60, max: 20 },
        '/sign-in/magic-link': { window: 60, max: 10 },
        '/magic-link/verify': { window: 60, max: 20 },
        '/request-password-reset': { window: 60, max: 10 },
        '/change-password': { window: 60, max: 10 },
        '/two-factor/*': { window: 60, max: 20 },
      },
    },
    advanced: {
      // Two installations on one machine share its cookies, whatever their ports.
      cookiePrefix: `lagawi-${keyedHash(secret, 'cookie').toString('hex').slice(0, 6)}`,
      useSecureCookies: origin.startsWith('https:'),
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [ipHeader] },
    },
    // It would log addresses that failed to sign in; the journal has what happened, without them.
    logger: { disabled: true },
    onAPIError: { throw: true },
    telemetry: { enabled: false },
  } satisfies BetterAuthOptions;
}

const dates = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

/** Our migration's names (0002_people.sql) for better-auth's. */
const tables = {
  user: {
    modelName: 'auth_user',
    fields: { ...dates, emailVerified: 'email_verified' },
    additionalFields: {
      personId: { type: 'string', required: true, input: false, fieldName: 'person_id' },
    },
  },
  session: {
    modelName: 'auth_session',
    fields: {
      ...dates,
      userId: 'user_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
    },
    additionalFields: { way: { type: 'string', required: true, input: false } },
    // The cookie's life. The session's own end is in its row, by its way (rules.ts).
    expiresIn: 90 * 24 * 3600,
    disableSessionRefresh: true,
  },
  account: {
    modelName: 'auth_account',
    fields: {
      ...dates,
      userId: 'user_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: {
    modelName: 'auth_verification',
    fields: { ...dates, expiresAt: 'expires_at' },
    storeIdentifier: 'hashed',
  },
} satisfies Partial<BetterAuthOptions>;

const secondFactorTables = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'auth_two_factor',
    fields: {
      userId: 'user_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
};
