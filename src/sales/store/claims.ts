/**
 * One order number in the files of two enterprises (E35). Who owns the shop keeps the order; when
 * neither or both do, it counts for nobody until a person decides. The other enterprise's ledger
 * gets a write of its own.
 */
import type pg from 'pg';
import { nextSeq } from './head.ts';
import { createDeltas, writeDeltas } from './merge.ts';

const held = 1;

interface Claim {
  order_no: string;
  issuer_id: number;
  rival: string;
  omzet: number;
  mine_owns: boolean;
  theirs_owns: boolean;
}

/** Finds claims among the orders just judged new or winning; returns the enterprises to settle with. */
export async function findClaims(client: pg.ClientBase, enterpriseId: string): Promise<Claim[]> {
  const found = await client.query<Claim>(
    `select j.order_no, j.issuer_id, o.enterprise_id as rival, o.omzet,
       exists (${ownsShop('$1', 'mine.import_id')}) as mine_owns,
       exists (${ownsShop('o.enterprise_id', 'o.import_id')}) as theirs_owns
     from judged j
     join issuer i on i.issuer_id = j.issuer_id and not i.is_local
     join sale_order o on o.order_no = j.order_no and o.issuer_id = j.issuer_id and o.enterprise_id <> $1
     join sale_order mine on (mine.order_no, mine.issuer_id, mine.enterprise_id) = (j.order_no, j.issuer_id, $1)
     where j.verdict in ('n', 'w') and o.standing in (0, ${held})`,
    [enterpriseId],
  );
  return found.rows;
}

/** The file was uploaded for a shop that the registry gives to this enterprise and to no other. */
function ownsShop(enterprise: string, importId: string): string {
  return `select 1 from sale_import f join storefront s
      on s.enterprise_id = f.enterprise_id and s.storefront_id = f.storefront_id
    where f.enterprise_id = ${enterprise} and f.import_id = ${importId} and not exists (
      select 1 from storefront other where other.marketplace = s.marketplace
        and lower(other.shop_name) = lower(s.shop_name) and other.enterprise_id <> s.enterprise_id)`;
}

export async function settleClaims(
  client: pg.ClientBase,
  claims: readonly Claim[],
  { enterpriseId, now, importId }: { enterpriseId: string; now: Date; importId: string },
): Promise<void> {
  const mine = claims.filter((claim) => !(claim.mine_owns && !claim.theirs_owns));
  await hold(client, enterpriseId, mine);
  const theirs = claims.filter((claim) => !(claim.theirs_owns && !claim.mine_owns));
  for (const rival of [...new Set(theirs.map((claim) => claim.rival))].sort()) {
    // The deltas gathered so far belong to this enterprise's write; the rival's go under its own.
    await client.query('alter table delta rename to delta_mine');
    await createDeltas(client);
    const changed = await hold(
      client,
      rival,
      theirs.filter((claim) => claim.rival === rival),
    );
    if (changed > 0) {
      await client.query('select pg_advisory_xact_lock(530, hashtext($1))', [rival]);
      const seq = await nextSeq(client, {
        enterpriseId: rival,
        at: now,
        kind: 'claim',
        ref: importId,
      });
      await writeDeltas(client, { enterpriseId: rival, seq });
    }
    await client.query('drop table delta; alter table delta_mine rename to delta');
  }
}

async function hold(
  client: pg.ClientBase,
  enterpriseId: string,
  claims: readonly Claim[],
): Promise<number> {
  if (claims.length === 0) return 0;
  const changed = await client.query(
    `with claimed as (
       select distinct order_no, issuer_id from unnest($2::text[], $3::int[]) as c (order_no, issuer_id)),
     before as (
       select o.* from sale_order o join claimed using (order_no, issuer_id)
       where o.enterprise_id = $1 and o.standing = 0),
     raised as (
       update sale_order o set standing = ${held} from before b
       where (o.order_no, o.issuer_id, o.enterprise_id) = (b.order_no, b.issuer_id, b.enterprise_id)
       returning o.order_no)
     insert into delta
     select day, stream, channel, evidence, state, s.standing, sum(s.sign), sum(s.sign * lines),
       sum(s.sign * qty), sum(s.sign * gross), sum(s.sign * returned), sum(s.sign * voucher), sum(s.sign * omzet)
     from before, (values (0, -1), (${held}, 1)) as s (standing, sign) group by 1, 2, 3, 4, 5, 6`,
    [enterpriseId, claims.map((claim) => claim.order_no), claims.map((claim) => claim.issuer_id)],
  );
  return changed.rowCount ?? 0;
}
