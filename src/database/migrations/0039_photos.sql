-- Photos of notes, receipts and screens beside a sale. The picture lies sealed in the kept files,
-- without what the camera wrote into it; here is by what it is found again.
create table sale_photo (
  enterprise_id uuid not null references enterprise,
  photo_id uuid not null,
  order_no text collate "C" not null,
  issuer_id integer not null references issuer,
  file_key text not null,
  key_version integer not null,
  -- of the bytes that were sent
  bytes_hash bytea not null,
  -- 256 bits of how it looks, and the pieces of sixteen by which likenesses are looked up
  look bit(256) not null,
  pieces integer[] not null,
  width integer not null,
  height integer not null,
  added_at timestamptz not null,
  added_by uuid not null,
  -- by an officer, and not by the enterprise itself
  on_behalf boolean not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text check (withdrawn_reason <> ''),
  primary key (enterprise_id, photo_id),
  constraint sale_photo_withdrawn_whole check (
    (withdrawn_at is null) = (withdrawn_by is null)
    and (withdrawn_at is null) = (withdrawn_reason is null))
);
-- Pressed twice, it is one photo.
create unique index sale_photo_once on sale_photo (enterprise_id, order_no, issuer_id, bytes_hash)
  where withdrawn_at is null;
create index sale_photo_bytes on sale_photo (bytes_hash);
create index sale_photo_pieces on sale_photo using gin (pieces);
