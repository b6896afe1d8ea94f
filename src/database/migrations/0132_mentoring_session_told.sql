-- Calendars of others know which of two versions of an event is the newer: each move and the
-- cancellation count, and each time that it was told of is kept.
alter table mentoring_session
  add column sequence integer not null default 0 check (sequence >= 0),
  add column told_at timestamptz;
-- When one was cancelled before was not kept: the last that is known stands for it.
update mentoring_session s set
  sequence = (select count(*) from mentoring_move m where m.session_id = s.session_id)
    + (case when state = 'cancelled' then 1 else 0 end),
  told_at = greatest(planned_at,
    (select max(moved_at) from mentoring_move m where m.session_id = s.session_id),
    (select max(sent_at) from mentoring_record r where r.session_id = s.session_id));
alter table mentoring_session alter column told_at set not null;
