-- Papers that were issued: what each says, signed, so that anybody can check it. The PDF is made of
-- the content anew whenever it is asked for.
create table paper (
  paper_id uuid constraint paper_once primary key,
  kind text not null,
  campaign_id text not null,
  -- whom or what it is about, where there are many of a kind
  subject_id text not null default '',
  -- the short text that is signed and stands in the QR
  claims text not null,
  -- all that is printed; may be erased, the hash of it stays
  content jsonb,
  content_hash text not null,
  key_version smallint not null,
  signature bytea not null,
  issued_at timestamptz not null,
  issued_by uuid
);
create index paper_of on paper (campaign_id, kind, issued_at desc);

create table paper_revocation (
  paper_id uuid primary key references paper,
  reason text not null check (reason <> ''),
  revoked_at timestamptz not null,
  revoked_by uuid
);
