-- Whose enterprise closed or declined is asked no more: found among those few, not among all checks.
create index growth_check_ends on growth_check (enterprise_id, plan_id, month)
  where ended in ('closed', 'declined');
