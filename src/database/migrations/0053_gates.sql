-- What has to be met before anything is scored: rules with their days, in versions.
create table gate_set (
  campaign_id text not null references campaign,
  version smallint not null check (version > 0),
  -- [{ "code", "name", "regulation", "from", "until", "effect", "sectors", "when", "evidence", "formats" }]
  gates jsonb not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (campaign_id, version)
);
create trigger gate_set_is_append_only before update or delete on gate_set
  for each statement execute function refuse_change();

-- What a person found of a gate, where the machine's reading of the answers was not enough.
create table gate_finding (
  application_id uuid not null references application,
  gate text not null,
  version smallint not null check (version > 0),
  result text not null check (result in ('met', 'inProcess', 'notRequired', 'notMet')),
  remark text not null check (remark <> ''),
  found_at timestamptz not null,
  found_by uuid,
  primary key (application_id, gate, version)
);
create trigger gate_finding_is_append_only before update or delete on gate_finding
  for each statement execute function refuse_change();

-- The version that stands from the opening on; null: none was set.
alter table panel_opening add gates_version smallint;
