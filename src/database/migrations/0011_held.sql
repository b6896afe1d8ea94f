-- Since when and until when an order was held, because two enterprises claim it: what stood in
-- dispute at an earlier time is asked of these rows, and today's from those that last. A row for
-- each state in which it was held.
create table sale_held (
  enterprise_id uuid not null,
  order_no text collate "C" not null,
  issuer_id integer not null,
  from_seq bigint not null,
  -- null while it lasts
  until_seq bigint,
  day date not null,
  stream smallint not null,
  channel smallint not null,
  evidence smallint not null,
  state smallint not null,
  omzet bigint not null,
  primary key (enterprise_id, order_no, issuer_id, from_seq)
);

-- Orders held before this table was there: for as long as their content has been the winner.
insert into sale_held
select enterprise_id, order_no, issuer_id, from_seq, null, day, stream, channel, evidence, state, omzet
from sale_order where standing = 1;
