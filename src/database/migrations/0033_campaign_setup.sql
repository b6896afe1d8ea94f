-- What a campaign promises and whom it is for, as data: sectors with KBLI, quotas, indicators with
-- targets. Lists are replaced whole; a target is never edited, a new one is added with its reason.
create table campaign_sector (
  campaign_id text not null references campaign,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  position smallint not null,
  name text not null check (name <> ''),
  -- beginnings of KBLI codes; the longest one that fits decides
  kbli text[] not null default '{}',
  quota integer check (quota > 0),
  primary key (campaign_id, code)
);

create table campaign_quota (
  campaign_id text not null references campaign,
  kind text not null check (kind in ('members', 'finalists', 'winners')),
  amount integer not null check (amount > 0),
  primary key (campaign_id, kind)
);

create table campaign_indicator (
  campaign_id text not null references campaign,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  position smallint not null,
  name text not null check (name <> ''),
  unit text not null check (unit <> ''),
  meaning text not null check (meaning <> ''),
  source text not null default '',
  -- who counts it: the house itself, or a person who tells it with its source
  measure text not null check (measure in ('sales', 'onboardedBefore', 'onboardedDuring', 'members', 'told')),
  primary key (campaign_id, code)
);

create table campaign_target (
  campaign_id text not null references campaign,
  code text not null,
  version smallint not null check (version > 0),
  target bigint not null check (target > 0),
  reason text not null default '',
  decided_at timestamptz not null,
  decided_by uuid,
  primary key (campaign_id, code, version),
  constraint campaign_target_changed_with_reason check (version = 1 or reason <> '')
);
create trigger campaign_target_is_append_only before update or delete on campaign_target
  for each statement execute function refuse_change();

-- What a person tells of an indicator that the house does not count; the newest day holds.
create table campaign_reading (
  campaign_id text not null references campaign,
  code text not null,
  as_of date not null,
  version smallint not null check (version > 0),
  reached bigint not null check (reached >= 0),
  source text not null check (source <> ''),
  told_at timestamptz not null,
  told_by uuid,
  primary key (campaign_id, code, as_of, version)
);
create trigger campaign_reading_is_append_only before update or delete on campaign_reading
  for each statement execute function refuse_change();
