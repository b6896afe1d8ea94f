-- What shows a level of export readiness: scans and photos beside an item, sealed.
create table growth_readiness_file (
  enterprise_id uuid not null references enterprise,
  file_id uuid not null,
  item text not null,
  name text not null check (name <> ''),
  media_type text not null,
  bytes integer not null check (bytes > 0),
  sha256 text not null,
  file_key text not null,
  key_version integer not null,
  added_at timestamptz not null,
  added_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (enterprise_id, file_id)
);
create unique index growth_readiness_file_once on growth_readiness_file (enterprise_id, item, sha256)
  where withdrawn_at is null;
