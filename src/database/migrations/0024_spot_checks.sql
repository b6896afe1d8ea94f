-- Uji petik: orders drawn from a campaign's final figure by a seed, and a person's verdict on each.

create table spot_check (
  check_id uuid primary key,
  campaign_id text not null,
  no smallint not null,
  seed text not null check (seed <> ''),
  size smallint not null check (size between 1 and 500),
  -- what was drawn from: its orders, their rupiah, and these weighted by risk
  frame_orders integer not null,
  frame_rp bigint not null,
  frame_weight bigint not null,
  drawn_at timestamptz not null,
  drawn_by uuid,
  unique (campaign_id, no)
);

-- An order as it stood when it was drawn. `hits`: how many of the draws fell on it.
create table spot_check_order (
  check_id uuid not null references spot_check,
  nth smallint not null,
  enterprise_id uuid not null,
  order_no text collate "C" not null,
  issuer_id integer not null references issuer,
  hash uuid not null,
  omzet bigint not null check (omzet > 0),
  risk smallint not null check (risk > 0),
  hits smallint not null check (hits > 0),
  primary key (enterprise_id, check_id, nth),
  unique (check_id, enterprise_id, order_no, issuer_id)
);

-- What it is worth by the proof that was looked at. The last one holds; none is changed.
create table spot_check_verdict (
  enterprise_id uuid not null,
  check_id uuid not null,
  nth smallint not null,
  no smallint not null,
  hash uuid not null,
  right_rp bigint not null check (right_rp >= 0),
  reason text not null check (reason <> ''),
  judged_at timestamptz not null,
  judged_by uuid not null,
  primary key (enterprise_id, check_id, nth, no),
  foreign key (enterprise_id, check_id, nth) references spot_check_order
);
create index spot_check_order_of on spot_check_order (check_id, nth);
