import { BlockList, isIP, isIPv4 } from 'node:net';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { defineProblems, problem } from './kernel/problem.ts';

/** Every setting of an installation, and the only place that reads the environment. */
export interface Config {
  /** The folder of this checkout. */
  root: string;
  /** Data of the installation: embedded database, spool, keyring, logs. */
  varFolder: string;
  /** Any PostgreSQL ≥ 15; null starts the embedded one inside varFolder. */
  databaseUrl: string | null;
  host: string;
  /** null takes the first free one from 8080. */
  port: number | null;
  /** The address that people type, for links in mails; null takes the one it listens on. */
  publicUrl: string | null;
  /** Proxies of ours in front, whose X-Forwarded-For is believed; none by default. */
  trustedProxies: BlockList;
  /** smtp://user:password@host:587; null keeps mails in the outbox for a person to pass on. */
  smtpUrl: string | null;
  mailFrom: string;
  /** https://user:password@host of the national e-signature service; null: there is none. */
  esignUrl: string | null;
  /** True where every page must say SIMULASI and nothing leaves (users.md, Everywhere). */
  simulation: boolean;
  /** True where anybody may come in as anyone: a demo, and nothing else. */
  waysIn: boolean;
  logLevel: 'silent' | 'info' | 'debug';
  /** How many days back shops let orders be exported, for reminders: the shortest that is known. */
  exportReachDays: number;
}

const configProblems = defineProblems('config', {
  wrong: problem<{ setting: string; value: string }>(500, ({ setting, value }) => ({
    id: `Setelan ${setting} tidak dapat dipakai: “${value}”. Perbaiki lalu jalankan lagi.`,
    en: `The setting ${setting} cannot be used: “${value}”. Mend it and start again.`,
  })),
});

const settings = z.object({
  LAGAWI_VAR: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/)
    .optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65535).optional(),
  LAGAWI_URL: z.url({ protocol: /^https?$/ }).optional(),
  LAGAWI_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text, check) => {
      const list = readProxies(text);
      if (list) return list;
      check.addIssue('addresses or CIDR blocks');
      return z.NEVER;
    }),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/)
    .optional(),
  ESIGN_URL: z
    .string()
    .regex(/^https?:\/\/[^\s@/]+:[^\s@/]+@[^\s@/]+\/?$/)
    .optional(),
  MAIL_FROM: z.string().min(3).default('Lagawi <lagawi@localhost>'),
  LAGAWI_LOG: z.enum(['silent', 'info', 'debug']).default('info'),
  LAGAWI_EXPORT_REACH_DAYS: z.coerce.number().int().min(7).max(3650).default(90),
});

const root = resolve(import.meta.dirname, '..');

export function readConfig(env: NodeJS.ProcessEnv, over: Partial<Config> = {}): Config {
  // An empty variable is an unset one: `PORT= npm start` is what people type to clear it.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const setting = String(parsed.error.issues[0]?.path[0]);
    // Passwords stand in the URLs, so a wrong one is never repeated in full.
    const value = (given[setting] ?? '').replace(/\/\/.*@/, '//…@');
    throw configProblems.wrong({ setting, value });
  }
  const s = parsed.data;
  return {
    root,
    varFolder: resolve(s.LAGAWI_VAR?.replace(/^~(?=\/|$)/, homedir()) ?? `${root}/var`),
    databaseUrl: s.DATABASE_URL ?? null,
    host: s.HOST,
    port: s.PORT ?? null,
    publicUrl: s.LAGAWI_URL?.replace(/\/$/, '') ?? null,
    trustedProxies: s.LAGAWI_TRUSTED_PROXIES,
    smtpUrl: s.SMTP_URL ?? null,
    mailFrom: s.MAIL_FROM,
    esignUrl: s.ESIGN_URL ?? null,
    simulation: false,
    waysIn: false,
    logLevel: s.LAGAWI_LOG,
    exportReachDays: s.LAGAWI_EXPORT_REACH_DAYS,
    ...over,
  };
}

/** `10.0.0.1, 192.168.0.0/24, fd00::/8`; null where one is neither. */
function readProxies(text: string): BlockList | null {
  const list = new BlockList();
  for (const one of text.split(/[\s,]+/).filter(Boolean)) {
    const [address = '', bits, ...more] = one.split('/');
    const most = isIPv4(address) ? 32 : 128;
    const prefix = bits === undefined ? most : Number(bits);
    const isBlock = bits === undefined || /^\d{1,3}$/.test(bits);
    if (!isIP(address) || !isBlock || prefix > most || more.length > 0) return null;
    list.addSubnet(address, prefix, isIPv4(address) ? 'ipv4' : 'ipv6');
  }
  return list;
}
