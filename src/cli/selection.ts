import { selectionAsJson } from '../curation/index.ts';
import { readArgs, required } from './args.ts';
import { withGround } from './ground.ts';

/** Beside the names, as the minutes mark them. */
const marks = { passed: '✓', conditional: '◐', waiting: '⋯', notSelected: ' ' } as const;

/** lagawi selection --campaign ID [--json]: the ranking of a curation, once scoring is closed. */
export async function runSelection(args: string[]): Promise<number> {
  const { given, json } = readArgs(args, { options: ['campaign'] });
  const campaignId = required(given.campaign, '--campaign ID');
  const selection = await withGround(({ database }) => selectionAsJson(database, campaignId));
  if (json) {
    const schema = 'lagawi.selectionView/1';
    console.log(JSON.stringify({ schema, ...selection }, null, 2));
    return 0;
  }
  const { closed, seats, decree, rows, openObjections } = selection;
  if (!closed) console.log('Peringkat ada setelah penilaian ditutup.');
  else console.log(decree ? `Ditetapkan: SK ${decree.number}, ${decree.decidedOn}` : 'Usulan');
  if (seats !== null) console.log(`${seats} kursi`);
  if (openObjections > 0) console.log(`${openObjections} keberatan masih diperiksa`);
  for (const { rank, score, outcome, no, enterpriseName } of rows) {
    const place = `${String(rank).padStart(5)}  ${score.toFixed(2).padStart(6)}`;
    console.log(`${place}  ${marks[outcome]} ${String(no).padStart(5)}  ${enterpriseName}`);
  }
  return 0;
}
