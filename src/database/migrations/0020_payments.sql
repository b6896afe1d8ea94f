-- Payments: evidence beside the sales, linked and never added (ledger.md 1.5).

-- A merchant's report or a bank's list. What it tells counts only where its producer states that a
-- till has no other record.
alter table issuer add column is_evidence boolean not null
  generated always as (code like 'pay/%' or code like 'bank/%') stored;

-- What a payment is beside its amount. Content, like its lines: whoever tells the row tells the same.
create table sale_payment (
  enterprise_id uuid not null,
  order_no text collate "C" not null,
  issuer_id integer not null references issuer,
  kind text not null check (kind in ('qris', 'batch', 'payout', 'transfer')),
  -- the merchant's number, or who pays out
  merchant text not null,
  -- of a settlement: the day of its payments, what they come to, and what was kept of it
  batch_day date,
  batch_gross bigint not null,
  fee bigint not null,
  reference text not null,
  primary key (enterprise_id, order_no, issuer_id)
);
create index sale_payment_of_merchant on sale_payment (enterprise_id, merchant, kind);

-- "This till has no other record": its payments are the sales, from that day on.
create table sale_only_record (
  enterprise_id uuid not null,
  record_id uuid not null,
  issuer_id integer not null references issuer,
  from_day date not null,
  ledger_seq bigint not null,
  stated_at timestamptz not null,
  stated_by uuid,
  ended_seq bigint,
  ended_at timestamptz,
  ended_by uuid,
  primary key (enterprise_id, record_id)
);
create unique index sale_only_record_once on sale_only_record (enterprise_id, issuer_id)
  where ended_seq is null;

-- The weaker record of a sale that is counted elsewhere, or a payment and the sales that it pays.
create table sale_link (
  enterprise_id uuid not null,
  link_id uuid not null,
  ledger_seq bigint not null,
  -- the weaker record
  order_no text collate "C" not null,
  issuer_id integer not null references issuer,
  -- the weaker record's content when it was linked
  judged_hash uuid not null,
  rule text not null check (rule in ('recap', 'paid', 'paidSales', 'sameSale', 'batch')),
  -- the stronger side: which records of which days, and what they came to when it was linked
  other jsonb not null,
  points smallint not null,
  is_certain boolean not null,
  reason text not null,
  linked_at timestamptz not null,
  linked_by uuid,
  ended_seq bigint,
  ended_at timestamptz,
  ended_by uuid,
  primary key (enterprise_id, link_id)
);
create unique index sale_link_once on sale_link (enterprise_id, order_no, issuer_id)
  where ended_seq is null;

-- How far each ledger has been searched for doubles.
create table sale_search (
  enterprise_id uuid primary key,
  seq bigint not null
);
