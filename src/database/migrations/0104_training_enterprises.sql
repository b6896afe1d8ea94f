-- Enterprises as lists tell them, held against the registry: a person says that one is this one of
-- the registry, or is another.
create table training_enterprise_link (
  enterprise_id uuid not null references enterprise,
  link_id uuid not null,
  -- as training_row has it
  enterprise_key text not null check (enterprise_key <> ''),
  kind text not null check (kind in ('same', 'other')),
  made_at timestamptz not null,
  made_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  primary key (enterprise_id, link_id)
);
create index training_enterprise_link_by_id on training_enterprise_link (link_id);
create unique index training_enterprise_link_once
  on training_enterprise_link (enterprise_id, enterprise_key) where undone_at is null;
create index training_enterprise_link_of_key on training_enterprise_link (enterprise_key);
create index training_row_by_enterprise on training_row (enterprise_key) where enterprise_key <> '';
