-- References are compared without regard to case, so an index of them as they are printed serves nobody.
drop index sale_payment_of_reference;
create index sale_payment_of_reference on sale_payment (enterprise_id, upper(reference))
  where reference <> '';
