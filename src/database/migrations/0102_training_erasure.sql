-- Why a trainee was erased. The record itself stays, with nothing but its keyed identity and its
-- region: the same list sent again finds it there, and brings nobody back.
alter table training_record add erasure_reason text not null default '';
alter table training_record add constraint training_record_erased_whole check (
  erased_at is null
  or (name = '' and name_key = '' and words = '{}' and nik is null and nik_sealed is null
    and phone is null and birth_place = '' and birth_day is null and sex is null));
