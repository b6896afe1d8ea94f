/** The installation that a command speaks about. Only `serve`, `demo` and `restore` make one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { type Database, openDatabase } from '../database/index.ts';
import { defineProblems, problem } from '../kernel/problem.ts';

const installationProblems = defineProblems('cli', {
  noInstallation: problem<{ where: string }>(404, ({ where }) => ({
    id: `Belum ada instalasi Lagawi di ${where}; jalankan npm start, atau tunjuk folder lain dengan LAGAWI_VAR.`,
    en: `There is no installation of Lagawi at ${where} yet; run npm start, or name another folder in LAGAWI_VAR.`,
  })),
  onlyDemo: problem<{ where: string; demo: string }>(404, ({ where, demo }) => ({
    id: `Belum ada instalasi Lagawi di ${where}; data demo ada di ${demo}: tulis LAGAWI_VAR=${demo} di depan perintah ini.`,
    en: `There is no installation of Lagawi at ${where} yet; the demo’s data is at ${demo}: write LAGAWI_VAR=${demo} before this command.`,
  })),
});

type Place = Pick<Config, 'varFolder' | 'databaseUrl'>;

/** Opens the database of an installation that is there, and makes nothing where none is. */
export async function openInstallation(config: Place): Promise<Database> {
  const { varFolder, databaseUrl } = config;
  const demo = demoFolder(config);
  if (!databaseUrl && !hasOwnData({ varFolder })) {
    throw hasOwnData({ varFolder: demo })
      ? installationProblems.onlyDemo({ where: varFolder, demo })
      : installationProblems.noInstallation({ where: varFolder });
  }
  const database = await openDatabase(config);
  try {
    const { rows } = await database.pool.query<{ is: boolean }>(
      `select to_regclass('public.migration') is not null as is`,
    );
    if (!rows[0]?.is) throw installationProblems.noInstallation({ where: database.where });
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Embedded data beside us, or where a note says that it went. */
export function hasOwnData({ varFolder }: Pick<Config, 'varFolder'>): boolean {
  return ['postgres', 'DATA-ADA-DI-SINI.txt'].some((name) => existsSync(join(varFolder, name)));
}

/** Where `lagawi demo` keeps its house. */
export const demoFolder = ({ varFolder }: Pick<Config, 'varFolder'>) => join(varFolder, 'demo');
