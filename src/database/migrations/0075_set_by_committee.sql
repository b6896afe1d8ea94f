-- What a committee sets for its own campaign and what was fixed in code until now. Each is part of
-- what it belongs to; rows from before keep the value that the code had.

-- How many wait, in the order of their ranks; 0: nobody does.
alter table campaign_quota
  drop constraint campaign_quota_kind_check,
  add constraint campaign_quota_kind_check
    check (kind in ('members', 'finalists', 'winners', 'waiting')),
  drop constraint campaign_quota_amount_check,
  add constraint campaign_quota_amount_check check (amount > 0 or (kind = 'waiting' and amount = 0));

-- From how many points of 100 on a spread between those who scored is pointed out.
alter table criteria_set
  add column wide_spread smallint not null default 25 check (wide_spread between 1 and 100);
alter table criteria_set alter column wide_spread drop default;

alter table judging_criteria
  add column wide_spread smallint not null default 25 check (wide_spread between 1 and 100),
  -- in percent: below this share of proven sales growth is scored neutral
  add column evidence_floor smallint not null default 50 check (evidence_floor between 0 and 100),
  -- in percent of the baseline: where growth gives no points, and where it gives all
  add column growth_low smallint not null default -50 check (growth_low >= -100),
  add column growth_high smallint not null default 200,
  add constraint judging_criteria_growth_rises check (growth_low < growth_high);
alter table judging_criteria
  alter column wide_spread drop default,
  alter column evidence_floor drop default,
  alter column growth_low drop default,
  alter column growth_high drop default;

-- Why a screening may say no. A version holds every reason that there ever was, so that what was
-- found by one that is retired stays readable.
create table screening_reasons (
  campaign_id text not null references campaign,
  version smallint not null check (version > 0),
  -- [{ "code", "words": { "id", "en" }, "isRetired" }]
  reasons jsonb not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (campaign_id, version)
);
create trigger screening_reasons_is_append_only before update or delete on screening_reasons
  for each statement execute function refuse_change();

-- What whoever applies agrees to. Without any the shipped statement holds, which is version 0.
create table consent_statement (
  campaign_id text not null references campaign,
  version smallint not null check (version > 0),
  words_id text not null check (words_id <> ''),
  words_en text not null check (words_en <> ''),
  made_at timestamptz not null,
  made_by uuid,
  primary key (campaign_id, version)
);
create trigger consent_statement_is_append_only before update or delete on consent_statement
  for each statement execute function refuse_change();
