-- Sales through others. The name of such a source is the producer's own label for a reseller.
alter table sale_source
  -- outright: sold at delivery, at the producer's price. consignment: sold when the shop reports it.
  add column resale text check (resale in ('outright', 'consignment')),
  add constraint sale_source_resale_is_resellers check (resale is null or channel = 'reseller');

-- Goods that the enterprise sells and does not make.
alter table product add column is_own boolean not null default true;
