/** How a list that is about to be booked stands to the ones of the same book. */
import type pg from 'pg';
import type { Day } from '../../kernel/day.ts';
import { labelledIssuer } from '../rules/counting.ts';
import type { FileSummary, FoundOrder } from '../words.ts';
import type { ListPreview, ListRow } from './uploads.ts';

/** Enough to see which rows are meant. */
const shown = 20;

export async function compareLists(
  pool: pg.Pool,
  asked: {
    enterpriseId: string;
    listLabel: string;
    listed: readonly FoundOrder[];
    summary: FileSummary;
  },
): Promise<ListPreview> {
  const { enterpriseId, listed, summary } = asked;
  const own = listed.filter((order) => order.local);
  const issuer = labelledIssuer(summary.format, asked.listLabel);
  const days = [...new Set(own.map((order) => order.day))];
  const there = await rowsThere(pool, { enterpriseId, issuer, days });
  const keys = new Set(own.map((order) => order.orderNo));
  const known = there.filter((row) => keys.has(row.orderNo));
  const gone = there.filter((row) => !keys.has(row.orderNo));
  const imports = await importsWithin(pool, {
    ...{ enterpriseId, format: summary.format, window: summary.window },
    imports: [...new Set(gone.map((row) => row.importId))],
  });
  return {
    known: known.slice(0, shown).map(rowOf),
    gone: { rows: gone.length, first: gone.slice(0, shown).map(rowOf), imports },
  };
}

interface There extends ListRow {
  orderNo: string;
  importId: string;
}

const rowOf = ({ day, product, omzet }: There): ListRow => ({ day, product, omzet });

async function rowsThere(
  pool: pg.Pool,
  { enterpriseId, issuer, days }: { enterpriseId: string; issuer: string; days: readonly Day[] },
): Promise<There[]> {
  const { rows } = await pool.query<There>(
    `select o.order_no as "orderNo", o.import_id as "importId", o.day, o.omzet,
       coalesce(l.product, '') as product
     from sale_order o join issuer i using (issuer_id)
     left join sale_line l on l.enterprise_id = o.enterprise_id and l.snapshot_id = o.lines_id
       and l.line_no = 1
     where o.enterprise_id = $1 and i.code = $2 and o.day = any($3) and o.standing not in (3, 4)
     order by o.day, o.order_no`,
    [enterpriseId, issuer, days],
  );
  return rows;
}

/** Only a list that tells no other days may be replaced: those would be gone with it. */
async function importsWithin(
  pool: pg.Pool,
  asked: {
    enterpriseId: string;
    format: string;
    window: FileSummary['window'];
    imports: readonly string[];
  },
): Promise<string[]> {
  if (!asked.window || asked.imports.length === 0) return [];
  const { rows } = await pool.query<{ import_id: string }>(
    `select import_id from sale_import
     where enterprise_id = $1 and import_id = any($2) and format = $3 and reversed_seq is null
       and window_from >= $4 and window_to <= $5 order by 1`,
    [asked.enterpriseId, asked.imports, asked.format, asked.window.from, asked.window.to],
  );
  return rows.map((row) => row.import_id);
}

/** The label of the next book of this list: `2`, `3`, … */
export async function nextBook(
  client: pg.ClientBase,
  enterpriseId: string,
  mappingId: string,
): Promise<string> {
  const { rows } = await client.query<{ books: number }>(
    `select count(distinct list_label)::int as books from sale_import
     where enterprise_id = $1 and format = 'list/' || $2`,
    [enterpriseId, mappingId],
  );
  return String((rows[0]?.books ?? 0) + 1);
}
