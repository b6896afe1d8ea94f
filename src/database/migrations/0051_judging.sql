-- Choosing winners among those who took part: measured and judged criteria, a fully crossed final.

-- A version is never edited; the final names the one by which it is judged.
create table judging_criteria (
  campaign_id text not null references campaign,
  version smallint not null check (version > 0),
  -- [{ "id", "name", "weight", "kind": "judged", "levels" } or { …, "kind": "measured", "measure" }]
  criteria jsonb not null,
  -- ids of criteria, first to last
  tie_break text[] not null default '{}',
  made_at timestamptz not null,
  made_by uuid,
  primary key (campaign_id, version)
);
create trigger judging_criteria_is_append_only before update or delete on judging_criteria
  for each statement execute function refuse_change();

-- From here on criteria, finalists and what was measured stand.
create table judging_final (
  campaign_id text primary key references campaign,
  criteria_version smallint not null,
  definition_version smallint not null,
  -- what had been recorded by then was measured
  measured_at timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  foreign key (campaign_id, criteria_version) references judging_criteria
);

create table judging_finalist (
  enterprise_id uuid not null references enterprise,
  campaign_id text not null references judging_final,
  -- { "cells": [{ "online", "proven", "omzet", "orders" }], "weeks": [reported, expected], "baseline" }
  measured jsonb not null,
  primary key (enterprise_id, campaign_id)
);
create index judging_finalist_of on judging_finalist (campaign_id);
create trigger judging_finalist_is_append_only before update or delete on judging_finalist
  for each statement execute function refuse_change();

-- Every judge scores every finalist.
create table judging_sheet (
  enterprise_id uuid not null,
  campaign_id text not null,
  person_id uuid not null references person,
  locked_at timestamptz,
  constraint judging_sheet_once primary key (enterprise_id, campaign_id, person_id),
  foreign key (enterprise_id, campaign_id) references judging_finalist
);
create index judging_sheet_of on judging_sheet (campaign_id, person_id);

-- Every change of a score is kept; the newest version holds.
create table judging_score (
  enterprise_id uuid not null,
  campaign_id text not null,
  person_id uuid not null,
  criterion text not null,
  version integer not null check (version > 0),
  score smallint not null,
  remark text not null default '',
  saved_at timestamptz not null,
  constraint judging_score_once primary key (enterprise_id, campaign_id, person_id, criterion, version),
  foreign key (enterprise_id, campaign_id, person_id) references judging_sheet
);
create trigger judging_score_is_append_only before update or delete on judging_score
  for each statement execute function refuse_change();

-- The official's decision on the winners, as it was decided.
create table judging_decree (
  campaign_id text primary key references judging_final,
  number text not null check (number <> ''),
  decided_on date not null,
  place text not null check (place <> ''),
  decider jsonb not null,
  content jsonb not null,
  content_hash text not null,
  entered_at timestamptz not null,
  entered_by uuid
);
create trigger judging_decree_is_append_only before update or delete on judging_decree
  for each statement execute function refuse_change();
