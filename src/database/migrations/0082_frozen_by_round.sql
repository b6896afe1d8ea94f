-- A first round settles how many go on, the final how many win: winners stand since the final alone.
alter table campaign_frozen drop constraint campaign_frozen_stage_check;
insert into campaign_frozen (campaign_id, stage, frozen_at)
  select campaign_id, case round when 'first' then 'firstRound' else 'final' end, opened_at
  from judging_final;
delete from campaign_frozen where stage = 'judging';
alter table campaign_frozen
  add constraint campaign_frozen_stage_check check (stage in ('selection', 'firstRound', 'final'));
-- What stands is never let go again.
create trigger campaign_frozen_is_append_only before update or delete on campaign_frozen
  for each statement execute function refuse_change();
