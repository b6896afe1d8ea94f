/** Partners of a batch, on its page; and whom each reached, on the first page of the training. */
import type { VNode } from 'preact';
import {
  Field,
  formatCount,
  inLocale,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  redirect,
  Table,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { givePartners, takePartner } from '../actions/partners.ts';
import { trainingSaid } from '../messages.ts';
import { trainingPaths } from '../paths.ts';
import type { Partner, PartnerTotals } from '../questions/partners.ts';
import { allowed, mayRun } from './parts.tsx';

export function Partners(props: {
  visit: Visit;
  batchId: string;
  partners: readonly Partner[];
  refused: Refused;
}): VNode | null {
  const { visit, batchId, partners, refused } = props;
  const { locale } = visit;
  const m = inLocale(trainingSaid, locale);
  if (partners.length === 0 && !mayRun(visit)) return null;
  const isRefused = refused.problems.length > 0;
  return (
    <section class="my-6 max-w-xl">
      <h2>{m.partners}</h2>
      <ul>
        {partners.map(({ partnerId, name, byHand }) => (
          <li key={partnerId} class="flex flex-wrap items-center gap-3 min-h-11 break-words">
            <span class="min-w-0 break-words">{name}</span>
            {byHand && mayRun(visit) && (
              <form method="post" action={trainingPaths.partnerEnd(batchId, partnerId)}>
                <button
                  type="submit"
                  class="btn btn-sm min-h-11"
                  aria-label={`${m.removePartner}: ${name}`}
                >
                  {m.removePartner}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayRun(visit) && (
        <details open={isRefused}>
          <summary class="min-h-11 cursor-pointer">{m.addPartner}</summary>
          <form method="post" action={trainingPaths.partners(batchId)}>
            <Field
              name="partners"
              label={m.partners}
              hint={m.partnersHint}
              required
              {...{ refused, locale }}
            />
            <button type="submit" class="btn min-h-12">
              {m.addPartner}
            </button>
          </form>
        </details>
      )}
    </section>
  );
}

export function PerPartner(props: {
  visit: Visit;
  partners: readonly PartnerTotals[];
}): VNode | null {
  const { visit, partners } = props;
  const m = inLocale(trainingSaid, visit.locale);
  if (partners.length === 0) return null;
  return (
    <details class="my-6">
      <summary class="min-h-11 font-semibold cursor-pointer">{m.perPartner}</summary>
      <Table
        label={m.perPartner}
        columns={[
          { head: m.partner },
          { head: m.persons, isNumber: true },
          { head: m.batches, isNumber: true },
        ]}
        rows={partners.map(({ partnerId, name, persons, batches }) => ({
          key: partnerId,
          cells: [
            <span key="name" class="break-words">
              {name}
            </span>,
            formatCount(persons, visit.locale),
            formatCount(batches, visit.locale),
          ],
        }))}
      />
      <p class="grounds">{m.perPartnerHint}</p>
    </details>
  );
}

async function take(visit: Visit): Promise<Response> {
  const [batchId, partnerId] = [param(visit, 'batch'), param(visit, 'partner')];
  await takePartner(visit.house, visit.who, { batchId, partnerId });
  return redirect(trainingPaths.batch(batchId));
}

const runs = allowed('training.run');

/** `show`: the page of the batch, which shows what was refused. */
export function partnerRoutes(
  show: (visit: Visit, refused: Refused) => Promise<Page>,
): readonly Route[] {
  const give = async (visit: Visit): Promise<Page | Response> => {
    const typed = await typedIn(visit);
    const asked = { batchId: param(visit, 'batch'), names: typed['partners'] ?? '' };
    const tried = await orRefused(typed, () => givePartners(visit.house, visit.who, asked));
    if (!tried.ok) return show(visit, tried.refused);
    return redirect(trainingPaths.batch(asked.batchId));
  };
  return [
    { method: 'post', path: trainingPaths.partners(':batch'), ...runs, handle: give },
    { method: 'post', path: trainingPaths.partnerEnd(':batch', ':partner'), ...runs, handle: take },
  ];
}
