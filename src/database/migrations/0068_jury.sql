-- What a jury declares, what its finalists object to, and what it decides where ranks leave equals.

-- What is known of a judge beside the right: from which institution, and when the pact was signed.
create table judging_judge (
  campaign_id text not null references campaign,
  person_id uuid not null references person,
  institution text not null default '',
  signed_at timestamptz,
  constraint judging_judge_once primary key (campaign_id, person_id)
);

-- A relation of a judge to somebody who takes part. The newest kind holds.
create table judging_conflict (
  enterprise_id uuid not null references enterprise,
  campaign_id text not null references campaign,
  person_id uuid not null references person,
  kind text not null check (kind in ('personal', 'assisted')),
  reason text not null check (reason <> ''),
  declared_at timestamptz not null,
  declared_by uuid,
  constraint judging_conflict_once primary key (enterprise_id, campaign_id, person_id)
);
create index judging_conflict_of on judging_conflict (campaign_id, person_id);

-- What judge and enterprise share, and why a person found no conflict in it.
create table judging_hint_answer (
  enterprise_id uuid not null references enterprise,
  campaign_id text not null references campaign,
  person_id uuid not null references person,
  reason text not null check (reason <> ''),
  answered_at timestamptz not null,
  answered_by uuid,
  primary key (enterprise_id, campaign_id, person_id)
);
create trigger judging_hint_answer_is_append_only before update or delete on judging_hint_answer
  for each statement execute function refuse_change();

-- Which of equals at the end of the seats the jury took, and why. The newest version holds.
create table judging_tie (
  campaign_id text not null references campaign,
  version smallint not null check (version > 0),
  chosen uuid[] not null check (cardinality(chosen) > 0),
  reason text not null check (reason <> ''),
  decided_at timestamptz not null,
  decided_by uuid,
  primary key (campaign_id, version)
);
create trigger judging_tie_is_append_only before update or delete on judging_tie
  for each statement execute function refuse_change();

-- Of a finalist, against procedure or data of the judging.
create table judging_objection (
  objection_id uuid not null,
  enterprise_id uuid not null references enterprise,
  campaign_id text not null references campaign,
  ground text not null check (ground in ('procedure', 'data')),
  body text not null,
  filed_at timestamptz not null,
  filed_by uuid,
  primary key (enterprise_id, objection_id)
);
create index judging_objection_of on judging_objection (campaign_id, filed_at);

create table judging_objection_answer (
  objection_id uuid not null,
  enterprise_id uuid not null,
  result text not null check (result in ('upheld', 'partly', 'rejected')),
  answer text not null check (answer <> ''),
  answered_at timestamptz not null,
  answered_by uuid,
  primary key (enterprise_id, objection_id),
  foreign key (enterprise_id, objection_id) references judging_objection
);
create trigger judging_objection_answer_is_append_only
  before update or delete on judging_objection_answer
  for each statement execute function refuse_change();
