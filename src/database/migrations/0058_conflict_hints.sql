-- What a person found of a hint that a curator and an applicant belong together: no conflict. A
-- conflict stands in panel_conflict, whoever told it.
create table panel_hint_answer (
  application_id uuid not null references application,
  person_id uuid not null,
  reason text not null check (reason <> ''),
  answered_at timestamptz not null,
  answered_by uuid,
  primary key (application_id, person_id)
);
create trigger panel_hint_answer_is_append_only before update or delete on panel_hint_answer
  for each statement execute function refuse_change();
