-- The NIK of a person: optional, readable only with the keyring, searchable only by a keyed hash.
-- Two persons may hold the same one: that they are one person is for a person to say.
create table person_nik (
  person_id uuid primary key references person,
  sealed bytea not null,
  key_version integer not null,
  -- HMAC under the key of that version
  search_hash bytea not null,
  saved_at timestamptz not null
);
create index person_nik_same on person_nik (search_hash);
