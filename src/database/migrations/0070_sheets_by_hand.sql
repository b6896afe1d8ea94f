-- What a person gave or took off stays so when the machine plans anew.
alter table score_sheet add column by_hand boolean not null default false;
