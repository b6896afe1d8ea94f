-- Lists kept by hand, rulings on their rows, and messages.

-- When the person sent it, whenever it was booked: which of two lists is called the later one.
alter table sale_import add column sent_at timestamptz;

-- A person's word whether a row without a number counts. The latest one holds, whatever file tells
-- the row again.
create table sale_ruling (
  enterprise_id uuid not null,
  ruling_id uuid not null,
  ledger_seq bigint not null,
  order_no text collate "C" not null,
  issuer_id integer not null references issuer,
  judged_hash uuid not null,
  counts boolean not null,
  reason text not null check (reason <> ''),
  ruled_at timestamptz not null,
  ruled_by uuid not null,
  primary key (enterprise_id, ruling_id)
);
create index sale_ruling_of_order on sale_ruling (enterprise_id, order_no, issuer_id);

-- What came as a message and was booked as an entry. The provider's id is its identity: an id of the
-- entry is made from it. Sender and text are personal, so this row may be erased and the entry stay.
create table sale_message (
  enterprise_id uuid not null references enterprise,
  provider text not null check (provider <> ''),
  message_id text not null check (message_id <> ''),
  entry_id uuid not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  text text not null,
  -- the text without spelling that carries no meaning
  words_hash uuid not null,
  primary key (enterprise_id, provider, message_id)
);
create index sale_message_same on sale_message (enterprise_id, sent_by, words_hash, sent_at);
