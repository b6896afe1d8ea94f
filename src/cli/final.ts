import { finalAsJson } from '../judging/index.ts';
import { readArgs, required } from './args.ts';
import { withGround } from './ground.ts';

/** lagawi final --campaign ID [--json]: the ranking of a final, once it is closed. */
export async function runFinal(args: string[]): Promise<number> {
  const { given, json } = readArgs(args, { options: ['campaign'] });
  const campaignId = required(given.campaign, '--campaign ID');
  const final = await withGround(({ database }) => finalAsJson(database, campaignId));
  if (json) {
    console.log(JSON.stringify(final, null, 2));
    return 0;
  }
  const { sheets, decree, rows } = final;
  console.log(`${final.finalists} finalis, ${sheets.locked} dari ${sheets.of} lembar dikunci`);
  if (!final.closed) console.log('Peringkat ada setelah penjurian ditutup.');
  else console.log(decree ? `Ditetapkan: SK ${decree.number}, ${decree.decidedOn}` : 'Usulan');
  for (const { rank, score, winner, name } of rows) {
    console.log(
      `${String(rank).padStart(4)}  ${score.toFixed(2).padStart(6)}  ${winner ? '★' : ' '} ${name}`,
    );
  }
  return 0;
}
