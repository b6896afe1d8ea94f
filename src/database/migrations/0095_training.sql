-- The training programme (e-Smart IKM): programmes, their batches, and lists of who was there, kept
-- by many hands over many years.
create table training_programme (
  programme_id uuid primary key,
  name text not null check (name <> ''),
  about text not null default '',
  created_at timestamptz not null,
  created_by uuid
);
create unique index training_programme_once on training_programme (lower(name));

create table training_batch (
  batch_id uuid primary key,
  programme_id uuid not null references training_programme,
  title text not null,
  -- Letters and digits of the title: by it and the first day a batch is known in another list.
  title_key text not null,
  from_day date not null,
  until_day date not null,
  venue text not null default '',
  created_at timestamptz not null,
  constraint training_batch_once unique (programme_id, title_key, from_day),
  check (from_day <= until_day)
);

-- A list of trainees: a file, looked at and then taken in.
create table training_list (
  list_id uuid primary key,
  programme_id uuid not null references training_programme,
  file_name text not null,
  sha256 bytea not null,
  -- Gone once the list is taken in, or its day is over.
  spool_key text,
  state text not null check (state in ('waiting', 'booking', 'booked', 'failed', 'reversed')),
  -- How its columns are read, and what the person told of all of its rows.
  asked jsonb,
  -- Of a thousand: how far the booking is.
  progress integer not null default 0,
  rows_taken integer,
  rows_known integer,
  rows_refused integer,
  made_at timestamptz not null,
  made_by uuid,
  booked_at timestamptz,
  reversed_at timestamptz,
  reversed_by uuid
);

-- A trainee as one list wrote them. All of it but the ids can be erased.
create table training_record (
  record_id uuid primary key,
  -- Keyed hash of all that was told: the same person written the same way is one record.
  identity bytea not null constraint training_record_once unique,
  -- The least id of the records that are one person; follows from records and decisions alone.
  trainee_id uuid not null,
  name text not null,
  name_key text not null,
  -- Of the name without titles, and each two that stand together as one.
  words text[] not null,
  nik bytea,
  nik_sealed bytea,
  nik_key_version integer,
  phone text,
  birth_place text not null,
  birth_day date,
  sex text check (sex in ('L', 'P')),
  region_code text not null,
  created_at timestamptz not null,
  erased_at timestamptz
);
create index training_record_of on training_record (trainee_id);
create index training_record_by_nik on training_record (nik);
create index training_record_by_phone on training_record (phone, name_key);
create index training_record_by_key on training_record (name_key);
create index training_record_by_words on training_record using gin (words);

-- Every word of a name, once, with how it sounds: a word with a slip of the pen is looked for among
-- these, and nowhere else.
create extension if not exists fuzzystrmatch;
create table training_word (
  word text collate "C" primary key,
  sound text not null,
  -- Two words written as one.
  is_pair boolean not null
);
create index training_word_by_sound on training_word (sound);
create index training_word_by_letter on training_word (left(word, 1));

-- One row of a list: this record was at this batch. It is what every count leads back to.
create table training_row (
  list_id uuid not null references training_list,
  sheet text not null,
  line integer not null,
  batch_id uuid not null references training_batch,
  record_id uuid not null references training_record,
  is_present boolean not null,
  enterprise text not null,
  -- The NIB, else the name without its kind and the regency; '' where no enterprise is told.
  enterprise_key text not null,
  primary key (list_id, sheet, line)
);
create index training_row_of_batch on training_row (batch_id);
create index training_row_of_record on training_row (record_id);

-- What a person said of two records, or of one.
create table training_decision (
  decision_id uuid primary key,
  kind text not null check (kind in ('same', 'apart', 'alone')),
  one_id uuid not null references training_record,
  other_id uuid references training_record,
  reason text not null default '',
  made_at timestamptz not null,
  made_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  check ((kind = 'alone') = (other_id is null)),
  check (one_id <> other_id)
);

-- Pairs of records to look at; they follow from the records alone, whatever people decided.
create table training_candidate (
  one_id uuid not null,
  other_id uuid not null,
  grounds text[] not null,
  points smallint not null,
  primary key (one_id, other_id)
);
create index training_candidate_by_points on training_candidate (points desc, one_id, other_id);
