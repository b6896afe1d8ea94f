-- Partners of a batch: marketplaces, institutions. By hand, or told by a list, with which it stands.
create table training_partner (
  partner_id uuid primary key,
  name text not null check (name <> '')
);
create unique index training_partner_once on training_partner (lower(name));

create table training_batch_partner (
  batch_id uuid not null references training_batch,
  partner_id uuid not null references training_partner,
  -- null: by hand
  list_id uuid references training_list
);
create unique index training_batch_partner_by_hand on training_batch_partner (batch_id, partner_id)
  where list_id is null;
create unique index training_batch_partner_by_list
  on training_batch_partner (batch_id, partner_id, list_id) where list_id is not null;
create index training_batch_partner_of on training_batch_partner (partner_id);
