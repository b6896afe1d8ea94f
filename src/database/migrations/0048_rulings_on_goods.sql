-- Why somebody other than the enterprise's own people says that it does not make a product. While it
-- stands, name and mark stay.
alter table product add column not_own_reason text check (not_own_reason is null or not is_own);

-- What the definition left out when a figure was closed: final sales of goods that the enterprises
-- did not make. Empty in statements from before, whose hash it is no part of.
alter table statement add column not_own bigint;
