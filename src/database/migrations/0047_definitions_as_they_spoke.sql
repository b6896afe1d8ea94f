-- A definition from before 0045 whose words do not speak of own products counted all that was sold,
-- and goes on doing so. Its version stays what it was.
alter table sale_definition disable trigger sale_definition_is_append_only;
update sale_definition set goods = 'all'
  where words_id !~* '(produk|produksi|barang|buatan)\s+(buatan\s+|produksi\s+)?sendiri';
alter table sale_definition enable trigger sale_definition_is_append_only;

-- Since which write a name is known: a restatement tells causes by what was known at each write.
alter table sale_not_own_name add column from_seq bigint not null default 0;
alter table sale_not_own_name alter column from_seq drop default;
