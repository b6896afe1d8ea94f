-- A sent application that nobody has screened may be taken back into a draft while the call is
-- open. It keeps its number, and what had been sent is kept as it was until it is erased.
alter table application drop constraint application_check;
alter table application add check (sent_at is null or no is not null);
create table application_taken_back (
  application_id uuid not null references application,
  version smallint not null check (version > 0),
  form_version smallint not null,
  -- fields and answers as JSON
  told text not null,
  sent_at timestamptz not null,
  taken_back_at timestamptz not null,
  primary key (application_id, version)
);
create trigger application_taken_back_is_append_only before update or delete
  on application_taken_back
  for each row execute function refuse_change_but_erasure('told');
