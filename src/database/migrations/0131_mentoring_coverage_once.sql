-- One article is counted once, however it was shared: its link is compared without what only tells
-- through whom it came. What has no link is told apart by outlet, title and day.
alter table mentoring_coverage add column link_key text not null default '';
-- What was noted before is known by the link as it was copied.
update mentoring_coverage set link_key = link;
alter table mentoring_coverage
  alter column link_key drop default,
  add constraint mentoring_coverage_key check ((link = '') = (link_key = ''));
drop index mentoring_coverage_once;
create unique index mentoring_coverage_link_once on mentoring_coverage (campaign_id, link_key)
  where link_key <> '' and withdrawn_at is null;
-- Of those noted twice before, the later ones stay as they are and only stand aside of the rule.
alter table mentoring_coverage add column doubled boolean not null default false;
update mentoring_coverage c set doubled = true
where c.link_key = '' and c.withdrawn_at is null and exists (
  select from mentoring_coverage o
  where o.campaign_id = c.campaign_id and o.link_key = '' and o.withdrawn_at is null
    and lower(o.outlet) = lower(c.outlet) and lower(o.title) = lower(c.title)
    and o.published_on = c.published_on
    and (o.added_at, o.coverage_id) < (c.added_at, c.coverage_id));
create unique index mentoring_coverage_told_once
  on mentoring_coverage (campaign_id, lower(outlet), lower(title), published_on)
  where link_key = '' and withdrawn_at is null and not doubled;
