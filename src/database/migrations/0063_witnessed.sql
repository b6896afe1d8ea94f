-- Exports that were downloaded before an officer's eyes: who, where, when.
alter table sale_upload add column witness_place text check (witness_place <> '');

create table sale_witness (
  enterprise_id uuid not null references enterprise,
  import_id uuid not null,
  place text not null check (place <> ''),
  witnessed_at timestamptz not null,
  witnessed_by uuid,
  primary key (enterprise_id, import_id)
);
create trigger sale_witness_is_append_only before update or delete on sale_witness
  for each statement execute function refuse_change();

-- Why a final was opened although a finalist had no witnessed download of the whole window.
alter table judging_final add column unwitnessed text not null default '';
alter table judging_final alter column unwitnessed drop default;
