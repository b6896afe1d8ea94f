-- A question about files, or about a word of no sales, is answered by a reason alone: there is no
-- correction or ruling to keep it with.
alter table queue_item add column reason text;
