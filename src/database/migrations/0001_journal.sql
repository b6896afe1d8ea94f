-- Who did what to which thing, when and from where. Append-only; every row's hash covers the row
-- before it, so that an edit by hand is found. Opaque ids and field names only, never personal values.
create table journal (
  seq bigint primary key,
  at timestamptz not null,
  actor uuid,
  via text not null check (via in ('web', 'api', 'cli', 'job', 'start')),
  verb text not null check (verb ~ '^[a-z]+\.[a-zA-Z]+$'),
  thing text not null,
  thing_id text not null,
  enterprise_id uuid,
  campaign_id text,
  details jsonb not null default '{}',
  content_hash bytea not null,
  hash bytea not null
);
create index journal_thing on journal (thing, thing_id);
create index journal_enterprise on journal (enterprise_id, seq) where enterprise_id is not null;

-- Not even our own program may change what happened.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = '42501';
end $$;
create trigger journal_is_append_only before update or delete or truncate on journal
  for each statement execute function refuse_change();
