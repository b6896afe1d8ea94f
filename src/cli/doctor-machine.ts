/** What `doctor` looks at on the machine: Node, disk, folders, mail, backups. */
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { keyringPath } from '../files/index.ts';
import type { Words } from '../kernel/problem.ts';
import { lastBackup } from './backup.ts';
import { attention, type Line, ok, same } from './doctor-line.ts';

export function aboutNode({ root }: Pick<Config, 'root'>, running: string): Line {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const shape = z.object({ dependencies: z.object({ node: z.string() }) });
  const pinned = shape.parse(manifest).dependencies.node;
  const detail = {
    id: `Node ${running} (dipatok ${pinned})`,
    en: `Node ${running} (pinned ${pinned})`,
  };
  if (running.replace(/^v/, '').split('.')[0] === pinned.split('.')[0]) return ok('node', detail);
  return attention('node', detail, {
    id: 'Jalankan lewat ./bin/lagawi atau npm start, yang memakai Node yang dipatok.',
    en: 'Run it by ./bin/lagawi or npm start, which use the pinned Node.',
  });
}

const gigabyte = 1024 ** 3;
/** Room for a backup and a bad day. */
const freeGbLeast = 2;

export async function aboutDisk({ varFolder }: Pick<Config, 'varFolder'>): Promise<Line> {
  if (!existsSync(varFolder))
    return ok('disk', { id: `${varFolder} belum ada`, en: `${varFolder} does not exist yet` });
  const { bavail, blocks, bsize } = await statfs(varFolder);
  const free = (bavail * bsize) / gigabyte;
  const share = Math.round((bavail / blocks) * 100);
  const detail = {
    id: `${free.toFixed(1).replace('.', ',')} GB kosong (${share} %) untuk ${varFolder}`,
    en: `${free.toFixed(1)} GB free (${share} %) for ${varFolder}`,
  };
  if (free >= freeGbLeast && share >= 5) return ok('disk', detail);
  return attention('disk', detail, {
    id: 'Kosongkan ruang atau pindahkan cadangan lama ke tempat lain.',
    en: 'Free some room, or move old backups elsewhere.',
  });
}

export function aboutFolder({ varFolder }: Pick<Config, 'varFolder'>): Line {
  if (!existsSync(varFolder))
    return ok('folder', { id: `${varFolder} belum ada`, en: `${varFolder} does not exist yet` });
  const wrong = [...faultsOf(varFolder)];
  const first = wrong[0];
  if (!first)
    return ok('folder', {
      id: `${varFolder} dapat ditulis, kunci tertutup bagi orang lain`,
      en: `${varFolder} is writable, the keys are closed to others`,
    });
  return attention('folder', first.detail, first.advice);
}

function* faultsOf(varFolder: string): Generator<{ detail: Words; advice: Words }> {
  try {
    accessSync(varFolder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    yield {
      detail: { id: `${varFolder} tidak dapat ditulis`, en: `${varFolder} is not writable` },
      advice: {
        id: 'Berikan folder itu kepada pengguna yang menjalankan Lagawi (chown).',
        en: 'Give the folder to the user that runs Lagawi (chown).',
      },
    };
  }
  for (const path of [keyringPath(varFolder), join(varFolder, 'spool')]) {
    // Windows keeps no such bits.
    if (process.platform === 'win32' || !existsSync(path) || (statSync(path).mode & 0o077) === 0)
      continue;
    yield {
      detail: {
        id: `${path} dapat dibaca orang lain di mesin ini`,
        en: `Others on this machine can read ${path}`,
      },
      advice: same(`chmod -R go= ${path}`),
    };
  }
  const left = readdirSync(varFolder).filter((name) =>
    /^restoring(\.json)?$|\.unfinished-\d+/.test(name),
  );
  if (left.length > 0) {
    yield {
      detail: {
        id: `Sisa pemulihan yang tidak selesai: ${left.join(', ')}`,
        en: `Left by an unfinished restore: ${left.join(', ')}`,
      },
      advice: { id: 'Periksa isinya, lalu hapus.', en: 'Look into it, then remove it.' },
    };
  }
}

const smtpMs = 5_000;

export async function aboutSmtp(config: Pick<Config, 'smtpUrl' | 'simulation'>): Promise<Line> {
  if (config.simulation)
    return ok('smtp', {
      id: 'Simulasi: tidak ada surel yang keluar',
      en: 'Simulation: no mail leaves',
    });
  if (!config.smtpUrl) {
    return ok('smtp', {
      id: 'SMTP_URL tidak diisi: surel menunggu di kotak keluar',
      en: 'SMTP_URL is not set: mails wait in the outbox',
    });
  }
  const { host } = new URL(config.smtpUrl);
  const transport = createTransport({
    url: config.smtpUrl,
    ...{ connectionTimeout: smtpMs, greetingTimeout: smtpMs, socketTimeout: smtpMs },
  });
  try {
    await transport.verify();
    return ok('smtp', { id: `${host} menjawab`, en: `${host} answers` });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return attention(
      'smtp',
      {
        id: `${host} tidak menjawab dengan benar (${why})`,
        en: `${host} does not answer properly (${why})`,
      },
      {
        id: 'Periksa SMTP_URL, kata sandinya, dan apakah jaringan mengizinkan.',
        en: 'Check SMTP_URL, its password, and whether the network lets it pass.',
      },
    );
  } finally {
    transport.close();
  }
}

const dayMs = 86_400_000;
const backupDaysMax = 7;

export function aboutBackup(config: Pick<Config, 'varFolder'>, now: Date): Line {
  const advice = {
    id: 'Jalankan lagawi backup, dan simpan salinannya di tempat lain.',
    en: 'Run lagawi backup, and keep a copy elsewhere.',
  };
  const last = lastBackup(config);
  if (!last)
    return attention('backup', { id: 'Belum pernah dicadangkan', en: 'Never backed up' }, advice);
  const days = Math.floor((now.getTime() - Date.parse(last.madeAt)) / dayMs);
  const detail = {
    id: `Terakhir ${days} hari lalu: ${last.file}`,
    en: `Last ${days} days ago: ${last.file}`,
  };
  if (days > backupDaysMax) return attention('backup', detail, advice);
  if (last.keys === 'absent') {
    return attention(
      'backup',
      { id: `${detail.id}, TANPA KUNCI`, en: `${detail.en}, WITHOUT KEYS` },
      {
        id: 'Isi LAGAWI_PASSPHRASE, atau simpan keyring.json secara terpisah.',
        en: 'Set LAGAWI_PASSPHRASE, or keep keyring.json apart.',
      },
    );
  }
  return ok('backup', detail);
}
