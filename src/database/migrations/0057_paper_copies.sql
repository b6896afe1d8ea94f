-- Signed copies of a paper: a scan of what was signed by hand, or a PDF with a certified signature.
-- Each is bound to its paper by its hash; the files lie sealed.
create table paper_copy (
  paper_id uuid not null references paper,
  version smallint not null check (version > 0),
  kind text not null check (kind in ('scan', 'certified')),
  -- whoever signed, as it is typed; never the number of an identity card
  signer text not null check (signer <> ''),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  bytes integer not null check (bytes > 0),
  file_key text not null,
  key_version smallint not null,
  added_at timestamptz not null,
  added_by uuid,
  constraint paper_copy_once primary key (paper_id, version),
  constraint paper_copy_same unique (paper_id, sha256)
);
create trigger paper_copy_is_append_only before update or delete on paper_copy
  for each statement execute function refuse_change();
