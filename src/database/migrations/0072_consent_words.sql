-- The statement as it stood when it was agreed to, and in which language it was read. Empty of those
-- from before, when only the time was kept.
alter table application_consent
  add column language text not null default '' check (language in ('', 'id', 'en')),
  add column words text not null default '';
