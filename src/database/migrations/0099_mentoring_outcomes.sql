-- What mentoring led to as far as it can be told: articles and broadcasts, and readiness before and
-- after.
create table mentoring_coverage (
  coverage_id uuid primary key,
  campaign_id text not null references campaign,
  -- Of a session in which it was arranged.
  session_id uuid references mentoring_session,
  outlet text not null check (outlet <> ''),
  kind text not null check (kind in ('online', 'print', 'radio', 'television', 'social')),
  title text not null check (title <> ''),
  link text not null default '',
  published_on date not null,
  -- Readers, listeners or views, and who says so; null where nobody does.
  reach bigint check (reach >= 0),
  reach_source text not null default '',
  added_at timestamptz not null,
  added_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text not null default '',
  check ((reach is null) = (reach_source = ''))
);
create index mentoring_coverage_of on mentoring_coverage (campaign_id, published_on);
-- One article is counted once, however many tell of it.
create unique index mentoring_coverage_once on mentoring_coverage (campaign_id, link)
  where link <> '' and withdrawn_at is null;

create table mentoring_coverage_about (
  enterprise_id uuid not null references enterprise,
  coverage_id uuid not null references mentoring_coverage,
  primary key (enterprise_id, coverage_id)
);
create index mentoring_coverage_about_by on mentoring_coverage_about (coverage_id);

-- Answers to a version of the questions on readiness; the newest of a moment stands.
create table mentoring_readiness (
  enterprise_id uuid not null references enterprise,
  reading_id uuid not null,
  campaign_id text not null references campaign,
  moment text not null check (moment in ('before', 'after')),
  on_day date not null,
  questions_version integer not null,
  -- By question: the level that was reached; what was not asked is not there.
  answers jsonb not null,
  remark text not null default '',
  made_at timestamptz not null,
  made_by uuid,
  primary key (enterprise_id, reading_id)
);
create index mentoring_readiness_of on mentoring_readiness (campaign_id, enterprise_id, moment, made_at);
