-- What a certificate says beside its number, and permits that are asked for and not yet out.
alter table enterprise_identifier
  add column state text not null default 'issued' check (state in ('issued', 'revoked')),
  add column issued_on date,
  add constraint enterprise_identifier_days check (issued_on is null or valid_until is null or issued_on <= valid_until);

create table pending_permit (
  enterprise_id uuid not null references enterprise,
  pending_id uuid not null,
  kind text not null check (kind in ('nib', 'npwp', 'pirt', 'bpom', 'halal', 'siinas')),
  product_id uuid,
  applied_on date not null,
  -- where it stands, the number of the application
  remark text not null default '',
  recorded_at timestamptz not null,
  ended_on date,
  -- issued: its number is among the identifiers
  outcome text check (outcome in ('issued', 'refused', 'withdrawn')),
  primary key (enterprise_id, pending_id),
  foreign key (enterprise_id, product_id) references product,
  constraint pending_permit_end_is_whole check ((ended_on is null) = (outcome is null)),
  check (ended_on is null or applied_on <= ended_on)
);

-- KBLI by edition, and which classes of 2020 became which of 2025: split 1 to N, merged N to 1. Loaded
-- from the office's own table; none is shipped, since published lists contradict each other.
create table kbli_class (
  edition text not null check (edition in ('2020', '2025')),
  code text not null check (code ~ '^\d{5}$'),
  title text not null check (title <> ''),
  primary key (edition, code)
);
create table kbli_link (
  code_2020 text not null check (code_2020 ~ '^\d{5}$'),
  code_2025 text not null check (code_2025 ~ '^\d{5}$'),
  primary key (code_2020, code_2025)
);
create index kbli_link_back on kbli_link (code_2025);
