import { basename } from 'node:path';
import { enterpriseZones } from '../enterprises/index.ts';
import type { Files } from '../files/index.ts';
import { type Ground, system } from '../journal/index.ts';
import type { Zones } from '../kernel/day.ts';
import { formatRupiah } from '../kernel/money.ts';
import { Problem } from '../kernel/problem.ts';
import {
  type Imported,
  importFile,
  openFile,
  waitingWords,
  withRedactedCopy,
} from '../sales/index.ts';
import { readArgs, required } from './args.ts';
import { withGround } from './ground.ts';
import { pathProblem } from './path-problem.ts';

type Outcome = {
  file: string;
  refused: { code: string; message: string } | null;
  imported: Imported | null;
};

/**
 * lagawi import --enterprise ID FILE… [--json]: each file whole or not at all; exit 2 when one was
 * refused.
 */
export async function runImport(args: string[]): Promise<number> {
  const { given, positionals, json } = readArgs(args, {
    options: ['enterprise'],
    most: Number.POSITIVE_INFINITY,
  });
  const enterpriseId = required(given.enterprise, '--enterprise ID');
  required(positionals[0], 'FILE');
  const outcomes: Outcome[] = [];
  await withGround(async (ground) => {
    const zones = await enterpriseZones(ground.database, enterpriseId);
    for (const path of positionals)
      outcomes.push(await importOne(ground, { enterpriseId, zones, path }));
  });
  if (json) console.log(JSON.stringify({ schema: 'lagawi.import/1', files: outcomes }, null, 2));
  else for (const outcome of outcomes) print(outcome);
  return outcomes.some((outcome) => outcome.refused) ? 2 : 0;
}

async function importOne(
  ground: Ground & { files: Files },
  { enterpriseId, zones, path }: { enterpriseId: string; zones: Zones; path: string },
): Promise<Outcome> {
  const file = basename(path);
  try {
    const imported = await withRedactedCopy(
      ground.files,
      { path, name: file, zones },
      openFile,
      (reading, redactedKey) =>
        importFile(ground, system('cli'), {
          enterpriseId,
          reading,
          onBehalf: true,
          spoolFolder: ground.files.workFolder,
          redactedKey,
        }),
    );
    return { file, refused: null, imported };
  } catch (error) {
    const problem = pathProblem(error, path) ?? error;
    if (!(problem instanceof Problem)) throw error;
    return { file, refused: { code: problem.code, message: problem.words.id }, imported: null };
  }
}

function print({ file, refused, imported }: Outcome): void {
  console.log(file);
  if (refused) console.log(`  Ditolak: ${refused.message}`);
  if (!imported) return;
  const { booked, updated, known, older, troubles, waiting } = imported.receipt;
  if (imported.importId === null) {
    console.log(`  ${waitingWords(imported).id}`);
    return;
  }
  if (imported.isRepeat) console.log('  Sudah pernah dicatat; inilah tanda terima pertamanya.');
  console.log(`  Dicatat      ${booked.orders} pesanan   ${formatRupiah(booked.omzet)}`);
  console.log(`  Diperbarui   ${updated.orders} pesanan   ${formatRupiah(updated.omzetChange)}`);
  console.log(
    `  Sudah ada    ${known} pesanan · lebih lama ${older} · baris ditolak ${troubles.length}`,
  );
  const items = waiting.reduce((sum, one) => sum + one.items, 0);
  if (items > 0) console.log(`  Menunggu     ${items} hal menunggu keputusan petugas`);
}
