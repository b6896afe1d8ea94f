-- Who came into an open final because an objection against a first round was upheld, and why.
alter table judging_finalist add objection_id uuid;
alter table judging_finalist add admission text not null default '';
alter table judging_finalist alter admission drop default;
alter table judging_finalist add check ((objection_id is null) = (admission = ''));
alter table judging_finalist
  add constraint judging_finalist_by_objection unique (enterprise_id, objection_id);
-- The reason goes with what its objection said.
drop trigger judging_finalist_is_append_only on judging_finalist;
create trigger judging_finalist_is_append_only before update or delete on judging_finalist
  for each row execute function refuse_change_but_erasure('admission');
