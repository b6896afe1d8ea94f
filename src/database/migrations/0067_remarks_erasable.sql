-- What was written about an applicant goes with an erased application, and nothing else of these
-- rows: scores, outcomes and who decided when stay as they were.
create function is_erased(kept jsonb) returns boolean language sql as $$
  select exists (
    select from application a
    left join objection o on o.application_id = a.application_id
    where a.erased_at is not null
      and (a.application_id::text = kept ->> 'application_id'
        or o.objection_id::text = kept ->> 'objection_id')
  )
$$;

create function refuse_change_but_erasure() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and to_jsonb(new) - tg_argv[0] = to_jsonb(old) - tg_argv[0]
    and to_jsonb(old) ->> tg_argv[0] <> ''
    and to_jsonb(new) ->> tg_argv[0] = '(dihapus)'
    and is_erased(to_jsonb(old)) then
    return new;
  end if;
  raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = '42501';
end $$;

-- Where texts lie beside what stays, as an array of objects: only the named keys, and only emptied.
create function refuse_change_but_keys() returns trigger language plpgsql as $$
declare
  emptied jsonb := (
    select coalesce(jsonb_agg(one || (
      select coalesce(jsonb_object_agg(key, ''), '{}') from unnest(tg_argv[1:]) as key
    ) order by nth), '[]')
    from jsonb_array_elements(to_jsonb(old) -> tg_argv[0]) with ordinality as each (one, nth));
begin
  if tg_op = 'UPDATE'
    and to_jsonb(new) - tg_argv[0] = to_jsonb(old) - tg_argv[0]
    and to_jsonb(new) -> tg_argv[0] = emptied
    and is_erased(to_jsonb(old)) then
    return new;
  end if;
  raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = '42501';
end $$;

drop trigger screening_is_append_only on screening;
create trigger screening_is_append_only before update or delete on screening
  for each row execute function refuse_change_but_erasure('remark');
drop trigger gate_finding_is_append_only on gate_finding;
create trigger gate_finding_is_append_only before update or delete on gate_finding
  for each row execute function refuse_change_but_erasure('remark');
drop trigger mapping_finding_is_append_only on mapping_finding;
create trigger mapping_finding_is_append_only before update or delete on mapping_finding
  for each row execute function refuse_change_but_erasure('reason');
drop trigger panel_hint_answer_is_append_only on panel_hint_answer;
create trigger panel_hint_answer_is_append_only before update or delete on panel_hint_answer
  for each row execute function refuse_change_but_erasure('reason');
drop trigger score_is_append_only on score;
create trigger score_is_append_only before update or delete on score
  for each row execute function refuse_change_but_erasure('remark');
drop trigger selection_override_is_append_only on selection_override;
create trigger selection_override_is_append_only before update or delete on selection_override
  for each row execute function refuse_change_but_erasure('reason');
drop trigger condition_finding_is_append_only on condition_finding;
create trigger condition_finding_is_append_only before update or delete on condition_finding
  for each row execute function refuse_change_but_erasure('remark');
drop trigger objection_answer_is_append_only on objection_answer;
create trigger objection_answer_is_append_only before update or delete on objection_answer
  for each row execute function refuse_change_but_erasure('answer');
drop trigger score_entry_check_is_append_only on score_entry_check;
create trigger score_entry_check_is_append_only before update or delete on score_entry_check
  for each row execute function refuse_change_but_erasure('remark');

drop trigger score_entry_is_append_only on score_entry;
create trigger score_entry_is_append_only before update or delete on score_entry
  for each row execute function refuse_change_but_keys('scores', 'remark');
drop trigger selection_condition_is_append_only on selection_condition;
create trigger selection_condition_is_append_only before update or delete on selection_condition
  for each row execute function refuse_change_but_keys('conditions', 'text', 'checker');

-- As curation's store/erase-remarks.ts does it, for those that were erased before.
update screening set remark = '(dihapus)' from application a
where a.application_id = screening.application_id and a.erased_at is not null and remark not in ('', '(dihapus)');
update gate_finding set remark = '(dihapus)' from application a
where a.application_id = gate_finding.application_id and a.erased_at is not null and remark not in ('', '(dihapus)');
update mapping_finding set reason = '(dihapus)' from application a
where a.application_id = mapping_finding.application_id and a.erased_at is not null and reason not in ('', '(dihapus)');
update panel_conflict set reason = '(dihapus)' from application a
where a.application_id = panel_conflict.application_id and a.erased_at is not null and reason not in ('', '(dihapus)');
update panel_hint_answer set reason = '(dihapus)' from application a
where a.application_id = panel_hint_answer.application_id and a.erased_at is not null and reason not in ('', '(dihapus)');
update score set remark = '(dihapus)' from application a
where a.application_id = score.application_id and a.erased_at is not null and remark not in ('', '(dihapus)');
update selection_override set reason = '(dihapus)' from application a
where a.application_id = selection_override.application_id and a.erased_at is not null and reason not in ('', '(dihapus)');
update condition_finding set remark = '(dihapus)' from application a
where a.application_id = condition_finding.application_id and a.erased_at is not null and remark not in ('', '(dihapus)');
update score_entry_check set remark = '(dihapus)' from application a
where a.application_id = score_entry_check.application_id and a.erased_at is not null and remark not in ('', '(dihapus)');
update objection_answer set answer = '(dihapus)' from objection o join application a using (application_id)
where o.objection_id = objection_answer.objection_id and a.erased_at is not null;
update score_entry set scores = (
  select jsonb_agg(one || '{"remark": ""}' order by nth)
  from jsonb_array_elements(scores) with ordinality as each (one, nth))
from application a where a.application_id = score_entry.application_id and a.erased_at is not null;
update selection_condition set conditions = (
  select jsonb_agg(one || '{"text": "", "checker": ""}' order by nth)
  from jsonb_array_elements(conditions) with ordinality as each (one, nth))
from application a
where a.application_id = selection_condition.application_id and a.erased_at is not null;

-- Lists that were imported before kept a yes or a no as it was typed.
update application a
set answers = a.answers || fixed.answers
from (
  select b.application_id, jsonb_object_agg(q.code, read.answer) as answers
  from application b
  join application_form f
    on f.campaign_id = b.campaign_id and f.version = b.form_version
  cross join lateral jsonb_to_recordset(f.questions) as q (code text, kind text)
  cross join lateral (
    select case
      when b.answers ->> q.code ~* '^(ya|iya|yes|y|sudah|ada|true)\M' then 'yes'
      when b.answers ->> q.code ~* '^(tidak|tdk|belum|no|n|false)\M' then 'no'
    end as answer
  ) as read
  where b.source = 'import' and q.kind = 'yesNo' and read.answer is not null
  group by b.application_id
) as fixed
where fixed.application_id = a.application_id;
