-- Two rows that are one person, or one enterprise. A merge is a link that can be undone: nothing is
-- moved and nothing is deleted; the rights that it gave are named, so that undoing takes them back.
create table person_merge (
  merge_id uuid primary key,
  -- who is no longer shown by itself
  person_id uuid not null references person,
  into_id uuid not null references person,
  reason text not null check (reason <> ''),
  grant_ids uuid[] not null default '{}',
  merged_at timestamptz not null,
  merged_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  check (person_id <> into_id)
);
create unique index person_merged_once on person_merge (person_id) where undone_at is null;
create index person_merged_into on person_merge (into_id) where undone_at is null;

-- Looked alike and are two.
create table person_apart (
  person_id uuid not null references person,
  other_id uuid not null references person,
  said_at timestamptz not null,
  said_by uuid,
  primary key (person_id, other_id),
  check (person_id < other_id)
);

create table enterprise_merge (
  enterprise_id uuid not null references enterprise,
  merge_id uuid not null,
  into_id uuid not null references enterprise,
  reason text not null check (reason <> ''),
  grant_ids uuid[] not null default '{}',
  merged_at timestamptz not null,
  merged_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  primary key (enterprise_id, merge_id),
  check (enterprise_id <> into_id)
);
create unique index enterprise_merged_once on enterprise_merge (enterprise_id) where undone_at is null;
create index enterprise_merged_into on enterprise_merge (into_id) where undone_at is null;

create table enterprise_apart (
  enterprise_id uuid not null references enterprise,
  other_id uuid not null references enterprise,
  said_at timestamptz not null,
  said_by uuid,
  primary key (enterprise_id, other_id),
  check (enterprise_id < other_id)
);
