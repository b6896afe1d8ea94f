-- While a round is scored judges drop out and others come: sheets are taken off or dealt out anew,
-- and why is kept.
alter table judging_sheet add column removed_at timestamptz;

create table judging_judge_change (
  campaign_id text not null,
  round text not null,
  no smallint not null check (no > 0),
  person_id uuid not null references person,
  change text not null check (change in ('left', 'joined')),
  reason text not null check (reason <> ''),
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (campaign_id, round, no),
  foreign key (campaign_id, round) references judging_final
);
create trigger judging_judge_change_is_append_only before update or delete on judging_judge_change
  for each statement execute function refuse_change();

-- Scores of judges that were given on paper: typed by one person, held against the scan by another.
create table judging_entry (
  enterprise_id uuid not null,
  campaign_id text not null,
  round text not null,
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
  primary key (enterprise_id, campaign_id, person_id, round, version),
  foreign key (enterprise_id, campaign_id, person_id, round) references judging_sheet
);
create index judging_entry_of on judging_entry (campaign_id, round);
create trigger judging_entry_is_append_only before update or delete on judging_entry
  for each statement execute function refuse_change();

create table judging_entry_check (
  enterprise_id uuid not null,
  campaign_id text not null,
  round text not null,
  person_id uuid not null,
  version smallint not null,
  is_same boolean not null,
  -- what differs, where it does
  remark text not null default '',
  checked_at timestamptz not null,
  checked_by uuid not null,
  primary key (enterprise_id, campaign_id, person_id, round, version),
  foreign key (enterprise_id, campaign_id, person_id, round, version) references judging_entry,
  constraint judging_entry_refused_with_remark check (is_same or remark <> '')
);
create trigger judging_entry_check_is_append_only before update or delete on judging_entry_check
  for each statement execute function refuse_change();
