-- What a campaign decides not to count though its definition would: days of a member, on one channel
-- or all, with the reason. The ledger and every other campaign stay as they are. Lifted, it stays
-- readable and holds no more.
create table sale_exclusion (
  enterprise_id uuid not null references enterprise,
  exclusion_id uuid not null,
  campaign_id text not null references campaign,
  from_day date not null,
  to_day date not null,
  -- null: every channel
  channel smallint,
  reason text not null check (reason <> ''),
  decided_at timestamptz not null,
  decided_by uuid,
  lifted_at timestamptz,
  lifted_by uuid,
  lifted_reason text,
  primary key (enterprise_id, exclusion_id),
  check (from_day <= to_day),
  constraint sale_exclusion_lifted_with_reason check ((lifted_at is null) = (lifted_reason is null))
);
create index sale_exclusion_standing on sale_exclusion (campaign_id, enterprise_id) where lifted_at is null;
