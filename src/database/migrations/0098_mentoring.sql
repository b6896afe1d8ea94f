-- Mentoring: who walks with whom, sessions, what was agreed in them, and what became of it.
create table mentoring_rule (
  campaign_id text primary key references campaign,
  -- Enterprises that one mentor walks with at once.
  load_max integer not null check (load_max between 1 and 1000),
  -- Sessions that a mentor is expected to hold in a month.
  monthly_sessions integer not null check (monthly_sessions between 0 and 1000),
  -- Days without a session after which an enterprise is shown to those who run the campaign.
  silent_days integer not null check (silent_days between 1 and 366),
  saved_at timestamptz not null,
  saved_by uuid
);

create table mentoring_module (
  campaign_id text not null references campaign,
  module_id uuid not null,
  name_id text not null check (name_id <> ''),
  name_en text not null,
  made_at timestamptz not null,
  retired_at timestamptz,
  primary key (campaign_id, module_id)
);
create unique index mentoring_module_once on mentoring_module (campaign_id, lower(name_id))
  where retired_at is null;

-- Who may be paired in a campaign, with the letter that sends them.
create table mentoring_mentor (
  campaign_id text not null references campaign,
  person_id uuid not null references person,
  letter text not null default '',
  -- Where it differs from that of the campaign.
  load_max integer check (load_max between 1 and 1000),
  added_at timestamptz not null,
  added_by uuid,
  left_at timestamptz,
  primary key (campaign_id, person_id)
);

create table mentoring_pairing (
  enterprise_id uuid not null references enterprise,
  pairing_id uuid not null,
  campaign_id text not null,
  mentor_id uuid not null,
  -- The right on the enterprise that it gave, and takes with it.
  grant_id uuid not null,
  from_day date not null,
  until_day date not null,
  made_at timestamptz not null,
  made_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text not null default '',
  primary key (enterprise_id, pairing_id),
  foreign key (campaign_id, mentor_id) references mentoring_mentor,
  check (from_day <= until_day)
);
create unique index mentoring_pairing_once
  on mentoring_pairing (enterprise_id, campaign_id, mentor_id) where ended_at is null;
create index mentoring_pairing_of_mentor on mentoring_pairing (campaign_id, mentor_id);

create table mentoring_session (
  session_id uuid primary key,
  campaign_id text not null references campaign,
  mentor_id uuid not null,
  kind text not null check (kind in ('digital', 'onSite', 'media')),
  topic text not null check (topic <> ''),
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 5 and 1440),
  -- An address, or the link of a meeting.
  place text not null default '',
  state text not null check (state in ('planned', 'held', 'missed', 'cancelled')),
  -- Why it was missed or cancelled.
  why text not null default '',
  note text not null default '',
  -- The record that its note, seats and state follow from.
  record_id uuid,
  report text not null default 'none'
    check (report in ('none', 'submitted', 'sentBack', 'approved')),
  -- What stands in the code that is scanned on the spot; made anew when it leaked.
  code text not null,
  planned_at timestamptz not null,
  planned_by uuid,
  -- The beginning of which its people were reminded; another time is told anew.
  reminded_of timestamptz,
  foreign key (campaign_id, mentor_id) references mentoring_mentor
);
create index mentoring_session_of_mentor on mentoring_session (mentor_id, starts_at);
create index mentoring_session_by_day on mentoring_session (campaign_id, starts_at)
  include (state, mentor_id, report);

create table mentoring_session_module (
  session_id uuid not null references mentoring_session,
  module_id uuid not null,
  primary key (session_id, module_id)
);

-- Each time that it was put on another day.
create table mentoring_move (
  session_id uuid not null references mentoring_session,
  move_no integer not null,
  was_at timestamptz not null,
  now_at timestamptz not null,
  reason text not null,
  moved_at timestamptz not null,
  moved_by uuid,
  primary key (session_id, move_no)
);

-- An enterprise in a session: attendance, note and advice are its own.
create table mentoring_seat (
  enterprise_id uuid not null references enterprise,
  session_id uuid not null references mentoring_session,
  attendance text check (attendance in ('present', 'absent', 'excused')),
  -- Whoever of the enterprise scanned the code on the spot.
  scanned_at timestamptz,
  scanned_by uuid,
  note text not null default '',
  advice text not null default '',
  primary key (enterprise_id, session_id)
);
create index mentoring_seat_of on mentoring_seat (session_id);

-- What was told of a session, as it was sent: under the id that the device made.
create table mentoring_record (
  record_id uuid primary key,
  session_id uuid not null references mentoring_session,
  content_hash text not null,
  content jsonb not null,
  -- The record that it was written upon.
  based_on uuid,
  outcome text not null check (outcome in ('taken', 'conflict', 'discarded')),
  sent_at timestamptz not null,
  sent_by uuid
);
create index mentoring_record_of on mentoring_record (session_id, sent_at);

create table mentoring_report_step (
  session_id uuid not null references mentoring_session,
  step_no integer not null,
  kind text not null check (kind in ('submitted', 'sentBack', 'approved', 'reopened')),
  words text not null default '',
  -- The record that was judged.
  record_id uuid not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (session_id, step_no)
);

create table mentoring_task (
  enterprise_id uuid not null references enterprise,
  task_id uuid not null,
  campaign_id text not null references campaign,
  -- Where it was agreed.
  session_id uuid references mentoring_session,
  words text not null check (words <> ''),
  owner text not null check (owner in ('producer', 'mentor', 'office')),
  due_on date not null,
  state text not null check (state in ('open', 'done', 'dropped')),
  made_at timestamptz not null,
  made_by uuid,
  settled_at timestamptz,
  primary key (enterprise_id, task_id)
);
create index mentoring_task_open on mentoring_task (campaign_id, due_on) where state = 'open';

-- What became of a task, from the first to the last.
create table mentoring_task_step (
  enterprise_id uuid not null,
  step_id uuid not null,
  task_id uuid not null,
  kind text not null check (kind in ('done', 'moved', 'dropped', 'reopened')),
  words text not null default '',
  due_on date,
  session_id uuid,
  made_at timestamptz not null,
  made_by uuid,
  primary key (enterprise_id, step_id),
  foreign key (enterprise_id, task_id) references mentoring_task
);
create index mentoring_task_step_of on mentoring_task_step (enterprise_id, task_id);

-- Photos of a session, or beside a task as its evidence; sealed.
create table mentoring_photo (
  enterprise_id uuid not null references enterprise,
  photo_id uuid not null,
  session_id uuid references mentoring_session,
  task_id uuid,
  sha256 text not null,
  file_key text not null,
  key_version integer not null,
  added_at timestamptz not null,
  added_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (enterprise_id, photo_id),
  foreign key (enterprise_id, task_id) references mentoring_task,
  check ((session_id is null) <> (task_id is null))
);
create unique index mentoring_photo_of_session on mentoring_photo (enterprise_id, session_id, sha256)
  where session_id is not null and withdrawn_at is null;
create unique index mentoring_photo_of_task on mentoring_photo (enterprise_id, task_id, sha256)
  where task_id is not null and withdrawn_at is null;
create index mentoring_photo_by_session on mentoring_photo (session_id);

-- What sessions and tasks of an enterprise add up to; follows from them in the same transaction.
create table mentoring_standing (
  enterprise_id uuid not null references enterprise,
  campaign_id text not null references campaign,
  held integer not null,
  last_held_at timestamptz,
  next_at timestamptz,
  open_tasks integer not null,
  next_due date,
  primary key (enterprise_id, campaign_id)
);
create index mentoring_standing_by_last on mentoring_standing (campaign_id, last_held_at);

-- Mails about a session, each once for whoever acts for an enterprise and the time that it told.
create table mentoring_invitation (
  session_id uuid not null references mentoring_session,
  person_id uuid not null,
  kind text not null check (kind in ('invitation', 'reminder')),
  starts_at timestamptz not null,
  enterprise_id uuid not null,
  queued_at timestamptz not null,
  primary key (enterprise_id, session_id, person_id, kind, starts_at)
);
create index mentoring_session_waiting on mentoring_session (campaign_id) where report = 'submitted';
create index mentoring_session_planned on mentoring_session (starts_at) where state = 'planned';

-- A person's own calendar, for programs that ask by its address; whoever has it reads it.
create table mentoring_feed (
  person_id uuid primary key references person,
  token_hash bytea not null unique,
  made_at timestamptz not null
);
