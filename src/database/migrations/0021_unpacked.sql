-- A file that is locked waits for its password; one whose columns nobody knows waits for somebody
-- who tells what they are.
alter table sale_upload drop constraint sale_upload_state_check;
alter table sale_upload add constraint sale_upload_state_check check (state in
  ('reading', 'locked', 'unmapped', 'read', 'refused', 'booking', 'waiting', 'booked', 'failed',
   'discarded'));

-- What the columns of a list are, as a person told it: remembered for the next file with the same
-- headings.
create table sale_mapping (
  enterprise_id uuid not null references enterprise,
  mapping_id uuid not null,
  name text not null check (name <> ''),
  -- the headings, evened out
  signature text not null,
  mapping jsonb not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (enterprise_id, mapping_id)
);
create unique index sale_mapping_once on sale_mapping (enterprise_id, signature);

-- One that is shared with everybody: headings and what they mean, nothing of the enterprise.
create table sale_preset (
  preset_id uuid primary key,
  name text not null check (name <> ''),
  signature text not null unique,
  mapping jsonb not null,
  shared_at timestamptz not null,
  shared_by uuid
);

alter table sale_upload
  add column mapping_id uuid,
  -- "these are other sales": a book of its own beside the one that holds equal rows
  add column list_label text not null default '',
  -- "replace the old version": the lists that this one takes the place of
  add column replaces uuid[];
