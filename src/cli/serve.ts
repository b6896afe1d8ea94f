import { mkdirSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { type Config, readConfig } from '../config.ts';
import { buildHouse, type House } from '../house.ts';
import { defineProblems, problem } from '../kernel/problem.ts';
import type { Route } from '../web/index.ts';
import { buildWebsite } from '../website.ts';
import { readArgs } from './args.ts';
import { pathProblem } from './path-problem.ts';
import { claimFolder } from './serving.ts';

const serveProblems = defineProblems('serve', {
  portTaken: problem<{ port: number }>(503, ({ port }) => ({
    id: `Port ${port} sedang dipakai program lain. Pilih port lain dengan PORT, atau kosongkan PORT supaya dipilihkan.`,
    en: `Port ${port} is taken by another program. Choose another with PORT, or leave PORT empty to have one chosen.`,
  })),
  cannotListen: problem<{ host: string; port: number; why: string }>(
    503,
    ({ host, port, why }) => ({
      id: `Lagawi tidak dapat dibuka di ${host}, port ${port} (${why}). Perbaiki HOST atau PORT.`,
      en: `Lagawi cannot be opened at ${host}, port ${port} (${why}). Mend HOST or PORT.`,
    }),
  ),
});

/** Of a host that is not this machine's, and of a port that is not for this user. */
const notOurs = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EACCES', 'EAFNOSUPPORT', 'EINVAL'];

/** Ports tried when none was asked for. */
const firstPort = 8080;
const lastPort = 8179;

export async function runServe(args: string[] = []): Promise<number> {
  readArgs(args);
  const config = readConfig(process.env);
  return whileServing(config, async () => {
    const house = await buildHouse(config);
    return keepOpen(house, () => openDoors(house));
  });
}

/** With an embedded database its folder is ours alone; on DATABASE_URL many may serve. */
export async function whileServing(config: Config, work: () => Promise<number>): Promise<number> {
  if (config.databaseUrl) return work();
  try {
    mkdirSync(config.varFolder, { recursive: true });
  } catch (error) {
    throw pathProblem(error) ?? error;
  }
  const giveBack = claimFolder(config.varFolder);
  try {
    return await work();
  } finally {
    giveBack();
  }
}

/** Opens, stays until a signal, and leaves in order, also when opening failed. */
export async function keepOpen(house: House, open: () => Promise<unknown>): Promise<number> {
  const stopped = new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  try {
    await Promise.race([open().then(() => stopped), stopped]);
  } finally {
    await house.close();
  }
  return 0;
}

/** Serves the house and takes up its jobs; prints where. */
export async function openDoors(house: House, more: readonly Route[] = []): Promise<string> {
  const app = await buildWebsite(house, more);
  const port = await listen(app.fetch, house.config);
  house.setUrl(`http://${shown(house.config.host)}:${port}`);
  await house.work();
  console.log(`\nLagawi: ${house.url()}\n`);
  return house.url();
}

const shown = (host: string) => (host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host);

async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  config: Config,
): Promise<number> {
  const ports = config.port ? [config.port] : range(firstPort, lastPort);
  for (const port of ports) {
    if (await tryPort(fetch, config.host, port)) return port;
  }
  throw serveProblems.portTaken({ port: config.port ?? lastPort });
}

function tryPort(
  fetch: Parameters<typeof listen>[0],
  hostname: string,
  port: number,
): Promise<boolean> {
  return new Promise((done, fail) => {
    const server = serve({ fetch, hostname, port }, () => done(true));
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code ?? '';
      if (why === 'EADDRINUSE') done(false);
      else
        fail(
          notOurs.includes(why) ? serveProblems.cannotListen({ host: hostname, port, why }) : error,
        );
    });
  });
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
