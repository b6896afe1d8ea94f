-- What stands of each enterprise at each event, kept beside the versions for lists and counts.
create table growth_event_taker (
  enterprise_id uuid not null references enterprise,
  event_id uuid not null references growth_event,
  wants boolean,
  outcome text,
  came boolean,
  has_no_sales boolean not null default false,
  primary key (enterprise_id, event_id)
);
create index growth_event_taker_of on growth_event_taker (event_id, outcome);

insert into growth_event_taker (enterprise_id, event_id, wants, outcome, came, has_no_sales)
select enterprise_id, event_id, a.wants, p.outcome, r.came, coalesce(r.has_no_sales, false)
from (select distinct on (enterprise_id, event_id) * from growth_event_answer
  order by enterprise_id, event_id, version desc) a
full join (select distinct on (enterprise_id, event_id) * from growth_event_place
  order by enterprise_id, event_id, version desc) p using (enterprise_id, event_id)
full join (select distinct on (enterprise_id, event_id) * from growth_event_result
  order by enterprise_id, event_id, version desc) r using (enterprise_id, event_id);
