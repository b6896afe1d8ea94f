-- The ledger. Nothing in it is edited or deleted: what leaves sale_order goes to sale_past in the
-- same transaction. state, standing, channel, stream and evidence are the places of their words in
-- sales/words.ts, which only ever grow at the end.

-- Blocks of a thousand snapshot ids: taken while a file is still being read, before any lock.
create sequence snapshot_block;

-- The enterprise's gapless sequence of writes.
create table ledger_head (
  enterprise_id uuid primary key references enterprise,
  seq bigint not null
);

create table ledger_write (
  enterprise_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  kind text not null,
  ref uuid not null,
  primary key (enterprise_id, seq)
);
create index ledger_write_at on ledger_write (enterprise_id, at);

-- Who gives order numbers. Numbers of a local issuer (a till, a list) mean nothing elsewhere.
create table issuer (
  issuer_id integer generated always as identity primary key,
  code text not null unique,
  is_local boolean not null
);

create table sale_import (
  enterprise_id uuid not null references enterprise,
  import_id uuid not null,
  ledger_seq bigint not null,
  format text not null,
  role text not null,
  shape text not null,
  scope text not null,
  file_hash bytea not null,
  file_name text not null,
  storefront_id uuid,
  list_label text not null default '',
  window_from date,
  window_to date,
  window_declared boolean not null,
  authority smallint not null,
  -- window end day × 65536 + start day, then the file's latest minute (ledger.md 1.2, parts 3 to 5)
  rank_window bigint not null,
  rank_minute integer not null,
  evidence smallint not null,
  origin text not null check (origin in ('upload', 'witnessed', 'api')),
  is_resaved boolean not null,
  buyers_distinct integer,
  buyers_largest_share real,
  receipt jsonb not null,
  redacted_key text,
  imported_at timestamptz not null,
  imported_by uuid,
  on_behalf boolean not null,
  reversed_seq bigint,
  reversed_at timestamptz,
  reversed_by uuid,
  reversed_reason text,
  primary key (enterprise_id, import_id)
);
-- Same bytes with the same window are the first receipt again; after a reversal they may come anew.
create unique index sale_import_same on sale_import (enterprise_id, file_hash, rank_window, list_label)
  where reversed_seq is null;
create index sale_import_recent on sale_import (enterprise_id, imported_at desc);

-- One row an order: its winning snapshot.
create table sale_order (
  order_no text collate "C" not null,
  -- no foreign key: checking it for every order took longer than writing them (`check` proves it)
  issuer_id integer not null,
  enterprise_id uuid not null,
  snapshot_id bigint not null,
  -- where its lines are: its own, or new ones where a decision changed the components
  lines_id bigint not null,
  import_id uuid not null,
  hash uuid not null,
  authority smallint not null,
  stamp integer not null,
  rank_window bigint not null,
  rank_minute integer not null,
  -- order's latest minute, detail, maturity (parts 6 to 8)
  rank_order bigint not null,
  state smallint not null,
  standing smallint not null,
  stream smallint not null,
  channel smallint not null,
  evidence smallint not null,
  day date not null,
  paid_day date,
  done_day date,
  status_word text not null,
  is_refund boolean not null,
  qty numeric(14, 3) not null,
  lines integer not null,
  gross bigint not null,
  returned bigint not null,
  voucher bigint not null,
  omzet bigint not null,
  -- the seller's voucher in hundredths as the file has it, before the order was rounded and capped
  voucher_h bigint not null default 0,
  from_seq bigint not null,
  -- the correction or the patch list that changed state or components of this content
  decided_by uuid,
  primary key (order_no, issuer_id, enterprise_id),
  constraint sale_order_adds_up check (gross - returned - voucher = omzet),
  constraint sale_order_not_negative check (
    is_refund or (gross >= 0 and returned >= 0 and voucher >= 0 and omzet >= 0))
);
create index sale_order_by_day on sale_order (enterprise_id, day);
create index sale_order_by_import on sale_order (enterprise_id, import_id);

-- Losing and superseded snapshots: every sighting of a content that is not the head's.
create table sale_past (
  like sale_order including constraints,
  -- null for a snapshot that never was the winner
  until_seq bigint,
  past_id bigint generated always as identity,
  primary key (enterprise_id, order_no, issuer_id, import_id, past_id)
);
create index sale_past_by_import on sale_past (enterprise_id, import_id);

create table sale_line (
  enterprise_id uuid not null,
  snapshot_id bigint not null,
  line_no integer not null,
  file_row integer not null,
  product text not null,
  variation text not null,
  sku text not null,
  qty numeric(14, 3) not null,
  returned_qty numeric(14, 3) not null,
  -- hundredths of a rupiah
  price_h bigint not null,
  gross_h bigint not null,
  returned_h bigint not null,
  gross bigint not null,
  returned bigint not null,
  omzet bigint not null,
  primary key (enterprise_id, snapshot_id, line_no)
);

-- The same content seen again in another import, ten thousand orders a row.
create table sale_seen (
  enterprise_id uuid not null,
  import_id uuid not null,
  chunk integer not null,
  snapshot_ids bigint[] not null,
  primary key (enterprise_id, import_id, chunk)
);

-- What an order's platform said in a list that supplies no lines (cancelled, returned, failed).
create table sale_patch (
  enterprise_id uuid not null,
  import_id uuid not null,
  order_no text collate "C" not null,
  issuer_id integer not null references issuer,
  -- the row of the list as a FoundOrder
  patch jsonb not null,
  primary key (enterprise_id, order_no, issuer_id, import_id)
);

-- Parts of a split export wait here, uncounted, until all of them are there.
create table sale_part (
  enterprise_id uuid not null,
  part_set text not null,
  part_of smallint not null,
  part_no smallint not null,
  file_hash bytea not null,
  summary jsonb not null,
  -- gzipped JSON of its FoundOrders; no buyer's data is in them
  orders bytea not null,
  received_at timestamptz not null,
  import_id uuid,
  primary key (enterprise_id, part_set, part_of, part_no, file_hash)
);

-- A decision on one content: it applies while that content wins and sleeps when another does.
create table sale_correction (
  enterprise_id uuid not null,
  correction_id uuid not null,
  ledger_seq bigint not null,
  order_no text collate "C" not null,
  issuer_id integer not null references issuer,
  judged_hash uuid not null,
  gross bigint not null,
  returned bigint not null,
  voucher bigint not null,
  omzet bigint not null,
  reason text not null check (reason <> ''),
  corrected_at timestamptz not null,
  corrected_by uuid not null,
  primary key (enterprise_id, correction_id),
  check (gross - returned - voucher = omzet)
);
create index sale_correction_of_order on sale_correction (enterprise_id, order_no, issuer_id);

-- Entries by hand, with an id made on the device before the first send.
create table sale_entry (
  enterprise_id uuid not null references enterprise,
  entry_id uuid not null,
  content_hash bytea not null,
  ledger_seq bigint not null,
  kind text not null check (kind in ('sale', 'dayTotal', 'zero')),
  day date not null,
  to_day date not null,
  stream text not null,
  channel text,
  amount_rp bigint not null,
  quantity numeric(14, 3) not null,
  transactions integer not null,
  product text not null default '',
  received_at timestamptz not null,
  entered_by uuid,
  on_behalf boolean not null,
  constraint sale_entry_once primary key (enterprise_id, entry_id)
);
create index sale_entry_by_day on sale_entry (enterprise_id, day);

-- The same id with another content: shown, never counted, both kept.
create table sale_entry_conflict (
  enterprise_id uuid not null,
  entry_id uuid not null,
  content_hash bytea not null,
  content jsonb not null,
  received_at timestamptz not null,
  entered_by uuid,
  primary key (enterprise_id, entry_id, content_hash)
);

-- Open questions for a person. They count nothing and change nothing by themselves.
create table queue_item (
  enterprise_id uuid not null references enterprise,
  item_id uuid not null,
  kind text not null,
  subject text not null,
  points smallint not null,
  -- what would leave the total if the item were a double
  disputed_rp bigint not null default 0,
  details jsonb not null,
  opened_seq bigint not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  decision text,
  primary key (enterprise_id, item_id)
);
create unique index queue_item_once on queue_item (enterprise_id, kind, subject) where closed_at is null;

-- Sums kept with every write. A day's sums are the sum of its deltas; both are proved by `check`.
create table sales_day (
  enterprise_id uuid not null,
  day date not null,
  stream smallint not null,
  channel smallint not null,
  evidence smallint not null,
  state smallint not null,
  standing smallint not null,
  orders bigint not null,
  lines bigint not null,
  qty numeric(16, 3) not null,
  gross bigint not null,
  returned bigint not null,
  voucher bigint not null,
  omzet bigint not null,
  primary key (enterprise_id, day, stream, channel, evidence, state, standing)
) with (fillfactor = 70);

create table sales_delta (
  enterprise_id uuid not null,
  seq bigint not null,
  day date not null,
  stream smallint not null,
  channel smallint not null,
  evidence smallint not null,
  state smallint not null,
  standing smallint not null,
  orders bigint not null,
  lines bigint not null,
  qty numeric(16, 3) not null,
  gross bigint not null,
  returned bigint not null,
  voucher bigint not null,
  omzet bigint not null,
  primary key (enterprise_id, seq, day, stream, channel, evidence, state, standing)
);
