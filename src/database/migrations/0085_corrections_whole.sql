-- A decree of change may follow several upheld objections; each is followed once.
create table judging_decree_follows (
  campaign_id text not null,
  version smallint not null,
  objection_id uuid not null,
  constraint judging_decree_follows_objection primary key (objection_id),
  foreign key (campaign_id, version) references judging_decree (campaign_id, version)
);
create index judging_decree_follows_order on judging_decree_follows (campaign_id, version);
insert into judging_decree_follows (campaign_id, version, objection_id)
select campaign_id, version, objection_id from judging_decree where objection_id is not null;
create trigger judging_decree_follows_is_append_only before update or delete
  on judging_decree_follows for each statement execute function refuse_change();
alter table judging_decree drop column objection_id;

-- Which corrections a decree took; the others wait for one that follows their objection.
create table judging_correction_taken (
  enterprise_id uuid not null,
  campaign_id text not null,
  no smallint not null,
  version smallint not null,
  constraint judging_correction_taken_once primary key (enterprise_id, campaign_id, no),
  foreign key (enterprise_id, campaign_id, no) references judging_correction,
  foreign key (campaign_id, version) references judging_decree (campaign_id, version)
);
insert into judging_correction_taken (enterprise_id, campaign_id, no, version)
select c.enterprise_id, c.campaign_id, c.no, f.version
from judging_correction c
join judging_decree_follows f on f.objection_id = c.objection_id;
create trigger judging_correction_taken_is_append_only before update or delete
  on judging_correction_taken for each statement execute function refuse_change();

-- A correction that no decree took is taken back, and stays readable with the reason.
create table judging_correction_withdrawn (
  enterprise_id uuid not null,
  campaign_id text not null,
  no smallint not null,
  objection_id uuid not null,
  reason text not null check (reason <> ''),
  withdrawn_at timestamptz not null,
  withdrawn_by uuid,
  constraint judging_correction_withdrawn_once primary key (enterprise_id, campaign_id, no),
  foreign key (enterprise_id, campaign_id, no) references judging_correction
);
create trigger judging_correction_withdrawn_is_append_only before update or delete
  on judging_correction_withdrawn for each row execute function refuse_change_but_erasure('reason');
