-- What the answer that stands says of sales, beside how it ended: figures ask for nothing else of it.
alter table growth_check add column sales_rp bigint check (sales_rp >= 0);
update growth_check c set sales_rp = a.sales_rp
from growth_answer a
where a.enterprise_id = c.enterprise_id and a.plan_id = c.plan_id and a.month = c.month
  and a.version = c.version;
