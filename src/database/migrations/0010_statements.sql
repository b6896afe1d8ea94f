-- A closed figure of a campaign: what its lens showed at one instant, copied. What comes later shows
-- beside it and in a restatement, which is a statement of its own and names the one before it.
create table statement (
  statement_id uuid primary key,
  campaign_id text not null,
  statement_no smallint not null check (statement_no > 0),
  definition_version smallint not null,
  window_from date not null,
  window_to date not null,
  -- what had been recorded by then is in it; exact is each member's ledger_seq
  cut_off timestamptz not null,
  -- final
  orders bigint not null,
  gross bigint not null,
  returned bigint not null,
  voucher bigint not null,
  omzet bigint not null,
  -- beside it: provisional by its sales value, the others by what they would have been worth
  provisional bigint not null,
  returned_gross bigint not null,
  void_gross bigint not null,
  unknown_gross bigint not null,
  -- the statement that it restates, with that one's hash
  restates uuid references statement,
  restates_hash bytea,
  content_hash bytea not null,
  made_at timestamptz not null,
  made_by uuid,
  constraint statement_once unique (campaign_id, statement_no),
  -- a figure is restated once; what is to be said later restates that restatement
  constraint statement_restated_once unique (restates),
  foreign key (campaign_id, definition_version) references sale_definition,
  check (gross - returned - voucher = omzet),
  check ((restates is null) = (statement_no = 1) and (restates is null) = (restates_hash is null))
);

-- Each member's part of it, and how far its ledger had come.
create table statement_member (
  statement_id uuid not null references statement,
  enterprise_id uuid not null references enterprise,
  ledger_seq bigint not null,
  orders bigint not null,
  omzet bigint not null,
  provisional bigint not null,
  -- SHA-256 over its closed days, so that the statement's hash covers them
  days_hash bytea not null,
  primary key (statement_id, enterprise_id)
);

-- The rows of sales_day that the lens showed.
create table closed_day (
  statement_id uuid not null,
  enterprise_id uuid not null,
  day date not null,
  stream smallint not null,
  channel smallint not null,
  evidence smallint not null,
  state smallint not null,
  standing smallint not null,
  orders bigint not null,
  lines bigint not null,
  qty numeric(16, 3) not null,
  gross bigint not null,
  returned bigint not null,
  voucher bigint not null,
  omzet bigint not null,
  primary key (statement_id, enterprise_id, day, stream, channel, evidence, state, standing),
  foreign key (statement_id, enterprise_id) references statement_member
);

-- Why a restatement differs from the statement before it, for each enterprise.
create table statement_change (
  statement_id uuid not null references statement,
  enterprise_id uuid not null references enterprise,
  cause text not null check (cause in ('lateSales', 'returns', 'cancellations', 'corrections',
    'reversals', 'disputes', 'other', 'lens')),
  omzet bigint not null check (omzet <> 0),
  primary key (statement_id, enterprise_id, cause)
);

-- A closed figure never changes, not even by our own program.
create trigger statement_is_closed before update or delete or truncate on statement
  for each statement execute function refuse_change();
create trigger statement_member_is_closed before update or delete or truncate on statement_member
  for each statement execute function refuse_change();
create trigger closed_day_is_closed before update or delete or truncate on closed_day
  for each statement execute function refuse_change();
create trigger statement_change_is_closed before update or delete or truncate on statement_change
  for each statement execute function refuse_change();
