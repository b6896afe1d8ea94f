-- A signed copy of a receipt goes once what the receipt prints was erased; nothing of it changes.
create function refuse_change_but_of_erased_paper() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    and exists (select from paper p where p.paper_id = old.paper_id and p.content is null) then
    return old;
  end if;
  raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = '42501';
end $$;
drop trigger paper_copy_is_append_only on paper_copy;
create trigger paper_copy_is_append_only before update or delete on paper_copy
  for each row execute function refuse_change_but_of_erased_paper();
