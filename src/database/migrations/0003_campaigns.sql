-- A campaign is data: institutions with roles named per campaign, stages, window, zone, and what
-- counts as a sale, in versions.
create table institution (
  institution_id uuid primary key,
  name text not null check (name <> ''),
  created_at timestamptz not null
);

create table campaign (
  campaign_id text constraint campaign_id_once primary key check (campaign_id ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  name text not null check (name <> ''),
  place text not null default '',
  zone text not null check (zone in ('WIB', 'WITA', 'WIT')),
  window_from date not null,
  window_to date not null,
  is_simulation boolean not null default false,
  created_at timestamptz not null,
  check (window_from <= window_to)
);

create table campaign_institution (
  campaign_id text not null references campaign,
  institution_id uuid not null references institution,
  -- 'manager' and so on is ours; the name on screen is the campaign's own.
  role text not null check (role in ('manager', 'coManager', 'curator', 'localOffice', 'partner')),
  role_name text not null check (role_name <> ''),
  primary key (campaign_id, institution_id, role)
);
create unique index campaign_has_one_manager on campaign_institution (campaign_id) where role = 'manager';

create table campaign_stage (
  campaign_id text not null references campaign,
  stage_no smallint not null,
  name text not null check (name <> ''),
  from_day date not null,
  to_day date not null,
  primary key (campaign_id, stage_no),
  check (from_day <= to_day)
);

-- A figure of the campaign was closed: its window, zone and stages stand from then on.
create table campaign_freeze (
  campaign_id text primary key references campaign,
  frozen_at timestamptz not null,
  frozen_by uuid
);
create trigger campaign_freeze_is_append_only before update or delete on campaign_freeze
  for each statement execute function refuse_change();

-- A definition chooses streams, channels, states and the least evidence; never the formula or the
-- day. A version is never edited; a new one is added with its reason.
create table sale_definition (
  campaign_id text not null references campaign,
  version smallint not null check (version > 0),
  words_id text not null,
  words_en text not null,
  streams text[] not null check (cardinality(streams) > 0),
  -- null counts every channel
  channels text[] check (cardinality(channels) > 0),
  least_evidence text not null check (least_evidence in ('A', 'B', 'C', 'D', 'E')),
  reason text not null check (reason <> ''),
  decided_at timestamptz not null,
  decided_by uuid,
  primary key (campaign_id, version)
);
create trigger sale_definition_is_append_only before update or delete on sale_definition
  for each statement execute function refuse_change();
