import pg from 'pg';
import { inTransaction } from './transaction.ts';

/** Drops all that was made in the database, as though it were new. For what was invented only. */
export async function emptyDatabase(pool: pg.Pool): Promise<void> {
  await inTransaction(pool, async ({ client }) => {
    const { rows } = await client.query<{ name: string }>(
      `select nspname as name from pg_namespace
       where nspname !~ '^pg_' and nspname <> 'information_schema'`,
    );
    for (const { name } of rows) {
      await client.query(`drop schema ${pg.escapeIdentifier(name)} cascade`);
    }
    await client.query('create schema public');
  });
}
