-- An officer's mark that a sale was looked at and found right. It is bound to the content that was
-- looked at: a newer content has no mark. It is no level of evidence, and moves no figure.
create table sale_check (
  enterprise_id uuid not null references enterprise,
  order_no text collate "C" not null,
  issuer_id integer not null references issuer,
  judged_hash uuid not null,
  -- one by one, or all that a filter showed
  way text not null check (way in ('one', 'filter')),
  checked_at timestamptz not null,
  checked_by uuid not null,
  primary key (enterprise_id, order_no, issuer_id, judged_hash)
);
