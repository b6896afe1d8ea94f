-- A list may be taken back: its rows stay, and count no more.
alter table training_list add reason text not null default '';
-- Whether some list that was not taken back tells this record.
alter table training_record add stands boolean not null default true;
