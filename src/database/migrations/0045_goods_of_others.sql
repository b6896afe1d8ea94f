-- Goods that an enterprise sells and did not make. A definition of a sale counts its own goods, or all.
alter table sale_definition add column goods text not null default 'own' check (goods in ('own', 'all'));
alter table sale_definition alter column goods drop default;

-- Names of goods as the ledger last followed them from the registry: small letters, single blanks.
create table sale_not_own_name (
  enterprise_id uuid not null references enterprise,
  name_key text not null,
  primary key (enterprise_id, name_key)
);
create index product_not_own on product (enterprise_id) where not is_own;

-- What of an order that counts is of such goods, with the key under which the order stands in the
-- day sums: there it stands apart, under the standing 6. Made anew with the order by every write.
create table sale_not_own (
  enterprise_id uuid not null,
  order_no text collate "C" not null,
  issuer_id integer not null,
  day date not null,
  stream smallint not null,
  channel smallint not null,
  evidence smallint not null,
  state smallint not null,
  -- 1 where nothing of the order is its own
  orders smallint not null check (orders in (0, 1)),
  lines integer not null,
  qty numeric(14, 3) not null,
  gross bigint not null,
  returned bigint not null,
  voucher bigint not null,
  omzet bigint not null,
  primary key (order_no, issuer_id, enterprise_id),
  constraint sale_not_own_adds_up check (gross - returned - voucher = omzet)
);
create index sale_not_own_by_day on sale_not_own (enterprise_id, day);
create index sales_day_not_own on sales_day (enterprise_id, day) where standing = 6;
create index sales_delta_not_own on sales_delta (enterprise_id, seq) where standing = 6;
