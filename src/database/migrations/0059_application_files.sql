-- Files that answer a question of the form. The newest of a question counts; rows can be erased.
create table application_file (
  application_id uuid not null references application,
  question text not null,
  version smallint not null check (version > 0),
  file_name text not null check (file_name <> ''),
  media_type text not null,
  bytes integer not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_key text not null,
  key_version smallint not null,
  added_at timestamptz not null,
  primary key (application_id, question, version)
);
