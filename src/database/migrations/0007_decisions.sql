-- Decisions on the ledger: what a person may decide of a content, and what has to be kept so that
-- the open questions are a function of what the ledger holds.

-- The state that was decided; null leaves it as the platform's word has it. Where another content
-- was taken in its place: its hash and where its lines are.
alter table sale_correction
  add column state smallint,
  add column taken_hash uuid,
  add column lines_id bigint;

-- What a content leaves open by itself (return_extent_unknown: the range of what came back).
create table sale_note (
  enterprise_id uuid not null,
  order_no text collate "C" not null,
  issuer_id integer not null references issuer,
  hash uuid not null,
  code text not null,
  min_rp bigint not null,
  max_rp bigint not null,
  primary key (enterprise_id, order_no, issuer_id, hash, code)
);

-- What an income report says of an order: evidence beside it, never a sale.
create table sale_income (
  enterprise_id uuid not null,
  import_id uuid not null,
  order_no text collate "C" not null,
  issuer_id integer not null references issuer,
  refunded bigint not null,
  released bigint not null,
  primary key (enterprise_id, order_no, issuer_id, import_id)
);
create index sale_income_by_import on sale_income (enterprise_id, import_id);

-- The order that an item is about; null where it is about files.
alter table queue_item
  add column order_no text collate "C",
  add column issuer_id integer references issuer;
-- Items from before: their subject is the issuer's code and the number.
update queue_item q set order_no = named.order_no, issuer_id = named.issuer_id
from (
  select distinct on (i.enterprise_id, i.item_id) i.enterprise_id, i.item_id, s.issuer_id,
    substr(i.subject, length(s.code) + 2) as order_no
  from queue_item i join issuer s on starts_with(i.subject, s.code || ' ')
  where i.kind <> 'claimed_by_two'
  order by i.enterprise_id, i.item_id, length(s.code) desc) named
where (q.enterprise_id, q.item_id) = (named.enterprise_id, named.item_id);
create index queue_item_of_order on queue_item (enterprise_id, order_no, issuer_id)
  where closed_at is null;

-- An export that was booked although parts of it had not come: how many, and the first and last
-- order of each part that had, which may go on in the others.
alter table sale_import
  add column parts_missing smallint not null default 0,
  add column part_edges text[];

-- The part of an export that a waiting upload is.
alter table sale_upload add column part_hash bytea;

-- Words that no table of statuses held when their file was read. There are few, so that looking
-- whether they have been learnt since costs nothing.
create index sale_order_unknown on sale_order (enterprise_id, status_word) where state = 1;
create index sale_past_unknown on sale_past (enterprise_id, status_word)
  where state = 1 and decided_by is null;
