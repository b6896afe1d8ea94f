-- Where there are too many for every judge to score all, a first round with a planned share of
-- sheets comes before the final.
alter table judging_decree drop constraint judging_decree_campaign_id_fkey;
alter table judging_decree add foreign key (campaign_id) references campaign;
alter table judging_score drop constraint judging_score_enterprise_id_campaign_id_person_id_fkey;
alter table judging_sheet drop constraint judging_sheet_enterprise_id_campaign_id_fkey;
alter table judging_finalist drop constraint judging_finalist_campaign_id_fkey;

alter table judging_final
  add column round text not null default 'final' check (round in ('first', 'final')),
  -- judges for each entrant; null where every judge scores all
  add column each smallint check (each >= 2),
  -- why others than the best of the first round are in the final
  add column otherwise text not null default '',
  drop constraint judging_final_pkey,
  add primary key (campaign_id, round);
alter table judging_finalist
  add column round text not null default 'final',
  drop constraint judging_finalist_pkey,
  add primary key (enterprise_id, campaign_id, round),
  add foreign key (campaign_id, round) references judging_final;
alter table judging_sheet
  add column round text not null default 'final',
  drop constraint judging_sheet_once,
  add constraint judging_sheet_once primary key (enterprise_id, campaign_id, person_id, round),
  add foreign key (enterprise_id, campaign_id, round) references judging_finalist;
alter table judging_score
  add column round text not null default 'final',
  drop constraint judging_score_once,
  add constraint judging_score_once
    primary key (enterprise_id, campaign_id, person_id, round, criterion, version),
  add foreign key (enterprise_id, campaign_id, person_id, round) references judging_sheet;
alter table judging_final alter column round drop default, alter column otherwise drop default;
alter table judging_finalist alter column round drop default;
alter table judging_sheet alter column round drop default;
alter table judging_score alter column round drop default;
