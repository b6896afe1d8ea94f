-- What a finalist objected goes when whoever filed it is erased, and with it what was answered and
-- why something was put right; results, scores and what was measured stay as they were.
create or replace function is_erased(kept jsonb) returns boolean language sql as $$
  select exists (
    select from application a
    left join objection o on o.application_id = a.application_id
    where a.erased_at is not null
      and (a.application_id::text = kept ->> 'application_id'
        or o.objection_id::text = kept ->> 'objection_id')
  ) or exists (
    select from judging_objection o
    join person p on p.person_id = o.filed_by
    where p.erased_at is not null
      and o.objection_id::text = kept ->> 'objection_id'
  )
$$;

drop trigger judging_objection_answer_is_append_only on judging_objection_answer;
create trigger judging_objection_answer_is_append_only
  before update or delete on judging_objection_answer
  for each row execute function refuse_change_but_erasure('answer');
drop trigger judging_correction_is_append_only on judging_correction;
create trigger judging_correction_is_append_only before update or delete on judging_correction
  for each row execute function refuse_change_but_erasure('reason');

-- As judging's store/erase.ts does it, for those that were erased before.
update judging_objection o set body = ''
from person p where p.person_id = o.filed_by and p.erased_at is not null;
update judging_objection_answer a set answer = '(dihapus)'
from judging_objection o join person p on p.person_id = o.filed_by
where o.objection_id = a.objection_id and p.erased_at is not null and a.answer <> '(dihapus)';
update judging_correction c set reason = '(dihapus)'
from judging_objection o join person p on p.person_id = o.filed_by
where o.objection_id = c.objection_id and p.erased_at is not null and c.reason <> '(dihapus)';
