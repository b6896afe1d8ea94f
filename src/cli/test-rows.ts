/** Rows that a copy of a database could trip over. */
import type { TestGround } from '../../test/house.ts';
import { byHand } from '../../test/ledger/journal-guard.ts';
import { act, system } from '../journal/index.ts';

export const oddRows = 2_000;

/** Texts that a copy could trip over, in a table that takes them. */
export async function fillWithOddRows({ database, clock }: TestGround): Promise<void> {
  const odd = ['\\', '\\.', '\\N', 'a\tb', 'baris\nbaru', '\r\n', '"\'', 'é 中 🍌', '{"a":1}', ' '];
  await act({ database, clock }, system('cli'), async ({ sql, note }) => {
    for (let i = 0; i < oddRows; i++) {
      const text = odd[i % odd.length] ?? '';
      await sql
        .insertInto('institution')
        .values({ institution_id: crypto.randomUUID(), name: `${text}${i}`, created_at: clock() })
        .execute();
    }
    note({ verb: 'archive.test', thing: 'archive', thingId: 'odd' });
  });
  await database.pool.query(`select nextval('snapshot_block') from generate_series(1, 41)`);
}

/** A photo's row: its look is a string of bits, its pieces an array. */
export async function addLook({ database: { pool } }: TestGround): Promise<void> {
  await byHand(
    pool,
    `insert into issuer (code, is_local) values ('entry', true) on conflict do nothing;
     insert into sale_photo (enterprise_id, photo_id, order_no, issuer_id, file_key, key_version,
       bytes_hash, look, pieces, width, height, added_at, added_by, on_behalf)
     select enterprise_id, gen_random_uuid(), 'uji', (select issuer_id from issuer limit 1), 'k', 1,
       '\\x00ff', repeat('01', 128)::bit(256), array[1, 65537], 4, 3, now(), enterprise_id, false
     from enterprise limit 1`,
  );
}
