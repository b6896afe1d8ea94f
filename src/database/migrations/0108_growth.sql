-- Growth: what becomes of an enterprise after its campaign, followed by a named officer.
create table growth_plan (
  enterprise_id uuid not null references enterprise,
  plan_id uuid not null,
  campaign_id text not null references campaign,
  -- The local office that answers for it.
  institution_id uuid not null references institution,
  officer_id uuid not null references person,
  -- The officer's right on the enterprise, which goes with the plan.
  grant_id uuid not null,
  goals text not null,
  start_day date not null,
  -- The last day of the officer's right.
  until_day date not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (enterprise_id, plan_id),
  constraint growth_plan_once unique (enterprise_id, campaign_id),
  check (start_day <= until_day)
);
create index growth_plan_of_officer on growth_plan (officer_id);
create index growth_plan_of_campaign on growth_plan (campaign_id, institution_id);

create table growth_step (
  enterprise_id uuid not null,
  step_id uuid not null,
  plan_id uuid not null,
  words text not null check (words <> ''),
  due_on date not null,
  done_at timestamptz,
  made_at timestamptz not null,
  made_by uuid,
  primary key (enterprise_id, step_id),
  foreign key (enterprise_id, plan_id) references growth_plan
);
create index growth_step_of on growth_step (enterprise_id, plan_id);

-- What became of a step: done with a remark, or put off with a reason.
create table growth_step_news (
  enterprise_id uuid not null,
  news_id uuid not null,
  step_id uuid not null,
  kind text not null check (kind in ('done', 'moved')),
  words text not null check (words <> ''),
  due_on date,
  made_at timestamptz not null,
  made_by uuid,
  primary key (enterprise_id, news_id),
  foreign key (enterprise_id, step_id) references growth_step
);
create index growth_step_news_of on growth_step_news (enterprise_id, step_id);

-- Four of each plan, made with it. How it ended follows from the last answer.
create table growth_check (
  enterprise_id uuid not null,
  plan_id uuid not null,
  month integer not null check (month in (1, 3, 6, 12)),
  due_on date not null,
  -- How many answers there are; the last one stands.
  version integer not null default 0,
  ended text check (ended in ('active', 'paused', 'closed', 'moved', 'declined', 'unreached')),
  -- Mails to the officer: a week before, and once it is overdue.
  told_before_at timestamptz,
  told_late_at timestamptz,
  primary key (enterprise_id, plan_id, month),
  foreign key (enterprise_id, plan_id) references growth_plan
);
create index growth_check_due on growth_check (due_on) where ended is null;

create table growth_answer (
  enterprise_id uuid not null,
  answer_id uuid not null,
  plan_id uuid not null,
  month integer not null,
  version integer not null check (version > 0),
  checked_on date not null,
  ended text not null
    check (ended in ('active', 'paused', 'closed', 'moved', 'declined', 'unreached')),
  -- What was not told is null, which is no zero.
  is_running boolean,
  sales_rp bigint check (sales_rp >= 0),
  men integer check (men >= 0),
  women integer check (women >= 0),
  markets text not null default '',
  permits text not null default '',
  remark text not null default '',
  -- Why it was told anew; '' of the first.
  reason text not null default '',
  told_at timestamptz not null,
  told_by uuid,
  primary key (enterprise_id, answer_id),
  constraint growth_answer_version_once unique (enterprise_id, plan_id, month, version),
  foreign key (enterprise_id, plan_id, month) references growth_check
);

-- Each time that nobody was reached.
create table growth_attempt (
  enterprise_id uuid not null,
  attempt_id uuid not null,
  plan_id uuid not null,
  month integer not null,
  tried_on date not null,
  way text not null check (way in ('visit', 'phone', 'message', 'mail')),
  remark text not null default '',
  told_at timestamptz not null,
  told_by uuid,
  primary key (enterprise_id, attempt_id),
  foreign key (enterprise_id, plan_id, month) references growth_check
);
create index growth_attempt_of on growth_attempt (enterprise_id, plan_id, month);

create table growth_handover (
  handover_id uuid primary key,
  campaign_id text not null references campaign,
  from_id uuid not null references person,
  to_id uuid not null references person,
  number text not null check (number <> ''),
  day date not null,
  place text not null,
  reason text not null check (reason <> ''),
  paper_id uuid not null,
  made_at timestamptz not null,
  made_by uuid,
  constraint growth_handover_number_once unique (campaign_id, number)
);

create table growth_handover_plan (
  enterprise_id uuid not null,
  handover_id uuid not null references growth_handover,
  plan_id uuid not null,
  primary key (enterprise_id, handover_id, plan_id),
  foreign key (enterprise_id, plan_id) references growth_plan
);
create index growth_handover_plan_of on growth_handover_plan (handover_id);
