-- Events of a campaign: exhibitions, the harvesting, forums such as the agenda of a G20.
create table growth_event (
  event_id uuid primary key,
  campaign_id text not null references campaign,
  made_at timestamptz not null,
  made_by uuid
);
create index growth_event_of on growth_event (campaign_id);

-- What is announced of it, in versions; the newest stands.
create table growth_event_version (
  event_id uuid not null references growth_event,
  version integer not null check (version > 0),
  kind text not null check (kind in ('exhibition', 'harvesting', 'forum', 'businessMatching')),
  name text not null check (name <> ''),
  place text not null check (place <> ''),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  -- Until when producers answer; null where nobody is called and the organiser chooses.
  call_until date check (call_until <= to_day),
  places integer check (places > 0),
  -- Whether sales there are told as a stream of their own.
  sells boolean not null,
  terms text not null,
  reason text not null,
  is_cancelled boolean not null,
  told_at timestamptz not null,
  told_by uuid,
  constraint growth_event_version_once primary key (event_id, version),
  check (version = 1 or reason <> '')
);

-- Whether an enterprise wants to take part, and with what.
create table growth_event_answer (
  enterprise_id uuid not null references enterprise,
  event_id uuid not null references growth_event,
  version integer not null check (version > 0),
  wants boolean not null,
  goods text not null,
  needs text not null,
  told_at timestamptz not null,
  told_by uuid,
  constraint growth_event_answer_once primary key (enterprise_id, event_id, version),
  check (not wants or goods <> '')
);
create index growth_event_answer_of on growth_event_answer (event_id);

-- What was decided on each: a place, waiting, none, or drawn back.
create table growth_event_place (
  enterprise_id uuid not null references enterprise,
  event_id uuid not null references growth_event,
  version integer not null check (version > 0),
  outcome text not null check (outcome in ('placed', 'waiting', 'notPlaced', 'withdrawn')),
  stand text not null check (stand = '' or outcome = 'placed'),
  reason text not null check (reason <> '' or outcome in ('placed', 'waiting')),
  told_at timestamptz not null,
  told_by uuid,
  constraint growth_event_place_once primary key (enterprise_id, event_id, version)
);
create index growth_event_place_of on growth_event_place (event_id);

-- Across enterprises: a stand is of one.
create table growth_event_stand (
  event_id uuid not null references growth_event,
  stand text not null check (stand <> ''),
  enterprise_id uuid not null,
  constraint growth_event_stand_once primary key (event_id, stand)
);

-- Of which event an enterprise's sales at events on a day are: of one at most.
create table growth_event_day (
  enterprise_id uuid not null references enterprise,
  day date not null,
  event_id uuid not null references growth_event,
  constraint growth_event_day_once primary key (enterprise_id, day)
);
create index growth_event_day_of on growth_event_day (event_id);

-- What became of it for each.
create table growth_event_result (
  enterprise_id uuid not null references enterprise,
  event_id uuid not null references growth_event,
  version integer not null check (version > 0),
  came boolean not null,
  -- Said, not concluded: an enterprise without a word is no zero.
  has_no_sales boolean not null,
  words text not null,
  told_at timestamptz not null,
  told_by uuid,
  constraint growth_event_result_once primary key (enterprise_id, event_id, version)
);
create index growth_event_result_of on growth_event_result (event_id);

-- What became of it as a whole, each figure with its source.
create table growth_event_outcome (
  event_id uuid not null references growth_event,
  version integer not null check (version > 0),
  visitors integer check (visitors >= 0),
  visitors_source text not null,
  words text not null,
  told_at timestamptz not null,
  told_by uuid,
  constraint growth_event_outcome_once primary key (event_id, version),
  check ((visitors is null) = (visitors_source = ''))
);

-- What a buyer promised; a sale only once it is one, and then in the ledger.
create table growth_pledge (
  enterprise_id uuid not null references enterprise,
  pledge_id uuid not null,
  campaign_id text not null references campaign,
  event_id uuid references growth_event,
  buyer text not null check (buyer <> ''),
  country text not null check (country ~ '^[A-Z]{2}$'),
  goods text not null check (goods <> ''),
  value_hundredths bigint not null check (value_hundredths > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  day date not null,
  document text not null,
  told_at timestamptz not null,
  told_by uuid,
  primary key (enterprise_id, pledge_id)
);
create index growth_pledge_of on growth_pledge (campaign_id);

create table growth_pledge_news (
  enterprise_id uuid not null,
  pledge_id uuid not null,
  version integer not null check (version > 0),
  kind text not null check (kind in ('realised', 'lapsed', 'takenBack')),
  value_hundredths bigint check (value_hundredths > 0),
  day date not null,
  words text not null check (words <> ''),
  told_at timestamptz not null,
  told_by uuid,
  constraint growth_pledge_news_once primary key (enterprise_id, pledge_id, version),
  foreign key (enterprise_id, pledge_id) references growth_pledge,
  check ((kind = 'realised') = (value_hundredths is not null))
);
