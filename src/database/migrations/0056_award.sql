-- The award of the movement: whom a campaign nominates, and what became known of it.
create table award_nomination (
  enterprise_id uuid not null references enterprise,
  campaign_id text not null references campaign,
  award text not null check (award <> ''),
  category text not null check (category <> ''),
  -- the letter of nomination, from the office's own register
  number text not null check (number <> ''),
  nominated_on date not null,
  -- when the enterprise agreed that its data go to the organisers
  agreed_on date not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (enterprise_id, campaign_id)
);
create index award_nomination_of on award_nomination (campaign_id);
create trigger award_nomination_is_append_only before update or delete on award_nomination
  for each statement execute function refuse_change();

-- What the organisers announced. The newest version holds; a correction is a version, too.
create table award_result (
  enterprise_id uuid not null,
  campaign_id text not null,
  version smallint not null check (version > 0),
  stage text not null check (stage in ('notFinalist', 'finalist', 'voted', 'placed')),
  -- of the public vote
  votes integer check (votes >= 0),
  place smallint check (place > 0),
  -- where it was announced: a letter's number or an address
  source text not null check (source <> ''),
  announced_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (enterprise_id, campaign_id, version),
  foreign key (enterprise_id, campaign_id) references award_nomination,
  constraint award_result_votes check ((stage = 'voted') = (votes is not null) or stage = 'placed'),
  constraint award_result_place check ((stage = 'placed') = (place is not null))
);
create trigger award_result_is_append_only before update or delete on award_result
  for each statement execute function refuse_change();
