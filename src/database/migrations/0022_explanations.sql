-- What is collected of a producer and who sees it, told before the first entry, in words that the
-- institution may edit. Each wording is a version that stays; without any, the shipped one holds,
-- which is version 0.
create table explanation (
  version integer primary key check (version > 0),
  words_id text not null check (words_id <> ''),
  words_en text not null check (words_en <> ''),
  reason text not null check (reason <> ''),
  made_at timestamptz not null,
  made_by uuid
);

-- Who has read which version; asked again once there is another.
create table explanation_read (
  person_id uuid not null references person,
  version integer not null,
  read_at timestamptz not null,
  primary key (person_id, version)
);
