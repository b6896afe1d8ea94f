/**
 * A whole house for one test file, as it is served: pages, API, jobs at work, a small cast in two
 * campaigns. Everything comes in through the doors that people take, in less than three seconds.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { todayCast } from '../demo/campaigns.ts';
import { publishedFacts } from '../demo/facts.ts';
import type { FileAct } from '../demo/files.ts';
import { momentAt } from '../demo/moment.ts';
import { scheduleOf } from '../demo/schedule.ts';
import { simulate } from '../demo/truth.ts';
import { createCampaign } from '../src/campaigns/index.ts';
import { Browser } from '../src/campaigns/test-browser.ts';
import type { Config } from '../src/config.ts';
import { factRoutes } from '../src/desk/index.ts';
import {
  addEnterprise,
  addSource,
  addStorefront,
  endMembership,
  enterpriseTargets,
} from '../src/enterprises/index.ts';
import { buildHouse, type House } from '../src/house.ts';
import { present } from '../src/kernel/assert.ts';
import { addDays, type Day, dayIn } from '../src/kernel/day.ts';
import {
  createAdministrator,
  createPerson,
  currentExplanation,
  giveGrant,
  type NewGrant,
  type PersonFields,
  readExplanation,
  signInDirectly,
  type Who,
  whoActs,
} from '../src/people/index.ts';
import { importFile, openFile, recordSales } from '../src/sales/index.ts';
import { buildWebsite } from '../src/website.ts';
import { type TestGround, testGround } from './house.ts';
import { saleOf } from './ledger/cast.ts';

export interface Visitor {
  /** Headers of somebody who is signed in; empty for a stranger. */
  readonly headers: Record<string, string>;
  send(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, form: Record<string, string>): Promise<Response>;
  json(path: string, body: unknown): Promise<Response>;
  /** Files as the upload form sends them. */
  files(path: string, ...files: { name: string; bytes: Uint8Array }[]): Promise<Response>;
}

export class Site {
  readonly ground: TestGround;
  readonly house: House;
  readonly app: Hono;
  readonly today: Day;
  private nth = 0;

  constructor(parts: { ground: TestGround; house: House; app: Hono }) {
    this.ground = parts.ground;
    this.house = parts.house;
    this.app = parts.app;
    this.today = dayIn('WIB', parts.ground.clock());
  }

  /** The clock stands at noon, so that hours before and after it are of this day. */
  atNoon(): void {
    this.ground.setNow(new Date(`${this.today}T12:00:00+07:00`));
  }

  /** Every request from an address of its own, unless the test is about the limit. */
  private request(path: string, init: RequestInit, address?: string) {
    this.nth += 1;
    const remoteAddress =
      address ?? `10.${this.nth >> 16}.${(this.nth >> 8) & 255}.${this.nth & 255}`;
    return this.app.request(path, init, { incoming: { socket: { remoteAddress } } });
  }

  async cookiesOf(personId: string): Promise<string[]> {
    const visitor = { ip: '127.0.0.1', headers: new Headers({ 'user-agent': 'uji' }) };
    return (await signInDirectly(this.house.auth, visitor, personId)).cookies;
  }

  async as(personId: string | null, address?: string): Promise<Visitor> {
    const cookies = personId ? await this.cookiesOf(personId) : [];
    const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
    const headers: Record<string, string> = { 'user-agent': 'uji', ...(cookie && { cookie }) };
    const send = async (path: string, init: RequestInit = {}) =>
      this.request(path, { ...init, headers: { ...headers, ...init.headers } }, address);
    return {
      headers,
      send,
      post: (path, form) => send(path, { method: 'POST', body: new URLSearchParams(form) }),
      json: (path, body) =>
        send(path, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        }),
      files: (path, ...files) => {
        const form = new FormData();
        for (const { name, bytes } of files)
          form.append('berkas', new File([Buffer.from(bytes)], name));
        return send(path, { method: 'POST', body: form });
      },
    };
  }

  /** A browser without script. */
  async browse(personId: string | null): Promise<Browser> {
    const browser = new Browser((path, init) => this.request(path, init));
    if (personId) browser.keep(await this.cookiesOf(personId));
    return browser;
  }

  async close(): Promise<void> {
    await this.house.close();
    await this.ground.close();
  }
}

/** `idle`: nothing takes up the jobs, for tests that do a job's work themselves. */
export async function openSite(
  over: Partial<Config> = { simulation: true, waysIn: true },
  { idle = false } = {},
): Promise<Site> {
  const ground = await testGround(new Date());
  const house = await buildHouse({ ...ground.config, ...over }, ground.clock);
  if (!idle) await house.work();
  const facts = over.simulation ? factRoutes(publishedFacts) : [];
  return new Site({ ground, house, app: await buildWebsite(house, facts) });
}

/** Everybody asks at the same moment: a walk in single file mostly waits for the database. */
export async function atOnce<T>(all: readonly T[], ask: (one: T) => Promise<void>): Promise<void> {
  await Promise.all(all.map(ask));
}

/** Whether a page says that its work still goes on. */
export const isWorking = (html: string): boolean => html.includes('http-equiv="refresh"');

/** Waits for what a job does; fails with the last thing seen. */
export async function until<T>(look: () => Promise<T | null | false>, what: string): Promise<T> {
  const patience = performance.now() + 15_000;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > patience) throw new Error(`${what} never came`);
    await new Promise((resume) => setTimeout(resume, 40));
  }
}

export interface Cast {
  admin: Who;
  /** Members of lagawi; tenun of lain; bekas left lagawi ten days ago. */
  keripik: string;
  kopi: string;
  tenun: string;
  bekas: string;
  sari: string;
  tono: string;
  manager: string;
  window: { from: Day; to: Day };
  add(fields: PersonFields, ...grants: Omit<NewGrant, 'personId'>[]): Promise<string>;
}

/** A verifier of lagawi, who has sent nothing. */
export const addVerifier = (site: Site, cast: Cast): Promise<string> =>
  cast.add(
    { name: 'Bu Verifikator', email: 'verifikator@contoh.example' },
    { role: 'verifier', scope: { kind: 'campaign', id: 'lagawi' }, from: addDays(site.today, -40) },
  );

/** Two campaigns that run today, four enterprises, two producers, a manager. */
export async function castOf({ house, today }: Site): Promise<Cast> {
  const window = { from: addDays(today, -35), to: addDays(today, 48) };
  const asId = async (id: string) => present(await whoActs(house, id, 'cli'), `${id} acts`);
  const admin = await asId(
    await createAdministrator(house, {
      name: 'Ibu Admin',
      email: 'admin@contoh.example',
      password: 'kopi robusta lampung',
    }),
  );
  for (const id of ['lagawi', 'lain'])
    await createCampaign(house, admin, { id, name: `Kampanye ${id}`, zone: 'WIB', ...window });
  const enterprise = (name: string, regionCode: string, campaignId: string) =>
    addEnterprise(house, admin, { name, regionCode, campaign: { campaignId, from: window.from } });
  const keripik = await enterprise('Keripik Bu Sari', '18.09', 'lagawi');
  const kopi = await enterprise('Kopi Pak Tono', '18.72', 'lagawi');
  const tenun = await enterprise('Tenun Bu Wati', '18.01', 'lain');
  const bekas = await enterprise('Sambal Pernah Ikut', '18.09', 'lagawi');
  await endMembership(house, admin, {
    enterpriseId: bekas,
    campaignId: 'lagawi',
    as: 'withdrawn',
    lastDay: addDays(today, -10),
    reason: 'Pindah usaha',
  });
  const add: Cast['add'] = async (fields, ...grants) => {
    const personId = await createPerson(house, admin, fields);
    for (const grant of grants)
      await giveGrant(house, admin, { ...grant, personId }, (ids) =>
        enterpriseTargets(house.database, ids),
      );
    // Who is new is told first; those of the tests have read it.
    const { version } = await currentExplanation(house.database);
    await readExplanation(house, { personId, via: 'web' }, version);
    return personId;
  };
  const from = addDays(today, -40);
  const own = (id: string) =>
    ({ role: 'producer', scope: { kind: 'enterprise', id }, from }) as const;
  return {
    admin,
    keripik,
    kopi,
    tenun,
    bekas,
    window,
    add,
    sari: await add({ name: 'Bu Sari', phone: '0800 0000 0001' }, own(keripik)),
    tono: await add({ name: 'Pak Tono', phone: '0800 0000 0002' }, own(kopi)),
    manager: await add(
      { name: 'Pak Manajer', email: 'manajer@contoh.example' },
      { role: 'campaignManager', scope: { kind: 'campaign', id: 'lagawi' }, from },
    ),
  };
}

/** The exports of two invented shops and a till, oldest first; they overlap. */
export function generatedFiles({ today }: Site): { enterprise: string; act: FileAct }[] {
  const truth = simulate({
    seed: 'uji/situs',
    from: addDays(today, -35),
    to: addDays(today, 48),
    cast: todayCast.slice(0, 2),
    sizeRp: 8_000_000,
    shopeeTellsQuantity: true,
    until: momentAt(today, 0),
  });
  return scheduleOf(truth, { era: 'D', traps: false }).flatMap(({ enterprise, act }) =>
    act.kind === 'file' ? [{ enterprise, act }] : [],
  );
}

export const shopeeFiles = (site: Site): FileAct[] =>
  generatedFiles(site).flatMap(({ enterprise, act }) =>
    act.content.platform === 'shopee' && enterprise === todayCast[0]?.key ? [act] : [],
  );

/**
 * Two files of Keripik, the older of which begins before the campaign, and of each enterprise an
 * entry inside the window and one before it.
 */
export async function fill(site: Site, cast: Cast): Promise<{ importId: string; laterId: string }> {
  const { house, today } = site;
  const storefrontId = await addStorefront(house, cast.admin, cast.keripik, {
    marketplace: 'shopee',
    shopName: 'Keripik Bu Sari Official',
  });
  await addSource(house, cast.admin, cast.keripik, {
    kind: 'book',
    channel: 'bazaar',
    name: 'Buku bazar',
  });
  const files = shopeeFiles(site);
  const book = (n: number) =>
    importOne(site, {
      enterpriseId: cast.keripik,
      by: cast.sari,
      storefrontId,
      file: present(files[n], 'a Shopee file'),
    });
  const importId = await book(0);
  const laterId = await book(3);
  const owners: [string, string][] = [
    [cast.keripik, cast.sari],
    [cast.kopi, cast.tono],
    [cast.tenun, cast.admin.personId],
    [cast.bekas, cast.admin.personId],
  ];
  for (const [enterpriseId, personId] of owners) {
    // One inside the window and one before it, of amounts that stand nowhere else.
    for (const [day, amount] of [
      [addDays(today, -12), 77_100],
      [addDays(today, -50), 66_600],
    ] as const) {
      const entries = [
        saleOf({
          day,
          toDay: day,
          amount: amount + owners.findIndex(([id]) => id === enterpriseId),
        }),
      ];
      await recordSales(house, {
        actor: { personId, via: 'web' },
        enterpriseId,
        zone: 'WIB',
        onBehalf: false,
        entries,
      });
    }
  }
  return { importId, laterId };
}

export async function importOne(
  { house }: Site,
  of: { enterpriseId: string; by: string; storefrontId?: string; file: FileAct },
): Promise<string> {
  const path = join(house.files.workFolder, of.file.name);
  mkdirSync(house.files.workFolder, { recursive: true });
  writeFileSync(path, of.file.bytes());
  const { importId } = await importFile(
    house,
    { personId: of.by, via: 'web' },
    {
      enterpriseId: of.enterpriseId,
      reading: await openFile({ path, name: of.file.name }),
      storefrontId: of.storefrontId ?? null,
      spoolFolder: house.files.workFolder,
    },
  );
  return present(importId, 'a whole file is an import');
}
