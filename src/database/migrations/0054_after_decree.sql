-- What happens to a list after an official decided it: conditions, objections, replacements.

-- How long an objection may be filed and answered. Stands once the decree is entered.
create table objection_terms (
  campaign_id text not null references campaign,
  version smallint not null check (version > 0),
  -- both in working days
  file_days smallint not null check (file_days between 1 and 120),
  answer_days smallint not null check (answer_days between 1 and 120),
  -- national holidays and joint leave within that time
  holidays date[] not null default '{}',
  made_at timestamptz not null,
  made_by uuid,
  primary key (campaign_id, version)
);
create trigger objection_terms_is_append_only before update or delete on objection_terms
  for each statement execute function refuse_change();

-- What an applicant has to meet who passes on conditions. The newest version holds.
create table selection_condition (
  application_id uuid not null references application,
  version smallint not null check (version > 0),
  -- [{ "text", "dueOn", "checker" }]
  conditions jsonb not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (application_id, version)
);
create trigger selection_condition_is_append_only before update or delete on selection_condition
  for each statement execute function refuse_change();

-- What became of one condition, by its place in the list. The newest version holds.
create table condition_finding (
  application_id uuid not null references application,
  condition smallint not null check (condition > 0),
  version smallint not null check (version > 0),
  result text not null check (result in ('met', 'extended', 'lapsed')),
  due_on date,
  remark text not null check (remark <> ''),
  found_at timestamptz not null,
  found_by uuid,
  primary key (application_id, condition, version),
  check ((result = 'extended') = (due_on is not null))
);
create trigger condition_finding_is_append_only before update or delete on condition_finding
  for each statement execute function refuse_change();

-- A later decree that changes the list: who leaves it and why, who moves up.
create table selection_amendment (
  campaign_id text not null references selection_decree,
  no smallint not null check (no > 0),
  number text not null check (number <> ''),
  decided_on date not null,
  place text not null check (place <> ''),
  decider jsonb not null,
  -- { "leaves": [{ "applicationId", "cause", "reason" }], "enters": [{ "applicationId", "instead" }] }
  content jsonb not null,
  content_hash text not null,
  entered_at timestamptz not null,
  entered_by uuid,
  primary key (campaign_id, no)
);
create trigger selection_amendment_is_append_only before update or delete on selection_amendment
  for each statement execute function refuse_change();

-- Against procedure or data. The words are the applicant's own and can be erased.
create table objection (
  objection_id uuid constraint objection_id_once primary key,
  application_id uuid not null references application,
  ground text not null check (ground in ('procedure', 'data')),
  body text not null,
  filed_at timestamptz not null
);
create index objection_of on objection (application_id, filed_at);

create table objection_answer (
  objection_id uuid constraint objection_answered_once primary key references objection,
  result text not null check (result in ('upheld', 'partly', 'rejected')),
  answer text not null check (answer <> ''),
  answered_at timestamptz not null,
  answered_by uuid
);
create trigger objection_answer_is_append_only before update or delete on objection_answer
  for each statement execute function refuse_change();
