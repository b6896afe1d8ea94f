-- From when on quotas stand: those of participants with their sectors since the panel opened, those of
-- finalists and winners since a round of the judging did.
create table campaign_frozen (
  campaign_id text not null references campaign,
  stage text not null check (stage in ('selection', 'judging')),
  frozen_at timestamptz not null,
  primary key (campaign_id, stage)
);
insert into campaign_frozen select campaign_id, 'selection', opened_at from panel_opening;
insert into campaign_frozen
  select campaign_id, 'judging', min(opened_at) from judging_final group by campaign_id;
