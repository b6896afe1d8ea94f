-- One order that two systems of a platform number: TikTok Shop's export tells the old Tokopedia's invoice.
alter table sale_link drop constraint sale_link_rule_check;
alter table sale_link add constraint sale_link_rule_check
  check (rule in ('recap', 'paid', 'paidSales', 'sameSale', 'sameOrder', 'batch'));
