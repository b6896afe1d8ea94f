-- Sales of other streams than a campaign's own are few, and are asked for by themselves.
create index sales_day_streams on sales_day (stream, day) where stream <> 0;
