import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { todayCampaign } from '../../demo/campaigns.ts';
import type { FileAct } from '../../demo/files.ts';
import { type Seeded, seeded } from '../../demo/seeded.ts';
import { system } from '../../src/journal/index.ts';
import { importFile } from '../../src/sales/actions/import.ts';
import { openFile } from '../../src/sales/importers/index.ts';
import { digest } from '../../src/sales/importers/reading/digest.ts';
import {
  fileOf,
  isWorkbook,
  type Kind,
  originals,
} from '../../src/sales/importers/test-mutations.ts';
import { checkLedger } from '../../src/sales/questions/check.ts';
import { foldLedger, type LedgerFile } from '../../src/sales/rules/fold.ts';
import { type FoundOrder, saleStates } from '../../src/sales/words.ts';
import { type TestGround, testGround } from '../house.ts';
import { addEnterprises } from './cast.ts';
import { byHand } from './journal-guard.ts';

/** Orders of loading for each enterprise; `npm run soak` raises it. */
const shuffles = Number(process.env['LAGAWI_FILE_SHUFFLES'] ?? 3);

let house: TestGround;
before(async () => {
  house = await testGround('2026-07-01T03:00:00Z');
});
after(() => house.close());

/** The overlapping downloads of each enterprise of the running demo, written to disk. */
function demoFiles(): Map<string, { path: string; name: string }[]> {
  const { acts } = todayCampaign(new Date('2026-06-15T03:00:00Z'), { traps: false });
  const files = new Map<string, { path: string; name: string }[]>();
  for (const [nth, { enterprise, act }] of acts.entries()) {
    if (act.kind !== 'file') continue;
    const mine = files.get(enterprise) ?? [];
    mine.push({ path: written(act, nth), name: act.name });
    files.set(enterprise, mine);
  }
  return files;
}

/** A file of each format that is known, and one that overlaps it: a row less, the rest the same. */
function filesOfAllFormats(): { path: string; name: string }[] {
  const kinds = Object.keys(originals) as Kind[];
  return kinds.flatMap((kind) => {
    const rows = originals[kind];
    const name = `${kind}.${isWorkbook(kind) ? 'xlsx' : 'csv'}`;
    const bytesOf = [() => fileOf(kind, rows), () => fileOf(kind, rows.toSpliced(-2, 1))];
    return bytesOf.map((bytes, nth) => ({ name, path: written({ name, bytes }, nth) }));
  });
}

function written(act: Pick<FileAct, 'name' | 'bytes'>, nth: number): string {
  const folder = join(house.config.varFolder, 'files');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${nth}-${act.name}`);
  writeFileSync(path, act.bytes());
  return path;
}

/** Every file at least once, in a drawn order, some of them again. */
function schedule<T>(files: readonly T[], rng: Seeded): T[] {
  const all = [...files, ...files.filter(() => rng.chance(0.4))];
  for (let i = all.length - 1; i > 0; i--) {
    const j = rng.int(0, i);
    [all[i], all[j]] = [all[j] as T, all[i] as T];
  }
  return all;
}

async function ledgerOf(enterpriseId: string): Promise<string[]> {
  const { rows } = await house.database.pool.query<Record<string, string | number>>(
    `select i.code, o.order_no, o.hash, o.state, o.standing, o.channel, o.day, o.gross, o.returned,
       o.voucher, o.omzet, o.lines
     from sale_order o join issuer i using (issuer_id) where enterprise_id = $1`,
    [enterpriseId],
  );
  return rows
    .map((row) =>
      [
        row['code'],
        row['order_no'],
        row['hash'],
        saleStates[Number(row['state'])],
        row['standing'],
        row['day'],
        row['gross'],
        row['returned'],
        row['voucher'],
        row['omzet'],
        row['lines'],
      ].join(' '),
    )
    .sort();
}

function foldOf(files: readonly LedgerFile[]): string[] {
  return [...foldLedger({ files, digest }).orders.values()]
    .map(({ order }) =>
      [
        order.issuer,
        order.orderNo,
        order.hash,
        order.state,
        0,
        order.day,
        order.gross,
        order.returned,
        order.voucher,
        order.omzet,
        order.lines.length,
      ].join(' '),
    )
    .sort();
}

test(`overlapping files in ${shuffles} drawn orders, some sent again, give the folded ledger`, async () => {
  const rng = seeded('files in any order');
  for (const files of [...demoFiles().values(), filesOfAllFormats()]) {
    const expected: LedgerFile[] = [];
    for (const { path, name } of files) {
      const reading = await openFile({ path, name });
      const orders: FoundOrder[] = [];
      for await (const batch of reading.orders()) orders.push(...batch);
      expected.push({ importId: name, summary: reading.summary(), orders });
    }
    const folded = foldOf(expected);
    assert.ok(folded.length > 0);
    for (let nth = 0; nth < shuffles; nth++) {
      // Another shuffle is another enterprise; what the last one claimed is out of the way.
      const [enterpriseId = ''] = await addEnterprises(house, 1);
      for (const file of schedule(files, rng)) {
        const reading = await openFile(file);
        const { varFolder: spoolFolder } = house.config;
        await importFile(house, system('job'), { enterpriseId, reading, spoolFolder });
      }
      assert.deepEqual(await ledgerOf(enterpriseId), folded);
      const broken = (await checkLedger(house.database)).filter((finding) => finding.broken > 0);
      assert.deepEqual(broken, []);
      await forget(enterpriseId);
    }
  }
});

/** Takes an enterprise's orders out of sight of the next one, which has the same numbers. */
async function forget(enterpriseId: string): Promise<void> {
  const where = `where enterprise_id = '${enterpriseId}'`;
  await byHand(
    house.database.pool,
    `delete from sale_order ${where};
     delete from sales_day ${where};
     delete from sales_delta ${where}`,
  );
}
