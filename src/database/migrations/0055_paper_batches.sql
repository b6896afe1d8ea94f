-- Papers that were issued together, such as a letter to each applicant, and their file.
create table paper_batch (
  batch_id uuid constraint paper_batch_once primary key,
  campaign_id text not null,
  kind text not null,
  total integer not null check (total > 0),
  -- made so far; written as the work goes on, without a note
  done integer not null default 0,
  state text not null default 'making' check (state in ('making', 'made', 'failed')),
  -- of the sealed zip
  file_key text,
  key_version smallint,
  issued_at timestamptz not null,
  issued_by uuid
);
create index paper_batch_of on paper_batch (campaign_id, issued_at desc);

alter table paper add batch_id uuid references paper_batch;
create index paper_of_batch on paper (batch_id) where batch_id is not null;
create index paper_about on paper (subject_id, kind, issued_at desc) where subject_id <> '';
