-- An order that several enterprises claim may be divided between them by its lines: a correction in
-- each of their ledgers, which hold together or not at all.
alter table sale_correction add column division_id uuid;
create index sale_correction_divided on sale_correction (order_no, issuer_id)
  where division_id is not null;

-- Rows of lists whose word no table held, as for orders in 0007.
create index sale_patch_unknown on sale_patch (enterprise_id) where patch->>'state' = 'unknown';
