-- No two certificates have one number: under a number of the register they are counted on, also where
-- it was used for another batch.
alter table training_certificate add register_number text not null default '';
alter table training_certificate drop constraint training_certificate_number;
alter table training_certificate
  add constraint training_certificate_number unique (register_number, nth);
create index training_certificate_of_batch on training_certificate (batch_id);
