/** What `doctor` asks the database. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../database/index.ts';
import type { Clock } from '../kernel/clock.ts';
import { attention, type Line, ok } from './doctor-line.ts';

export async function aboutVersion({ pool, where, isEmbedded }: Database): Promise<Line> {
  const version = await show(pool, 'server_version');
  return ok('database', {
    id: `PostgreSQL ${version} di ${where}${isEmbedded ? ' (bawaan)' : ''}`,
    en: `PostgreSQL ${version} at ${where}${isEmbedded ? ' (embedded)' : ''}`,
  });
}

async function show(pool: Database['pool'], setting: string): Promise<string> {
  const answer = await pool.query<{ value: string }>('select current_setting($1) as value', [
    setting,
  ]);
  return answer.rows[0]?.value ?? '';
}

const migrationsFolder = join(import.meta.dirname, '../database/migrations');

export async function aboutMigrations({ pool }: Database): Promise<Line> {
  const has = await pool.query<{ at: string | null }>(
    `select to_regclass('public.migration')::text as at`,
  );
  const done = has.rows[0]?.at
    ? (await pool.query<{ name: string; sha256: string }>('select name, sha256 from migration'))
        .rows
    : [];
  const ours = new Map(
    readdirSync(migrationsFolder)
      .filter((name) => name.endsWith('.sql'))
      .map((name) => [name, sha256(join(migrationsFolder, name))]),
  );
  const strange = done.find((row) => ours.get(row.name) !== row.sha256);
  if (strange) {
    return attention(
      'migrations',
      {
        id: `Pembaruan ${strange.name} bukan milik Lagawi ini`,
        en: `Update ${strange.name} is not this Lagawi’s`,
      },
      {
        id: 'Pasang Lagawi yang memakai basis data ini.',
        en: 'Install the Lagawi that uses this database.',
      },
    );
  }
  const due = ours.size - done.length;
  if (due === 0)
    return ok('migrations', {
      id: `${ours.size} pembaruan, semua sudah dijalankan`,
      en: `${ours.size} updates, all run`,
    });
  return attention(
    'migrations',
    {
      id: `${due} dari ${ours.size} pembaruan belum dijalankan`,
      en: `${due} of ${ours.size} updates have not run`,
    },
    {
      id: 'Buat cadangan, lalu npm start menjalankannya.',
      en: 'Make a backup; npm start then runs them.',
    },
  );
}

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

export async function aboutFsync({ pool }: Database): Promise<Line> {
  const off: string[] = [];
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    if ((await show(pool, setting)) === 'off') off.push(setting);
  }
  if (off.length === 0)
    return ok('fsync', {
      id: 'Yang dicatat sampai ke cakram',
      en: 'What is recorded reaches the disk',
    });
  return attention(
    'fsync',
    { id: `${off.join(', ')} mati`, en: `${off.join(', ')} is off` },
    {
      id: 'Nyalakan di postgresql.conf; listrik padam dapat menghilangkan catatan.',
      en: 'Switch it on in postgresql.conf; a power cut can lose what was recorded.',
    },
  );
}

/** Sessions, grants and “by then” figures compare both clocks. */
const clockMsMax = 5_000;

export async function aboutClock({ pool }: Database, clock: Clock): Promise<Line> {
  const before = clock().getTime();
  const answer = await pool.query<{ now: Date }>('select clock_timestamp() as now');
  const middle = (before + clock().getTime()) / 2;
  const apart = Math.round((answer.rows[0]?.now.getTime() ?? 0) - middle);
  const seconds = (Math.abs(apart) / 1000).toFixed(1);
  if (Math.abs(apart) <= clockMsMax) {
    return ok('clock', {
      id: `Jam mesin dan basis data berbeda ${seconds} detik`,
      en: `The clocks of machine and database are ${seconds} s apart`,
    });
  }
  return attention(
    'clock',
    {
      id: `Jam mesin dan basis data berbeda ${seconds} detik`,
      en: `The clocks of machine and database are ${seconds} s apart`,
    },
    { id: 'Nyalakan NTP di kedua mesin.', en: 'Switch NTP on on both machines.' },
  );
}
