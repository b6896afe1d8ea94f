-- The one sector of a participant in a campaign, where a person chose it; else its KBLI tells.
create table participation_sector (
  enterprise_id uuid not null references enterprise,
  campaign_id text not null references campaign,
  code text not null,
  chosen_at timestamptz not null,
  chosen_by uuid,
  primary key (enterprise_id, campaign_id)
);
