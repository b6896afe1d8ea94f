/** An enterprise's ledger in the examples' words: files in, sums and open questions out. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, system } from '../../src/journal/index.ts';
import { newId } from '../../src/kernel/id.ts';
import type { Imported, ImportInput } from '../../src/sales/actions/booking.ts';
import { importFile } from '../../src/sales/actions/import.ts';
import { reverseImport } from '../../src/sales/actions/reverse.ts';
import { openFile } from '../../src/sales/importers/index.ts';
import { checkLedger } from '../../src/sales/questions/check.ts';
import { saleStates, standings } from '../../src/sales/words.ts';
import type { TestGround } from '../house.ts';
import { addEnterprises } from './cast.ts';
import { type FileSpec, fileOf, readingOf } from './readings.ts';

export interface Item {
  itemId: string;
  kind: string;
  orderNo: string | null;
  details: Record<string, unknown>;
}

/** Somebody who may verify and sent nothing. */
export const verifier = { personId: newId(), via: 'web' } as const;

export const permutations = <T>(items: readonly T[]): T[][] =>
  items.length <= 1
    ? [[...items]]
    : items.flatMap((item, at) =>
        permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [
          item,
          ...rest,
        ]),
      );

/** The ledger of an enterprise that nobody has sold for yet. */
export async function newBooks(house: TestGround): Promise<Books> {
  const [id = ''] = await addEnterprises(house, 1);
  return new Books(house, id);
}

export class Books {
  private readonly house: TestGround;
  readonly id: string;

  constructor(house: TestGround, enterpriseId: string) {
    this.house = house;
    this.id = enterpriseId;
  }

  /** A file made of a few numbers. */
  async load(spec: FileSpec, by: string | null = null): Promise<string> {
    const done = await importFile(
      this.house,
      { personId: by, via: 'job' },
      {
        enterpriseId: this.id,
        reading: readingOf(fileOf(spec)),
        spoolFolder: this.house.config.varFolder,
      },
    );
    return done.importId ?? '';
  }

  /** A file as a platform writes it. */
  async loadBytes(
    name: string,
    bytes: Uint8Array,
    more: Partial<ImportInput> = {},
  ): Promise<Imported> {
    const path = join(this.house.config.varFolder, name);
    writeFileSync(path, bytes);
    return importFile(this.house, system('cli'), {
      enterpriseId: this.id,
      reading: await openFile({ path, name }),
      spoolFolder: this.house.config.varFolder,
      ...more,
    });
  }

  /** Registers a shop of the enterprise's own. */
  async shop(shopName: string): Promise<string> {
    const storefrontId = newId();
    await act(this.house, system('cli'), async ({ client, note }) => {
      await client.query(
        `insert into storefront (enterprise_id, storefront_id, marketplace, shop_name)
         values ($1, $2, 'shopee', $3)`,
        [this.id, storefrontId, shopName],
      );
      note({ verb: 'enterprises.addStorefront', thing: 'storefront', thingId: storefrontId });
    });
    return storefrontId;
  }

  async reverse(importId: string): Promise<void> {
    await reverseImport(this.house, system('cli'), {
      enterpriseId: this.id,
      importId,
      reason: 'salah toko',
    });
  }

  /** `final 70/0/0/70`, by state and standing; what is zero is left out. */
  async sums(): Promise<string[]> {
    const { rows } = await this.house.database.pool.query<Record<string, number>>(
      `select state, standing, sum(orders)::int as orders, sum(gross)::bigint as g,
         sum(returned)::bigint as r, sum(voucher)::bigint as v, sum(omzet)::bigint as o
       from sales_day where enterprise_id = $1 group by 1, 2 having sum(orders) <> 0
       order by standing, state`,
      [this.id],
    );
    return rows.map((row) => {
      const standing = standings[row['standing'] ?? 0];
      const state = saleStates[row['state'] ?? 0];
      const name = standing === 'counted' ? state : `${standing} ${state}`;
      return `${name} ${row['g']}/${row['r']}/${row['v']}/${row['o']}`;
    });
  }

  async items(): Promise<Item[]> {
    const { rows } = await this.house.database.pool.query<Item>(
      `select item_id as "itemId", kind, order_no as "orderNo", details from queue_item
       where enterprise_id = $1 and closed_at is null order by kind, subject`,
      [this.id],
    );
    return rows;
  }

  /** The kinds of the ledger's writes, in their order. */
  async writes(): Promise<string[]> {
    const { rows } = await this.house.database.pool.query<{ kind: string }>(
      'select kind from ledger_write where enterprise_id = $1 order by seq',
      [this.id],
    );
    return rows.map((row) => row.kind);
  }

  async kinds(): Promise<string[]> {
    return (await this.items()).map((item) => item.kind);
  }

  async item(kind: string): Promise<Item> {
    const items = (await this.items()).filter((item) => item.kind === kind);
    assert.equal(items.length, 1, `one open ${kind}`);
    return items[0] as Item;
  }

  async headOf(orderNo: string): Promise<{
    hash: string;
    judged: string;
    issuer_id: number;
    gross: number;
  }> {
    const { rows } = await this.house.database.pool.query(
      'select *, coalesce(judged_hash, hash) as judged from sale_order where enterprise_id = $1 and order_no = $2',
      [this.id, orderNo],
    );
    assert.equal(rows.length, 1, `${orderNo} is there`);
    return rows[0];
  }
}

export async function assertSound({ database }: TestGround): Promise<void> {
  const findings = await checkLedger(database);
  assert.deepEqual(
    findings.filter((finding) => finding.broken > 0),
    [],
  );
}
