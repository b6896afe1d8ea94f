-- A table of enterprises that was uploaded and is looked at before anything is written. The file
-- itself lies encrypted in the spool, 24 hours at most; of it only counts are kept.
create table registry_import (
  import_id uuid primary key,
  -- into this campaign; null: into the registry only
  campaign_id text references campaign,
  file_name text not null,
  spool_key uuid,
  made_at timestamptz not null,
  made_by uuid not null references person,
  booked_at timestamptz,
  added integer not null default 0,
  changed integer not null default 0,
  known integer not null default 0,
  refused integer not null default 0,
  -- [{ "line": …, "id": …, "en": … }]: rows that the plan let through and the booking did not
  failures jsonb not null default '[]'
);
