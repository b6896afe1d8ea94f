/**
 * In the databases of tests, a write to a room's table that commits without a journal note in the
 * same transaction fails, whoever wrote it and however: invariant 5 of design.md, asked of all that
 * any test does. Programs in production have `act`, which asks the same of itself. A test that
 * edits a table by hand, as nobody may, says so with `byHand`.
 */
import type pg from 'pg';

/**
 * Whose writes are no acts: accounts (noted by hooks), limits, the journal itself, and the numbers
 * of issuers and transactions and the fingerprints of ledgers, which say nothing of anybody.
 */
const exempt = `relname ~ '^auth_'
  or relname in ('rate_limit', 'migration', 'journal', 'issuer', 'access_change', 'sale_mark')`;
/** Writes that are no acts on tables that are otherwise guarded: how far a thing has come. */
const events = `case name
  -- on its way out the postman writes his tries on it
  when 'notice' then 'insert or delete'
  when 'sale_upload' then 'insert or delete or update of state'
  when 'paper_batch' then 'insert or delete or update of state'
  when 'training_list' then 'insert or delete or update of state'
  else 'insert or update or delete' end`;

/** Once for each database; another call finds it done. */
export async function guardJournal(pool: pg.Pool): Promise<void> {
  await pool.query(`
    create or replace function is_noted() returns trigger language plpgsql as $$
    declare own text := pg_current_xact_id()::text;
    begin
      if current_setting('lagawi.noted', true) is not distinct from own
        or current_setting('lagawi.raw', true) is not distinct from 'on' then
        return null;
      end if;
      -- The chain's lock is held to the end of the transaction, so its last row is our own.
      if (select xmin::text from journal order by seq desc limit 1) is distinct from
        (own::numeric % 4294967296)::text then
        raise exception 'a write to % without its journal note', tg_table_name;
      end if;
      -- What is asked for each row is looked up once for all of them.
      perform set_config('lagawi.noted', own, true);
      return null;
    end $$;
    do $$
    declare name text;
    begin
      for name in select relname from pg_class c
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and not relispartition and not (${exempt})
          and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'is_noted')
      loop
        execute format('create constraint trigger is_noted after %s on %I
          deferrable initially deferred for each row execute function is_noted()', ${events}, name);
      end loop;
    end $$`);
}

/** Lets a transaction write without notes, for a test that lays what acts would. */
export async function asByHand(client: pg.ClientBase): Promise<void> {
  await client.query(`select set_config('lagawi.raw', 'on', true)`);
}

/** Edits tables as nobody may, for a test of what then must be found. */
export async function byHand(pool: pg.Pool, sql: string): Promise<void> {
  await pool.query(`select set_config('lagawi.raw', 'on', true); ${sql}`);
}
