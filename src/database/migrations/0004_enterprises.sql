-- The registry of IKM. Everything that belongs to an enterprise carries enterprise_id in its keys.
create table enterprise (
  enterprise_id uuid primary key,
  name text not null check (name <> ''),
  zone text not null check (zone in ('WIB', 'WITA', 'WIT')),
  -- Kemendagri code, 18.71; the BPS code differs for some (domain.md 3.3).
  region_code text not null default '',
  sector text not null default '',
  created_at timestamptz not null
);
create index enterprise_by_name on enterprise (lower(name));

create table enterprise_owner (
  enterprise_id uuid not null references enterprise,
  person_id uuid not null,
  from_day date not null,
  until_day date,
  primary key (enterprise_id, person_id, from_day)
);

create table enterprise_identifier (
  enterprise_id uuid not null references enterprise,
  kind text not null check (kind in ('nib', 'npwp', 'pirt', 'bpom', 'halal', 'siinas', 'kbli')),
  number text not null check (number <> ''),
  format text not null check (format in ('fits', 'doubtful')),
  structure text not null check (structure in ('fits', 'doubtful', 'none')),
  -- Never shown as valid until somebody looked (users.md).
  registry text not null default 'unchecked' check (registry in ('unchecked', 'found', 'notFound')),
  notes jsonb not null default '[]',
  added_at timestamptz not null,
  primary key (enterprise_id, kind, number)
);

create table site (
  enterprise_id uuid not null references enterprise,
  site_id uuid not null,
  name text not null,
  region_code text not null default '',
  address text not null default '',
  primary key (enterprise_id, site_id)
);

create table storefront (
  enterprise_id uuid not null references enterprise,
  storefront_id uuid not null,
  marketplace text not null,
  shop_name text not null check (shop_name <> ''),
  from_day date,
  until_day date,
  primary key (enterprise_id, storefront_id)
);
create index storefront_by_shop on storefront (marketplace, lower(shop_name));

create table product (
  enterprise_id uuid not null references enterprise,
  product_id uuid not null,
  name text not null check (name <> ''),
  unit text not null default '',
  price_rp bigint check (price_rp >= 0),
  primary key (enterprise_id, product_id)
);

-- Membership with dates: what was sold outside them does not count in the campaign.
create table participation (
  enterprise_id uuid not null references enterprise,
  campaign_id text not null references campaign,
  from_day date not null,
  until_day date,
  ended_as text check (ended_as in ('withdrawn', 'disqualified')),
  reason text not null default '',
  primary key (enterprise_id, campaign_id, from_day),
  check (until_day is null or from_day <= until_day)
);
create index participation_by_campaign on participation (campaign_id, enterprise_id);

-- What an enterprise says it sells through; silence of one of these makes a week partial.
create table sale_source (
  enterprise_id uuid not null references enterprise,
  source_id uuid not null,
  kind text not null check (kind in ('storefront', 'till', 'book')),
  channel text not null,
  name text not null,
  storefront_id uuid,
  from_day date,
  until_day date,
  primary key (enterprise_id, source_id)
);
