-- Fingerprints of runs of five records, a few for each ledger, so that rows that came from another
-- enterprise's book are found without comparing all with all. Made anew by the search from sale_order.
create table sale_mark (
  -- no foreign key, as in sale_order: it would be checked for every mark
  enterprise_id uuid not null,
  mark bigint not null,
  -- of the run's last record: its place in the order in which the ledger was recorded, and its snapshot
  place integer not null,
  snapshot_id bigint not null,
  primary key (enterprise_id, mark, place)
);
create index sale_mark_shared on sale_mark (mark);
