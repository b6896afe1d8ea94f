-- Something in the batch was erased since its file was made: the file is to go, and to be made anew
-- without it.
alter table paper_batch add is_stale boolean not null default false;
alter table paper_batch add constraint paper_batch_stale_is_to_be_made
  check (not is_stale or (state = 'making' and file_key is null));
create index paper_batch_by_stale on paper_batch (batch_id) where is_stale;
