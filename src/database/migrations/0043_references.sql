-- What a row of a list says of its payment: the number (RRN) under which the merchant's report tells
-- it, too. Whoever has the same number tells the same sale (ledger.md 1.5).
create table sale_reference (
  enterprise_id uuid not null,
  order_no text collate "C" not null,
  issuer_id integer not null references issuer,
  reference text not null check (reference <> ''),
  primary key (enterprise_id, order_no, issuer_id)
);
create index sale_payment_of_reference on sale_payment (enterprise_id, reference)
  where reference <> '';
