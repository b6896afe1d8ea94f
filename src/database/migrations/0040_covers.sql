-- The days that a file covers by the word of whoever sent it, where the file itself does not say. They
-- tell the grid that silence inside them is no silence; how a file ranks stays with its own content.
alter table sale_upload add column covers_from date, add column covers_to date;
alter table sale_import add column covers_from date, add column covers_to date,
  add constraint sale_import_covers_whole check (
    (covers_from is null) = (covers_to is null) and covers_from <= covers_to);
