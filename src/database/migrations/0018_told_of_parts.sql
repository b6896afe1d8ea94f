-- What was told of each part when it came: an export is as well seen as its least seen part, and its
-- shop is the one that its parts name, whichever came last.
alter table sale_part add column storefront_id uuid,
  add column origin text not null default 'upload' check (origin in ('upload', 'witnessed', 'api'));
