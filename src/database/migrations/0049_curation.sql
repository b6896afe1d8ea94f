-- Choosing people: what is asked, who applied, what was found, who scored how, what was decided.

-- A version is never edited. Those who began under an older one keep it.
create table application_form (
  campaign_id text not null references campaign,
  version smallint not null check (version > 0),
  opens_on date not null,
  closes_on date not null,
  -- [{ "code", "section", "label": { "id", "en" }, "kind", "isRequired", "sectors", "options" }]
  questions jsonb not null,
  made_at timestamptz not null,
  made_by uuid,
  constraint application_form_once primary key (campaign_id, version),
  check (opens_on <= closes_on)
);
create trigger application_form_is_append_only before update or delete on application_form
  for each statement execute function refuse_change();

-- Personal data lives here and can be erased; everything else of a selection names the id only.
create table application (
  application_id uuid constraint application_id_once primary key,
  campaign_id text not null references campaign,
  -- given when it is sent in; without a gap in its campaign
  no integer check (no > 0),
  form_version smallint not null,
  sector text not null,
  enterprise_name text not null check (enterprise_name <> ''),
  owner_name text not null default '',
  phone text not null default '',
  email text not null default '',
  region_code text not null default '',
  address text not null default '',
  nib text not null default '',
  product text not null default '',
  shop text not null default '',
  answers jsonb not null default '{}',
  -- of the secret in the applicant's link
  token_hash bytea not null constraint application_token_once unique,
  source text not null check (source in ('form', 'import')),
  created_at timestamptz not null,
  saved_at timestamptz not null,
  sent_at timestamptz,
  withdrawn_at timestamptz,
  -- when it became an enterprise of the registry
  enterprise_id uuid references enterprise,
  constraint application_no_once unique (campaign_id, no),
  foreign key (campaign_id, form_version) references application_form,
  check ((no is null) = (sent_at is null))
);
create index application_by_campaign on application (campaign_id, no) where sent_at is not null;
create index application_by_phone on application (campaign_id, phone) where phone <> '';
create index application_by_nib on application (campaign_id, nib) where nib <> '';
create index application_by_shop on application (campaign_id, lower(shop)) where shop <> '';
create index application_by_owner on application (campaign_id, lower(owner_name));

-- What an applicant agreed to when sending, in the words of that day.
create table application_consent (
  application_id uuid not null references application,
  version smallint not null check (version > 0),
  purposes text[] not null,
  agreed_at timestamptz not null,
  primary key (application_id, version)
);

-- What staff found of the basic requirements, and of each gate. The newest version holds.
create table screening (
  application_id uuid not null references application,
  version smallint not null check (version > 0),
  outcome text not null check (outcome in ('passed', 'failed')),
  -- from the campaign's list; the remark is for what no list foresees
  reasons text[] not null default '{}',
  remark text not null default '',
  decided_at timestamptz not null,
  decided_by uuid,
  primary key (application_id, version),
  constraint screening_failed_with_reason check (outcome = 'passed' or cardinality(reasons) > 0 or remark <> '')
);
create trigger screening_is_append_only before update or delete on screening
  for each statement execute function refuse_change();

-- Criteria, weights and what each level means, for some sectors. A version is never edited.
create table criteria_set (
  campaign_id text not null references campaign,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  version smallint not null check (version > 0),
  name text not null check (name <> ''),
  -- codes of sectors; empty: all that no other set names
  sectors text[] not null default '{}',
  -- [{ "id", "name", "weight", "levels": ["what a 1 means", …] }]
  criteria jsonb not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (campaign_id, code, version)
);
create trigger criteria_set_is_append_only before update or delete on criteria_set
  for each statement execute function refuse_change();

-- From here on the criteria stand: opening names the versions that every sheet is scored by.
create table panel_opening (
  campaign_id text primary key references campaign,
  -- { "code": version }
  criteria jsonb not null,
  opened_at timestamptz not null,
  opened_by uuid,
  closed_at timestamptz,
  closed_by uuid
);

create table panel_member (
  campaign_id text not null references campaign,
  person_id uuid not null references person,
  institution_id uuid not null references institution,
  joined_at timestamptz not null,
  left_at timestamptz,
  -- the integrity pact, without which no sheet opens
  signed_at timestamptz,
  constraint panel_member_once primary key (campaign_id, person_id)
);

-- A personal interest excludes; being an institution's own is shown and tested, and excludes nobody.
create table panel_conflict (
  application_id uuid not null references application,
  person_id uuid not null,
  kind text not null check (kind in ('personal', 'assisted')),
  reason text not null check (reason <> ''),
  told_at timestamptz not null,
  told_by uuid,
  constraint panel_conflict_once primary key (application_id, person_id)
);

create table score_sheet (
  application_id uuid not null references application,
  person_id uuid not null,
  assigned_at timestamptz not null,
  assigned_by uuid,
  -- taken off again before a score was given, or for a conflict
  removed_at timestamptz,
  locked_at timestamptz,
  constraint score_sheet_once primary key (application_id, person_id)
);
create index score_sheet_of on score_sheet (person_id) where removed_at is null;

-- Every change of a score is kept; the newest version holds.
create table score (
  application_id uuid not null,
  person_id uuid not null,
  criterion text not null,
  version integer not null check (version > 0),
  score smallint not null,
  remark text not null default '',
  saved_at timestamptz not null,
  constraint score_once primary key (application_id, person_id, criterion, version),
  foreign key (application_id, person_id) references score_sheet
);
create trigger score_is_append_only before update or delete on score
  for each statement execute function refuse_change();

-- Where the committee puts somebody other than the ranking does, with its reason.
create table selection_override (
  application_id uuid not null references application,
  version smallint not null check (version > 0),
  outcome text check (outcome in ('passed', 'conditional', 'waiting', 'notSelected')),
  reason text not null check (reason <> ''),
  decided_at timestamptz not null,
  decided_by uuid,
  primary key (application_id, version)
);
create trigger selection_override_is_append_only before update or delete on selection_override
  for each statement execute function refuse_change();

-- The official's decision: the list as it was decided, in full, and what it rests on.
create table selection_decree (
  campaign_id text primary key references campaign,
  -- from the office's own register
  number text not null check (number <> ''),
  decided_on date not null,
  place text not null check (place <> ''),
  -- { "name", "title", "nip" }
  decider jsonb not null,
  content jsonb not null,
  content_hash text not null,
  entered_at timestamptz not null,
  entered_by uuid
);
create trigger selection_decree_is_append_only before update or delete on selection_decree
  for each statement execute function refuse_change();
