-- What was true of an enterprise on a day: raw facts from which a rule derives its size class. Never
-- edited; one that was wrong is struck out with a reason and stays readable.
create table enterprise_fact (
  enterprise_id uuid not null references enterprise,
  fact_id uuid not null,
  as_of date not null,
  occasion text not null check (occasion in ('application', 'start', 'end', 'after12', 'other')),
  -- of which campaign, where it was told for one
  campaign_id text references campaign,
  workers_female integer check (workers_female between 0 and 1000000),
  workers_male integer check (workers_male between 0 and 1000000),
  -- voluntary, and among the two above
  workers_disabled integer check (workers_disabled between 0 and 2000000),
  owner_sex text check (owner_sex in ('female', 'male')),
  -- without land and buildings: business capital (PP 7/2021), investment in industry (Permenperin 64/2016)
  capital_rp bigint check (capital_rp >= 0),
  investment_rp bigint check (investment_rp >= 0),
  -- of the last whole year
  sales_year_rp bigint check (sales_year_rp >= 0),
  -- in a month
  capacity numeric(15, 3) check (capacity >= 0),
  capacity_unit text not null default '',
  told_by text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid,
  struck_at timestamptz,
  struck_by uuid,
  struck_reason text,
  primary key (enterprise_id, fact_id),
  constraint enterprise_fact_says_something check (coalesce(workers_female, workers_male,
    workers_disabled, capital_rp, investment_rp, sales_year_rp) is not null
    or capacity is not null or owner_sex is not null),
  constraint enterprise_fact_struck_whole check (
    (struck_at is null) = (struck_reason is null))
);
create index enterprise_fact_newest on enterprise_fact (enterprise_id, as_of desc) where struck_at is null;
