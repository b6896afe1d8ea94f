-- Which answer to an item stands is its version; a clock may show two answers the same moment.
alter table growth_readiness add column version integer;
update growth_readiness r set version = n.version
from (select enterprise_id, answer_id, row_number() over
        (partition by enterprise_id, item order by told_at, answer_id) as version
      from growth_readiness) n
where r.enterprise_id = n.enterprise_id and r.answer_id = n.answer_id;
alter table growth_readiness
  alter column version set not null,
  add constraint growth_readiness_version_positive check (version > 0),
  drop constraint growth_readiness_pkey,
  drop column answer_id,
  add constraint growth_readiness_version_once primary key (enterprise_id, item, version);
drop index growth_readiness_of;
