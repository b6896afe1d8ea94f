import { writeFile } from 'node:fs/promises';
import { readConfig } from '../config.ts';
import { documentProblems, paperOf, paperPdf, paperWords, readClaims } from '../documents/index.ts';
import { isId } from '../kernel/id.ts';
import { readArgs, required } from './args.ts';
import { withGround } from './ground.ts';
import { pathProblem } from './path-problem.ts';

/** lagawi paper ID (--out FILE.pdf | --json): a paper that was issued, as PDF or as its content. */
export async function runPaper(args: string[]): Promise<number> {
  const { given, json, positionals } = readArgs(args, { options: ['out'], most: 1 });
  const paperId = required(positionals[0], 'ID');
  const paper = await withGround(({ database }) =>
    isId(paperId) ? paperOf(database, paperId) : Promise.resolve(null),
  );
  if (!paper) throw documentProblems.noPaper();
  if (json) {
    const { kind, content, claims } = paper;
    const contentHash = readClaims(claims)?.contentHash ?? null;
    const said = { schema: 'lagawi.paperContent/1', paperId, kind, contentHash, content };
    console.log(JSON.stringify(said, null, 2));
    return 0;
  }
  const out = required(given.out, '--out FILE.pdf');
  // The code on the paper leads to the installation's own address.
  const url = required(readConfig(process.env).publicUrl ?? undefined, 'LAGAWI_URL');
  const bytes = await paperPdf(paper, url);
  try {
    await writeFile(out, bytes);
  } catch (error) {
    throw pathProblem(error, out) ?? error;
  }
  console.log(`${paperWords[paper.kind].id}: ${out}`);
  return 0;
}
