-- How ready an enterprise is to export: each answer is kept, the last one of an item stands.
create table growth_readiness (
  enterprise_id uuid not null references enterprise,
  answer_id uuid not null,
  -- Of which version of the checklist, which stands in code.
  checklist integer not null,
  item text not null,
  level integer not null check (level between 0 and 4),
  evidence text not null,
  answered_on date not null,
  told_at timestamptz not null,
  told_by uuid,
  primary key (enterprise_id, answer_id),
  check (level <= 1 or evidence <> '')
);
create index growth_readiness_of on growth_readiness (enterprise_id, item, told_at);

-- The one task that a gap became; its id is made here, so that it is made once.
create table growth_readiness_task (
  enterprise_id uuid not null references enterprise,
  item text not null,
  task_id uuid not null,
  made_at timestamptz not null,
  primary key (enterprise_id, item)
);

-- What an enterprise can offer abroad, in versions.
create table growth_trade (
  enterprise_id uuid not null references enterprise,
  version integer not null check (version > 0),
  hs_codes text[] not null,
  capacity integer check (capacity >= 0),
  capacity_unit text not null,
  terms text not null,
  price_hundredths bigint check (price_hundredths >= 0),
  currency text not null,
  -- Name, number and last day of each.
  certificates jsonb not null,
  told_at timestamptz not null,
  told_by uuid,
  constraint growth_trade_version_once primary key (enterprise_id, version)
);

-- What left the country, told with its document; apart from the ledger of sales.
create table growth_export (
  enterprise_id uuid not null references enterprise,
  export_id uuid not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  day date not null,
  hs_code text not null check (hs_code ~ '^[0-9]{6}([0-9]{2})?$'),
  value_hundredths bigint not null check (value_hundredths > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- In rupiah by a rate that is told with its source, or not at all.
  value_rp bigint check (value_rp >= 0),
  rate_source text not null default '',
  quantity text not null,
  document text not null check (document <> ''),
  source text not null check (source <> ''),
  told_at timestamptz not null,
  told_by uuid,
  primary key (enterprise_id, export_id),
  check ((value_rp is null) = (rate_source = ''))
);
create index growth_export_by_day on growth_export (day);

create table growth_export_reversal (
  enterprise_id uuid not null,
  export_id uuid not null,
  reason text not null check (reason <> ''),
  reversed_at timestamptz not null,
  reversed_by uuid,
  constraint growth_export_reversed_once primary key (enterprise_id, export_id),
  foreign key (enterprise_id, export_id) references growth_export
);
