-- The chain of stages that a campaign sets for its selection: a digital mapping before the panel
-- and a plenary after it, where it wants them.
create table selection_chain (
  campaign_id text not null references campaign,
  version smallint not null check (version > 0),
  -- in their order: [{ "kind", "name", "from", "to" }], kind one of screening, digital, panel, plenary
  steps jsonb not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (campaign_id, version)
);
create trigger selection_chain_is_append_only before update or delete on selection_chain
  for each statement execute function refuse_change();

create table mapping_rules (
  campaign_id text not null references campaign,
  version smallint not null check (version > 0),
  -- [{ "code", "points", "oneOf" } or { "code", "points", "atLeast" }]; code of a question or a field
  items jsonb not null,
  -- where the second and third level begin, and from where one goes on; of 100
  growing smallint not null check (growing between 1 and 100),
  ready smallint not null check (ready between 1 and 100),
  least smallint not null check (least between 0 and 100),
  made_at timestamptz not null,
  made_by uuid,
  primary key (campaign_id, version)
);
create trigger mapping_rules_is_append_only before update or delete on mapping_rules
  for each statement execute function refuse_change();

-- What was computed, and what a person made of it.
create table mapping_finding (
  application_id uuid not null references application,
  version smallint not null check (version > 0),
  rules_version smallint not null,
  score_hundredths integer not null check (score_hundredths between 0 and 10000),
  outcome text not null check (outcome in ('passed', 'failed')),
  -- where a person decided otherwise than the rules
  reason text not null default '',
  found_at timestamptz not null,
  found_by uuid,
  primary key (application_id, version)
);
create trigger mapping_finding_is_append_only before update or delete on mapping_finding
  for each statement execute function refuse_change();

create table selection_plenary (
  campaign_id text not null references campaign,
  version smallint not null check (version > 0),
  held_on date not null,
  place text not null check (place <> ''),
  chair text not null check (chair <> ''),
  -- of members of the panel
  present uuid[] not null,
  guests text not null default '',
  notes text not null check (notes <> ''),
  -- [{ "personId", "words" }]
  dissents jsonb not null,
  -- of the proposal that it agreed on
  proposal_hash text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (campaign_id, version)
);
create trigger selection_plenary_is_append_only before update or delete on selection_plenary
  for each statement execute function refuse_change();
