-- Which reading of a moment stands is its version: a clock may show two readings the same moment,
-- and what was told anew says why.
alter table mentoring_readiness
  add column version integer,
  add column reason text not null default '';
update mentoring_readiness r set version = n.version
from (select enterprise_id, reading_id, row_number() over
        (partition by enterprise_id, campaign_id, moment order by made_at, reading_id) as version
      from mentoring_readiness) n
where r.enterprise_id = n.enterprise_id and r.reading_id = n.reading_id;
alter table mentoring_readiness
  alter column version set not null,
  add constraint mentoring_readiness_version_positive check (version > 0),
  add constraint mentoring_readiness_version_once
    unique (campaign_id, enterprise_id, moment, version);
drop index mentoring_readiness_of;
