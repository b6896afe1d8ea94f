-- Which transactions changed what decides who may do what. Whoever remembers who may (memory.ts) asks
-- in the transaction that relies on it whether one of them was committed since. A row a transaction,
-- so that none waits for another as it would at a counter.
create table access_change (
  xid xid8 primary key,
  -- only for sweeping; nothing relies on it
  at timestamptz not null default now()
);

create function note_access_change() returns trigger language plpgsql as $$
begin
  insert into access_change (xid) values (pg_current_xact_id()) on conflict do nothing;
  return null;
end $$;

-- A new session, account, person or enterprise was unknown; a session that is used lasts longer.
create trigger access_change after delete or update of token, user_id, way on auth_session
  for each row execute function note_access_change();
create trigger access_change_end after update of expires_at on auth_session
  for each row when (new.expires_at < old.expires_at) execute function note_access_change();
create trigger access_change after delete or update of person_id on auth_user
  for each row execute function note_access_change();
create trigger access_change after delete or update of name, locale, erased_at on person
  for each row execute function note_access_change();
create trigger access_change after insert or update or delete on person_grant
  for each row execute function note_access_change();
create trigger access_change after delete or update of region_code, zone on enterprise
  for each row execute function note_access_change();
create trigger access_change after insert or update or delete on participation
  for each row execute function note_access_change();

create trigger access_change_all after truncate on auth_session
  for each statement execute function note_access_change();
create trigger access_change_all after truncate on auth_user
  for each statement execute function note_access_change();
create trigger access_change_all after truncate on person
  for each statement execute function note_access_change();
create trigger access_change_all after truncate on person_grant
  for each statement execute function note_access_change();
create trigger access_change_all after truncate on enterprise
  for each statement execute function note_access_change();
create trigger access_change_all after truncate on participation
  for each statement execute function note_access_change();
