/** Orders that a verifier divided between the enterprises that claim them (E35). */

/**
 * The divisions that hold, of the orders in `orders`: each of their corrections judged what wins
 * today, with what lists say of it, and is the latest on it, and nobody else claims the order. One
 * that fails in one ledger fails in all, and the claim is asked anew.
 */
export const liveDivisions = (orders: string) => `
  select d.division_id, d.order_no, d.issuer_id
  from (select distinct order_no, issuer_id from ${orders}) asked_order
  join sale_correction d using (order_no, issuer_id)
  left join sale_order h on (h.order_no, h.issuer_id, h.enterprise_id)
      = (d.order_no, d.issuer_id, d.enterprise_id)
    and h.standing <> 3 and coalesce(h.judged_hash, h.hash) = d.judged_hash and not exists (
      select 1 from sale_correction later where later.enterprise_id = d.enterprise_id
        and (later.order_no, later.issuer_id, later.judged_hash)
          = (d.order_no, d.issuer_id, d.judged_hash)
        and later.ledger_seq > d.ledger_seq)
  where d.division_id is not null
  group by d.division_id, d.order_no, d.issuer_id
  having count(*) = count(h.order_no) and count(*) = (
    select count(*) from sale_order o
    where o.order_no = d.order_no and o.issuer_id = d.issuer_id and o.standing <> 3)`;
