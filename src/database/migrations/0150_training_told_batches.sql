-- What each row of a file tells of its batch. Days, title and venue of a batch follow from all rows
-- that stand, so that the order in which lists came means nothing. Null: told one by one, by hand.
alter table training_row add told_title text;
alter table training_row add told_until date;
alter table training_row add told_venue text;
alter table training_row add constraint training_row_told_whole
  check (num_nulls(told_title, told_until, told_venue) in (0, 3));

-- What somebody typed of the batch itself outranks every list. Null: nobody did.
alter table training_batch add typed_title text check (typed_title <> '');
alter table training_batch add typed_until date;
alter table training_batch add typed_venue text check (typed_venue <> '');

-- Of rows from before this, what was kept of their batch is all that is known.
update training_row r
  set told_title = b.title, told_until = b.until_day, told_venue = b.venue
  from training_batch b, training_list l
  where b.batch_id = r.batch_id and l.list_id = r.list_id and l.hand_batch_id is null;
update training_batch
  set typed_title = nullif(title, ''), typed_until = until_day, typed_venue = nullif(venue, '')
  where by_hand;
