-- An archive names each row by its key, and these two ways of giving a partner have none in common.
alter table training_batch_partner add telling_id uuid primary key default gen_random_uuid();
