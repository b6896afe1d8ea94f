-- A file on its way into the ledger: received, read, seen by the person, booked. The original lies
-- in the spool meanwhile; this row says how far it is and outlives every crash.
create table sale_upload (
  enterprise_id uuid not null references enterprise,
  upload_id uuid not null,
  file_name text not null,
  size_bytes bigint not null,
  spool_key uuid,
  storefront_id uuid,
  state text not null check (state in ('reading', 'read', 'refused', 'booking', 'waiting', 'booked', 'failed', 'discarded')),
  -- share of the bytes that the current step has behind it, 0 to 1
  progress real not null default 0,
  preview jsonb,
  problem jsonb,
  import_id uuid,
  origin text not null check (origin in ('upload', 'witnessed', 'api')),
  received_at timestamptz not null,
  received_by uuid,
  on_behalf boolean not null,
  primary key (enterprise_id, upload_id)
);
create index sale_upload_recent on sale_upload (enterprise_id, received_at desc);
