import type { Tx } from '../../database/index.ts';

/** What stands where a text was; triggers let nothing else be written there. */
const gone = '(dihapus)';

/** What somebody objected, and what others wrote on it. Returns the ids of the objections. */
export async function eraseObjectionsBy({ client }: Tx, personId: string): Promise<string[]> {
  const { rows } = await client.query<{ objection_id: string }>(
    `update judging_objection set body = '' where filed_by = $1 returning objection_id`,
    [personId],
  );
  for (const [table, column] of [
    ['judging_objection_answer', 'answer'],
    ['judging_correction', 'reason'],
    ['judging_correction_withdrawn', 'reason'],
    ['judging_finalist', 'admission'],
    ['judging_objection_ended', 'reason'],
  ] as const) {
    await client.query(
      `update ${table} t set ${column} = $2 from judging_objection o
       where o.objection_id = t.objection_id and o.filed_by = $1 and t.${column} <> $2`,
      [personId, gone],
    );
  }
  return rows.map((row) => row.objection_id);
}
