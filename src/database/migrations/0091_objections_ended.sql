-- Among whom the jury chose: a choice holds for these equals and for no others. Empty: it was not kept.
alter table judging_tie add tied uuid[] not null default '{}';
alter table judging_tie alter tied drop default;

-- An upheld objection that needs no decree of change, since nothing of it changes winners or scores.
create table judging_objection_ended (
  enterprise_id uuid not null,
  objection_id uuid not null,
  campaign_id text not null references campaign,
  reason text not null check (reason <> ''),
  ended_at timestamptz not null,
  ended_by uuid,
  constraint judging_objection_ended_once primary key (enterprise_id, objection_id),
  foreign key (enterprise_id, objection_id) references judging_objection
);
create index judging_objection_ended_order on judging_objection_ended (campaign_id);
create trigger judging_objection_ended_is_append_only before update or delete
  on judging_objection_ended for each row execute function refuse_change_but_erasure('reason');
