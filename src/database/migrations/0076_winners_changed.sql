-- A decree on the winners is replaced after an objection was upheld; the earlier ones stay as they are.
alter table judging_decree add version smallint not null default 1 check (version > 0);
alter table judging_decree alter version drop default;
-- Which objection it follows; each is followed once.
alter table judging_decree add objection_id uuid;
alter table judging_decree drop constraint judging_decree_pkey;
alter table judging_decree add primary key (campaign_id, version);
alter table judging_decree add check ((version = 1) = (objection_id is null));
alter table judging_decree add constraint judging_decree_follows_once unique (objection_id);

-- By which papers name an objection.
alter table judging_objection add no smallint;
update judging_objection o set no = n.no
from (
  select objection_id,
    row_number() over (partition by campaign_id order by filed_at, objection_id) as no
  from judging_objection
) n
where n.objection_id = o.objection_id;
alter table judging_objection alter no set not null;
alter table judging_objection add check (no > 0);
-- Each act of a judging holds its campaign, so one number is given once in a campaign.
alter table judging_objection
  add constraint judging_objection_no_once unique (campaign_id, no, enterprise_id);

-- What an upheld objection puts right of one finalist: a score of one judge, or what was measured.
-- It counts from the decree of its version on, so that what stood before can be read again.
create table judging_correction (
  enterprise_id uuid not null references enterprise,
  campaign_id text not null references campaign,
  no smallint not null check (no > 0),
  decree_version smallint not null check (decree_version > 1),
  objection_id uuid not null,
  person_id uuid references person,
  criterion text,
  score smallint,
  measured jsonb,
  reason text not null check (reason <> ''),
  corrected_at timestamptz not null,
  corrected_by uuid,
  constraint judging_correction_once primary key (enterprise_id, campaign_id, no),
  check (num_nonnulls(person_id, criterion, score) = case when measured is null then 3 else 0 end)
);
create index judging_correction_order on judging_correction (campaign_id, no);
create trigger judging_correction_is_append_only before update or delete on judging_correction
  for each statement execute function refuse_change();
