/**
 * What staff wait for before a national panel begins: hints of conflicts and the digital mapping,
 * both a function of all that is there, with 10.000 applicants and 24 curators.
 */
import { mappingOf } from '../src/curation/questions/chain.ts';
import { conflictHints } from '../src/curation/questions/hints.ts';
import { act, system } from '../src/journal/index.ts';
import { newId } from '../src/kernel/id.ts';
import { seedApplicants } from './applicants.ts';
import { type BenchGround, timed } from './ground.ts';
import type { Figure } from './report.ts';

const curators = 24;
const asked = 7;
/** A page that is asked for now and then, not the one that people work on. */
const budgetMs = 1_000;

export async function panelBench(ground: BenchGround): Promise<Figure[]> {
  const campaignId = 'ukur-panel';
  const applicants = await seedApplicants(ground, campaignId);
  await seed(ground, campaignId);
  const questions: Record<string, () => Promise<unknown>> = {
    'hints of conflicts': () => conflictHints(ground.database, campaignId),
    'digital mapping': () => mappingOf(ground.database, campaignId),
  };
  const figures: Figure[] = [];
  for (const [name, ask] of Object.entries(questions)) {
    await ask();
    const times: number[] = [];
    for (let i = 0; i < asked; i++) times.push((await timed(ask)).ms);
    const value = times.sort((a, b) => a - b)[Math.floor(asked / 2)] ?? 0;
    const of = `${applicants} applicants, ${curators} curators`;
    figures.push({ name: `${name}, median`, value, unit: 'ms', budget: budgetMs, of });
  }
  return figures;
}

/** Curators who share a name or a phone with some of the applicants, and rules of a mapping. */
async function seed({ database, clock }: BenchGround, campaignId: string): Promise<void> {
  await act({ database, clock }, system('cli'), async ({ client, note }) => {
    const institutionId = newId();
    await client.query(
      `insert into institution (institution_id, name, created_at) values ($1, 'Ukur', now())`,
      [institutionId],
    );
    await client.query(
      `with made as (
         insert into person (person_id, name, phone, created_at)
         select gen_random_uuid(), 'Ibu ' || 100 * n, '+628990000' || 100 + n, now()
         from generate_series(1, $3) n returning person_id)
       insert into panel_member (campaign_id, person_id, institution_id, joined_at)
       select $1, person_id, $2, now() from made`,
      [campaignId, institutionId, curators],
    );
    await client.query(
      `insert into mapping_rules (campaign_id, version, items, growing, ready, least, made_at)
       values ($1, 1, '[{"code":"shop","points":60,"oneOf":[]},{"code":"nib","points":40,"oneOf":[]}]',
         30, 60, 40, now())`,
      [campaignId],
    );
    note({ verb: 'bench.seed', thing: 'campaign', thingId: newId(), campaignId });
  });
  await database.pool.query('analyze');
}
