-- A page of the queue is read from its newest end, without looking at the rest.
create index queue_item_newest on queue_item (opened_at desc, item_id desc) where closed_at is null;
create index queue_item_newest_of_kind on queue_item (kind, opened_at desc, item_id desc)
  where closed_at is null;
create index queue_item_claim on queue_item (subject) where closed_at is null and kind = 'claimed_by_two';
