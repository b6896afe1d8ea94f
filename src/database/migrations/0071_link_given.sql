-- When an applicant who came in a list was first given a link; its secret is kept nowhere. Whoever
-- applied by the form has had one from the start.
alter table application add column link_given_at timestamptz;
update application set link_given_at = created_at where source = 'form';
update application set link_given_at = given.at
  from (select thing_id, min(at) as at from journal where verb = 'curation.renewLink'
        group by thing_id) as given
  where source = 'import' and application_id::text = given.thing_id;
alter table application add constraint application_link_given
  check (source = 'import' or link_given_at is not null);
