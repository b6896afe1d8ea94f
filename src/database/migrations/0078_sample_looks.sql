-- Who has read whose a sample is while scoring was not closed, the first time: whoever knows it can
-- taste none of them blind.
create table application_sample_look (
  campaign_id text not null references campaign,
  person_id uuid not null references person,
  looked_at timestamptz not null,
  primary key (campaign_id, person_id)
);
create trigger application_sample_look_is_append_only before update or delete on application_sample_look
  for each statement execute function refuse_change();
