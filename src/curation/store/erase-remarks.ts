import type { Tx } from '../../database/index.ts';

/** What stands where a text was; triggers let nothing else be written there. */
const gone = '(dihapus)';

/** Tables with something written about an applicant, and in which column. */
const written = [
  ['screening', 'remark'],
  ['gate_finding', 'remark'],
  ['mapping_finding', 'reason'],
  ['panel_conflict', 'reason'],
  ['panel_hint_answer', 'reason'],
  ['score', 'remark'],
  ['selection_override', 'reason'],
  ['condition_finding', 'remark'],
  ['score_entry_check', 'remark'],
  ['application_taken_back', 'told'],
] as const;

/** Tables in which such texts are keys of objects beside others that stay. */
const listed = [
  ['score_entry', 'scores', { remark: '' }],
  ['selection_condition', 'conditions', { text: '', checker: '' }],
] as const;

/** Remarks and reasons that others wrote about an applicant; scores and outcomes stay. */
export async function eraseRemarks({ client }: Tx, applicationId: string): Promise<void> {
  for (const [table, column] of written) {
    await client.query(
      `update ${table} set ${column} = $2 where application_id = $1 and ${column} not in ('', $2)`,
      [applicationId, gone],
    );
  }
  await client.query(
    `update objection_answer a set answer = $2 from objection o
     where o.objection_id = a.objection_id and o.application_id = $1 and a.answer <> $2`,
    [applicationId, gone],
  );
  for (const [table, column, emptied] of listed) {
    await client.query(
      `update ${table} set ${column} = (
         select coalesce(jsonb_agg(one || $2 order by nth), '[]')
         from jsonb_array_elements(${column}) with ordinality as each (one, nth))
       where application_id = $1`,
      [applicationId, JSON.stringify(emptied)],
    );
  }
}
