-- Data awal: what an enterprise sold before a campaign, in the periods that the campaign's window
-- gives: the three months before it and the same days of the year before. Never edited; the newest
-- version holds. From the freeze on each new version is a restatement with its reason.
create table baseline (
  enterprise_id uuid not null references enterprise,
  campaign_id text not null references campaign,
  period text not null check (period in ('month3', 'month2', 'month1', 'yearBefore')),
  version smallint not null check (version >= 1),
  -- the period's days then; a moved window gives others, and what was told of these counts no more
  from_day date not null,
  to_day date not null,
  -- "tidak ada data", which is not nothing sold
  no_data boolean not null,
  -- by level of evidence, as in the ledger
  a_rp bigint not null default 0 check (a_rp >= 0),
  b_rp bigint not null default 0 check (b_rp >= 0),
  c_rp bigint not null default 0 check (c_rp >= 0),
  d_rp bigint not null default 0 check (d_rp >= 0),
  e_rp bigint not null default 0 check (e_rp >= 0),
  told_by text not null default '',
  is_restatement boolean not null,
  reason text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid,
  constraint baseline_version_once primary key (enterprise_id, campaign_id, period, version),
  check (from_day <= to_day),
  check (not no_data or a_rp + b_rp + c_rp + d_rp + e_rp = 0),
  constraint baseline_restated_with_reason check (not is_restatement or reason <> '')
);
create index baseline_of_campaign on baseline (campaign_id, enterprise_id);

create table baseline_freeze (
  campaign_id text primary key references campaign,
  frozen_at timestamptz not null,
  frozen_by uuid
);
