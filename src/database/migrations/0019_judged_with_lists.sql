-- What a decision judges: where lists of cancelled or returned orders changed the content that wins,
-- a hash of what they made of it, and what it was worth then. Null where they did not, and the
-- content itself is meant. A decision made before holds no longer once a list says something else.
alter table sale_order add column judged_hash uuid, add column judged_omzet bigint;

-- Heads that a list has changed already, by the text of rules/patch.ts (told, judgedHash).
create function told_of(ent uuid, lines bigint, word text) returns text
language sql stable as $$
  select concat_ws(e'\x1f', word,
    string_agg(trim_scale(returned_qty) || '/' || returned_h, e'\x1f' order by line_no))
  from sale_line where enterprise_id = ent and snapshot_id = lines
$$;
with said as (
  select o.order_no, o.issuer_id, o.enterprise_id,
    told_of(o.enterprise_id, o.lines_id, o.status_word) as today, (
      select told_of(p.enterprise_id, p.lines_id, p.status_word) from sale_past p
      where (p.enterprise_id, p.order_no, p.issuer_id) = (o.enterprise_id, o.order_no, o.issuer_id)
        and p.snapshot_id = o.snapshot_id and p.decided_by is null limit 1) as content
  from sale_order o join sale_import i
    on i.enterprise_id = o.enterprise_id and i.import_id = o.decided_by)
update sale_order o set judged_omzet = o.omzet, judged_hash =
  encode(substr(sha256(convert_to(o.hash || e'\x1f' || s.today, 'UTF8')), 1, 16), 'hex')::uuid
from said s
where (o.order_no, o.issuer_id, o.enterprise_id) = (s.order_no, s.issuer_id, s.enterprise_id)
  and s.today is distinct from s.content;
drop function told_of;
