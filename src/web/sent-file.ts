import { type TableCell, writeTable } from '../files/index.ts';
import { formatInstant, type Zone } from '../kernel/day.ts';
import type { Visit } from './visit.ts';

/** A file to take along; of a simulation its name says so. */
export function sentFile(
  { house }: Pick<Visit, 'house'>,
  {
    bytes,
    name,
    type,
    isSimulation = house.config.simulation,
  }: { bytes: Uint8Array; name: string; type: string; isSimulation?: boolean },
): Response {
  const marked = isSimulation ? `SIMULASI-${name}` : name;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${marked}"`,
    },
  });
}

/** When a table was made, and whether of a simulation: what its foot says. */
export interface TableHead {
  at: string;
  isSimulation: boolean;
}

/** A table to take along, of the whole installation or of one campaign. */
export async function sentTable(
  visit: Pick<Visit, 'house'>,
  of: {
    title: string;
    /** Without its ending. */
    name: string;
    campaign?: { zone: Zone; isSimulation: boolean };
    rowsOf: (
      head: TableHead,
    ) => readonly (readonly TableCell[])[] | Promise<readonly (readonly TableCell[])[]>;
  },
): Promise<Response> {
  const { title, name, campaign } = of;
  const { clock, config } = visit.house;
  const isSimulation = config.simulation || (campaign?.isSimulation ?? false);
  const rows = await of.rowsOf({
    ...{ at: formatInstant(clock(), campaign?.zone ?? 'WIB'), isSimulation },
  });
  const bytes = await writeTable({ format: 'csv', title, rows });
  const type = 'text/csv; charset=utf-8';
  return sentFile(visit, { bytes, name: `${name}.csv`, type, isSimulation });
}
