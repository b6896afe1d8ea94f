-- Each part of a split export keeps a redacted copy of its own; the import points to its last one's.
alter table sale_part add column redacted_key text;
