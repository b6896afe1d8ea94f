import { checkChain } from '../journal/index.ts';
import { checkLedger } from '../sales/index.ts';
import { readArgs } from './args.ts';
import { withGround } from './ground.ts';

/** lagawi check [--json]: every invariant on the live database; exit 1 when one is broken. */
export async function runCheck(args: string[]): Promise<number> {
  const { json } = readArgs(args);
  const { ledger, chain } = await withGround(async ({ database }) => ({
    ledger: await checkLedger(database),
    chain: await checkChain(database),
  }));
  const findings = [
    ...ledger,
    {
      invariant: 'J1 the journal is one chain',
      meaning: { id: 'Jejak audit utuh', en: 'The journal is whole' },
      broken: chain ? 1 : 0,
      examples: chain ? [chain] : [],
    },
  ];
  const broken = findings.filter((finding) => finding.broken > 0);
  if (json) {
    console.log(
      JSON.stringify({ schema: 'lagawi.check/1', ok: broken.length === 0, findings }, null, 2),
    );
  } else {
    for (const { invariant, meaning, broken: count, examples } of findings) {
      console.log(`${count === 0 ? 'ok  ' : 'RUSAK'} ${invariant} · ${meaning.id}`);
      for (const example of examples) console.log(`      ${JSON.stringify(example)}`);
    }
  }
  return broken.length === 0 ? 0 : 1;
}
