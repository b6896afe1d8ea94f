-- Which session comes next changes with the hour, not with a write: it is asked of the sessions.
alter table mentoring_standing drop column next_at;
