/** What a person should know about the figures of a file whose format is known only weakly. */
import type { Database } from '../../database/index.ts';
import type { Words } from '../../kernel/problem.ts';
import { cautionOf } from '../importers/index.ts';
import { weakPresetOf } from '../importers/mapped/presets.ts';
import { mappingOfFile } from '../store/mappings.ts';

/** Of a file by its upload or, once booked, by its import; null where nothing is uncertain. */
export async function cautionAbout(
  { pool }: Database,
  {
    format,
    ...file
  }: { enterpriseId: string; format: string; uploadId?: string; importId?: string },
): Promise<Words | null> {
  const known = cautionOf(format);
  if (known) return known;
  // A list keeps what is uncertain about its layout, whatever a person has told of its columns.
  const mapping = await mappingOfFile(pool, file);
  const header = mapping?.columns.map((column) => column.header);
  return (header && weakPresetOf(header)?.caution) ?? null;
}
