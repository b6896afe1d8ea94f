-- Why a round was opened although somebody in it had reported nothing of the measured days.
alter table judging_final add column unreported text not null default '';
alter table judging_final alter column unreported drop default;
