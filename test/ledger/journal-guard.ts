/**
 * In the databases of these tests, a write to a room's table that commits without a journal note in
 * the same transaction fails, whoever wrote it and however: invariant 5 of design.md, asked of all
 * that any test does. Programs in production have `act`, which asks the same of itself.
 */
import type pg from 'pg';

/**
 * Whose writes are no acts: accounts (noted by hooks), limits, the journal itself, and the numbers
 * of issuers, which say nothing of anybody.
 */
const exempt = `relname ~ '^auth_' or relname in ('rate_limit', 'migration', 'journal', 'issuer')`;
/** A notice is an act when it is queued; on its way out the postman writes his tries on it. */
const events = `case when name = 'notice' then 'insert or delete' else 'insert or update or delete' end`;

export async function guardJournal(pool: pg.Pool): Promise<void> {
  await pool.query(`
    create function is_noted() returns trigger language plpgsql as $$
    begin
      -- The chain's lock is held to the end of the transaction, so its last row is our own.
      if (select xmin::text from journal order by seq desc limit 1) is distinct from
        (pg_current_xact_id()::text::numeric % 4294967296)::text
        and current_setting('lagawi.raw', true) is distinct from 'on' then
        raise exception 'a write to % without its journal note', tg_table_name;
      end if;
      return null;
    end $$;
    do $$
    declare name text;
    begin
      for name in select relname from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and not relispartition and not (${exempt})
      loop
        execute format('create constraint trigger is_noted after %s on %I
          deferrable initially deferred for each row execute function is_noted()', ${events}, name);
      end loop;
    end $$`);
}
