-- The registry of IKM. Everything that belongs to an enterprise carries enterprise_id in its keys.
create table enterprise (
  enterprise_id uuid constraint enterprise_id_once primary key,
  name text not null check (name <> ''),
  zone text not null check (zone in ('WIB', 'WITA', 'WIT')),
  -- Kemendagri code, 18.71; the BPS code differs for some (domain.md 3.3).
  region_code text not null default '' check (region_code ~ '^(\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)?$'),
  sector text not null default '',
  created_at timestamptz not null
);
create index enterprise_by_name on enterprise (lower(name), enterprise_id);
create index enterprise_by_region on enterprise (region_code text_pattern_ops);

-- Other names that people use for it: "Panda" and "Panda Alami" are one (domain.md 1.2).
create table enterprise_alias (
  enterprise_id uuid not null references enterprise,
  alias text not null check (alias <> ''),
  primary key (enterprise_id, alias)
);

create table enterprise_owner (
  enterprise_id uuid not null references enterprise,
  person_id uuid not null references person,
  from_day date not null,
  until_day date,
  primary key (enterprise_id, person_id, from_day),
  check (until_day is null or from_day <= until_day)
);
create unique index enterprise_has_one_owner on enterprise_owner (enterprise_id) where until_day is null;
create index enterprise_owner_of on enterprise_owner (person_id);

create table site (
  enterprise_id uuid not null references enterprise,
  site_id uuid not null,
  name text not null check (name <> ''),
  region_code text not null default '' check (region_code ~ '^(\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)?$'),
  address text not null default '',
  primary key (enterprise_id, site_id)
);

create table product (
  enterprise_id uuid not null references enterprise,
  product_id uuid not null,
  name text not null check (name <> ''),
  unit text not null default '',
  price_rp bigint check (price_rp >= 0),
  -- no longer made; its past sales and permits keep their name
  retired_on date,
  primary key (enterprise_id, product_id)
);

-- A number that an enterprise holds. What could be read from the number itself stands here; what a
-- register said of it are rows of identifier_check, and no such row means "tidak diperiksa".
create table enterprise_identifier (
  enterprise_id uuid not null references enterprise,
  kind text not null check (kind in ('nib', 'npwp', 'pirt', 'bpom', 'halal', 'siinas', 'kbli')),
  -- An NPWP that is a person's NIK is kept masked, never whole.
  number text not null check (number <> ''),
  -- Of KBLI, whose codes split and merge between editions; else ''.
  edition text not null default '',
  product_id uuid,
  format text not null check (format in ('fits', 'doubtful', 'none')),
  structure text not null check (structure in ('fits', 'doubtful', 'none')),
  -- [{ "code": …, "detail": … }]: why a step is in doubt, and what the number says
  notes jsonb not null default '[]',
  -- null: for ever, or not known
  valid_until date,
  added_at timestamptz not null,
  constraint enterprise_identifier_once primary key (enterprise_id, kind, number, edition),
  foreign key (enterprise_id, product_id) references product
);
create index enterprise_identifier_same on enterprise_identifier (kind, number);

create table identifier_check (
  enterprise_id uuid not null,
  kind text not null,
  number text not null,
  edition text not null,
  check_id uuid not null,
  result text not null check (result in ('found', 'notFound')),
  -- by hand: who looked; by HTTP: null
  way text not null check (way in ('byHand', 'http')),
  -- where it was looked up: oss.go.id, the office's own list
  place text not null check (place <> ''),
  remark text not null default '',
  -- screenshot in files, if one was kept
  file_key text,
  checked_at timestamptz not null,
  checked_by uuid,
  primary key (enterprise_id, check_id),
  foreign key (enterprise_id, kind, number, edition) references enterprise_identifier on delete cascade,
  check (way <> 'byHand' or checked_by is not null)
);
create index identifier_check_of on identifier_check (enterprise_id, kind, number, edition, checked_at desc);

create table storefront (
  enterprise_id uuid not null references enterprise,
  storefront_id uuid not null,
  marketplace text not null,
  shop_name text not null check (shop_name <> ''),
  from_day date,
  until_day date,
  primary key (enterprise_id, storefront_id),
  check (until_day is null or from_day is null or from_day <= until_day)
);
create index storefront_by_shop on storefront (marketplace, lower(shop_name));

-- A shop belongs to one enterprise at a time: the one key across enterprises, in a narrow table.
create table storefront_claim (
  marketplace text not null,
  -- the shop's name in small letters, single spaces
  shop_key text not null,
  enterprise_id uuid not null,
  storefront_id uuid not null,
  constraint storefront_claimed_once primary key (marketplace, shop_key),
  foreign key (enterprise_id, storefront_id) references storefront
);

-- Membership with dates: what was sold outside them does not count in the campaign.
create table participation (
  enterprise_id uuid not null references enterprise,
  campaign_id text not null references campaign,
  from_day date not null,
  until_day date,
  ended_as text check (ended_as in ('withdrawn', 'disqualified')),
  reason text not null default '',
  constraint participation_once primary key (enterprise_id, campaign_id, from_day),
  check (until_day is null or from_day <= until_day),
  constraint participation_end_is_whole check (ended_as is null or (until_day is not null and reason <> ''))
);
create index participation_by_campaign on participation (campaign_id, enterprise_id);

-- What an enterprise says it sells through; silence of one of these makes a week partial.
create table sale_source (
  enterprise_id uuid not null references enterprise,
  source_id uuid not null,
  kind text not null check (kind in ('storefront', 'till', 'book')),
  channel text not null,
  name text not null check (name <> ''),
  storefront_id uuid,
  from_day date,
  until_day date,
  primary key (enterprise_id, source_id),
  foreign key (enterprise_id, storefront_id) references storefront,
  check ((kind = 'storefront') = (storefront_id is not null))
);
create unique index sale_source_named_once on sale_source (enterprise_id, kind, lower(name), channel) where until_day is null;
