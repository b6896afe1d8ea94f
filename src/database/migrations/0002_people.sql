-- Persons and accounts are apart: owners, curators and trainees are persons; an account is optional.
create table person (
  person_id uuid primary key,
  name text not null,
  -- E.164; the way in for producers. Erasable, as all of this row is.
  phone text unique check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  email text unique,
  locale text not null default 'id' check (locale in ('id', 'en')),
  created_at timestamptz not null,
  erased_at timestamptz
);

-- A right is a dated grant: person, role, scope.
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
  check (role <> 'auditor' or scope_kind <> 'enterprise')
);
create index person_grant_of on person_grant (person_id);
create index person_grant_on on person_grant (scope_kind, scope_id);
