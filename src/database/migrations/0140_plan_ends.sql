-- A plan may be changed with a reason, and ended with one; then its campaign may make another.
alter table growth_plan
  add column version integer not null default 1 check (version > 0),
  -- null while it runs.
  add column ended_on date,
  add column ended_reason text not null default '',
  -- A later plan of the same campaign took its place: figures count that one.
  add column is_replaced boolean not null default false,
  add constraint growth_plan_ended_why check ((ended_on is null) = (ended_reason = '')),
  add constraint growth_plan_replaced_ended check (ended_on is not null or not is_replaced),
  drop constraint growth_plan_once;
create unique index growth_plan_once on growth_plan (enterprise_id, campaign_id)
  where ended_on is null;

-- What a plan said before each change.
create table growth_plan_past (
  enterprise_id uuid not null,
  plan_id uuid not null,
  version integer not null check (version > 0),
  goals text not null,
  until_day date not null,
  -- Why it was changed.
  reason text not null check (reason <> ''),
  changed_at timestamptz not null,
  changed_by uuid,
  constraint growth_plan_version_once primary key (enterprise_id, plan_id, version),
  foreign key (enterprise_id, plan_id) references growth_plan
);
