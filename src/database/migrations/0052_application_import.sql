-- Applications that came by another form. The file lies encrypted in the spool, 24 hours at most;
-- what its columns mean is told by a person before anything is written.
create table application_import (
  import_id uuid primary key,
  campaign_id text not null references campaign,
  file_name text not null,
  spool_key uuid,
  made_at timestamptz not null,
  made_by uuid,
  booked_at timestamptz,
  added integer not null default 0,
  known integer not null default 0,
  refused integer not null default 0
);

-- Of a row of such a file: the same row sent again is the same application.
alter table application add import_key bytea;
create unique index application_imported_once on application (campaign_id, import_key)
  where import_key is not null;
