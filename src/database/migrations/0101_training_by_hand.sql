-- Batches that are made by hand, before anybody is in them, and who was there told one by one: in a
-- list of its own for each batch, so that whatever is counted leads back to rows of a list.
alter table training_batch add by_hand boolean not null default false;

-- By hand a list has no file, is of one batch, and there is one that stands.
alter table training_list alter sha256 drop not null;
alter table training_list add hand_batch_id uuid references training_batch;
alter table training_list add constraint training_list_file_or_hand
  check ((sha256 is null) = (hand_batch_id is not null));
create unique index training_list_by_hand on training_list (hand_batch_id) where state = 'booked';
-- Up to how many of its rows pairs were sought for.
alter table training_list add rows_matched integer;

-- A form's own id: sent twice, it is one row.
alter table training_row add entry_id uuid constraint training_row_entry_once unique;

-- The code on the spot by which trainees tell themselves; a new one takes its place.
create table training_door (
  batch_id uuid constraint training_door_once primary key references training_batch,
  token_hash bytea not null constraint training_door_token unique,
  -- shown again on each of the batch's days
  token_sealed bytea not null,
  key_version integer not null,
  made_at timestamptz not null,
  made_by uuid
);
