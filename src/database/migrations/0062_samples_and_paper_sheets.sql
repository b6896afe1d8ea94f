-- Samples that applicants hand in, told from each other by a code on the label and no name. What is
-- said of one is erased with its applicant; its photo is a file of the application.
create table application_sample (
  application_id uuid not null references application,
  no smallint not null check (no > 0),
  campaign_id text not null references campaign,
  code text not null check (code ~ '^[1-9][0-9]{2,3}$'),
  product text not null check (product <> ''),
  -- as handed in, such as two packs of 150 g
  amount text not null check (amount <> ''),
  allergens text[] not null check (cardinality(allergens) > 0),
  storage text not null check (storage in ('room', 'chilled', 'frozen')),
  remark text not null default '',
  received_at timestamptz not null,
  received_by uuid,
  primary key (application_id, no),
  constraint application_sample_code_once unique (campaign_id, code)
);

create table application_sample_end (
  application_id uuid not null,
  no smallint not null,
  way text not null check (way in ('eaten', 'returned', 'destroyed')),
  remark text not null default '',
  ended_at timestamptz not null,
  ended_by uuid,
  primary key (application_id, no),
  foreign key (application_id, no) references application_sample
);
create trigger application_sample_end_is_append_only before update or delete on application_sample_end
  for each statement execute function refuse_change();

-- Scores given on paper: typed by one person, held against the scan by another.
create table score_entry (
  application_id uuid not null,
  person_id uuid not null,
  version smallint not null check (version > 0),
  -- [{ "criterion", "score", "remark" }]
  scores jsonb not null,
  -- of the sealed scan
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  file_key text not null,
  key_version smallint not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  primary key (application_id, person_id, version),
  foreign key (application_id, person_id) references score_sheet
);
create trigger score_entry_is_append_only before update or delete on score_entry
  for each statement execute function refuse_change();

create table score_entry_check (
  application_id uuid not null,
  person_id uuid not null,
  version smallint not null,
  is_same boolean not null,
  -- what differs, where it does
  remark text not null default '',
  checked_at timestamptz not null,
  checked_by uuid not null,
  primary key (application_id, person_id, version),
  foreign key (application_id, person_id, version) references score_entry,
  constraint score_entry_refused_with_remark check (is_same or remark <> '')
);
create trigger score_entry_check_is_append_only before update or delete on score_entry_check
  for each statement execute function refuse_change();
