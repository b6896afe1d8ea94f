-- A gap may become a task again once the one before it is settled.
alter table growth_readiness_task
  add column nth integer not null default 1 check (nth > 0),
  drop constraint growth_readiness_task_pkey,
  add constraint growth_readiness_task_once primary key (enterprise_id, item, nth);
alter table growth_readiness_task alter column nth drop default;
