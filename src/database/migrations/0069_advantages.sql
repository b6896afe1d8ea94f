-- Who had met an advantage that gives points when scoring began, so that neither a later look nor an
-- erasure changes a ranking.
create table gate_advantage (
  application_id uuid not null references application,
  gate text not null,
  points smallint not null check (points between 1 and 10),
  primary key (application_id, gate)
);
create trigger gate_advantage_is_append_only before update or delete on gate_advantage
  for each statement execute function refuse_change();
