-- "Minta perbaikan": what an officer asks of the producer about an order, in a sentence, and the
-- answer. It changes no sale: the producer sends a better file or records anew, an officer corrects.
create table sale_request (
  enterprise_id uuid not null,
  request_id uuid not null,
  order_no text collate "C" not null,
  issuer_id integer not null references issuer,
  -- what the officer had before their eyes
  judged_hash uuid not null,
  words text not null check (words <> ''),
  asked_at timestamptz not null,
  asked_by uuid not null,
  answer text check (answer <> ''),
  answered_at timestamptz,
  answered_by uuid,
  primary key (enterprise_id, request_id),
  constraint sale_request_answered_whole check (
    (answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index sale_request_open on sale_request (enterprise_id) where answer is null;
