-- The outbox. A notice is queued inside the action's transaction and leaves later. Its address and
-- words are personal and erasable; the journal knows only its id.
create table notice (
  notice_id uuid primary key,
  kind text not null check (kind in ('mail', 'whatsappText')),
  -- whose notice it is, so that an erasure finds it
  person_id uuid,
  to_address text not null,
  subject text not null default '',
  body text not null,
  -- carries a way in: the words are dropped as soon as it has left
  is_secret boolean not null default false,
  created_at timestamptz not null,
  try_after timestamptz not null,
  tries smallint not null default 0,
  last_error text not null default '',
  sent_at timestamptz,
  -- given up
  failed_at timestamptz,
  check (sent_at is null or failed_at is null)
);
create index notice_due on notice (try_after) where sent_at is null and failed_at is null;
create index notice_recent on notice (created_at);
create index notice_of on notice (person_id);

-- Persons and accounts are apart: owners, curators and trainees are persons; an account is optional.
create table person (
  person_id uuid primary key,
  name text not null,
  -- E.164; the way in for producers. Erasable, as all of this row is.
  phone text constraint person_phone_once unique check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  email text constraint person_email_once unique check (email = lower(email)),
  locale text not null default 'id' check (locale in ('id', 'en')),
  created_at timestamptz not null,
  erased_at timestamptz,
  check (erased_at is null or (name = '' and phone is null and email is null))
);
create index person_by_name on person (lower(name));

-- A right is a dated grant: person, role, scope. Both days are included.
create table person_grant (
  grant_id uuid primary key,
  person_id uuid not null references person,
  role text not null check (role in ('administrator', 'campaignManager', 'coManager', 'curator',
    'judge', 'mentor', 'verifier', 'localOfficer', 'auditor', 'producer')),
  scope_kind text not null check (scope_kind in ('installation', 'region', 'institution', 'campaign', 'enterprise')),
  -- '' for the installation
  scope_id text not null,
  from_day date not null,
  until_day date,
  -- assignment letter number for an auditor, pairing for a mentor
  ground text not null default '',
  given_at timestamptz not null,
  given_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  check ((scope_kind = 'installation') = (scope_id = '')),
  check (until_day is null or from_day <= until_day),
  check (role <> 'administrator' or scope_kind = 'installation'),
  check (role <> 'producer' or scope_kind = 'enterprise'),
  check (role <> 'auditor' or (scope_kind <> 'enterprise' and ground <> ''))
);
create index person_grant_of on person_grant (person_id);
create index person_grant_on on person_grant (scope_kind, scope_id);

-- A code or link that an officer passes on. Only keyed hashes are kept; a new one ends the old.
create table sign_in_code (
  code_id uuid primary key,
  person_id uuid not null references person constraint sign_in_code_one_a_person unique,
  code_hash bytea not null,
  link_hash bytea not null constraint sign_in_code_link_once unique,
  issued_at timestamptz not null,
  issued_by uuid,
  expires_at timestamptz not null,
  tries smallint not null default 0
);

-- Accounts: tables of better-auth (src/people/auth), the named exception to "no write without its
-- journal note"; what happens in them is noted by hooks.
create table auth_user (
  id uuid primary key,
  person_id uuid not null references person constraint auth_user_one_a_person unique,
  -- always '': the name stands in person, once
  name text not null default '',
  -- the person's, or a placeholder in a domain that cannot exist
  email text not null constraint auth_user_email_once unique,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table auth_session (
  id uuid primary key,
  user_id uuid not null references auth_user on delete cascade,
  token text not null unique,
  -- how they came in: what the session may do hangs on it
  way text not null check (way in ('code', 'mail', 'password', 'secondFactor', 'directly')),
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  ip_address text,
  user_agent text
);
create index auth_session_of on auth_session (user_id);

create table auth_account (
  id uuid primary key,
  user_id uuid not null references auth_user on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint auth_account_once unique (provider_id, account_id)
);
create index auth_account_of on auth_account (user_id);

create table auth_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_verification_by_identifier on auth_verification (identifier);

create table auth_two_factor (
  id uuid primary key,
  user_id uuid not null references auth_user on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz
);
create index auth_two_factor_of on auth_two_factor (user_id);

create table auth_rate_limit (
  id uuid primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

-- Our own limits (a phone number, a mail address): keys are keyed hashes, rows go by themselves.
create table rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
