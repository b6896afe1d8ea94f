-- Who said "book it": the booking is that person's act, whoever sent the file. And the files that
-- still lie in the spool, which a round looks through each minute.
alter table sale_upload add column confirmed_by uuid;
create index sale_upload_spooled on sale_upload (received_at) where spool_key is not null;
