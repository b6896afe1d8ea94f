-- One shop is written in many ways; rules/shop-key.ts reads a list of another form by the same rule.
create function shop_key(shop text) returns text language sql immutable strict parallel safe as $$
  select coalesce(
    (select link[1] || path || case
        when coalesce(link[3], '') = '' or (path <> '' and path !~ '\.php$') then ''
        else '?' || link[3] end
      from regexp_match(told,
          '^(?:https?:)?(?://)?(?:(?:www|m)\.(?=[^\s/?#]+\.))?([^\s/?#]+\.[a-z]{2,})(/[^\s?#]*)?(?:\?([^\s#]*))?(?:#\S*)?$')
          as link,
        rtrim(coalesce(link[2], ''), '/') as path),
    told)
  from (select lower(btrim(regexp_replace(shop, '\s+', ' ', 'g'))) as told) as t
$$;

drop index application_by_shop;
create index application_by_shop on application (campaign_id, shop_key(shop)) where shop <> '';
