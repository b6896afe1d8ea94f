-- Certificates: one in force for each person and batch. Which records are one person changes with
-- people's decisions, so a certificate is about a record: the least of the person's that were there.
create table training_certificate (
  certificate_id uuid primary key,
  batch_id uuid not null references training_batch,
  record_id uuid not null references training_record,
  -- stands behind the number of the office's register; of those that were revoked, too
  nth integer not null check (nth > 0),
  issued_at timestamptz not null,
  issued_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  constraint training_certificate_number unique (batch_id, nth)
);
create unique index training_certificate_once on training_certificate (batch_id, record_id)
  where revoked_at is null;
create index training_certificate_of_record on training_certificate (record_id);
