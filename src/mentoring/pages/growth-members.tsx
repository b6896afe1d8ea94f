/** The members of a campaign, each with the way to its own curve. */
import type { VNode } from 'preact';
import { enterpriseTargets, membersOf } from '../../enterprises/index.ts';
import { salesPolicy } from '../../sales/index.ts';
import { inLocale, Pager, pageAsked, type Visit } from '../../web/index.ts';
import { mentoringSaid } from '../messages.ts';
import { growthSaid } from '../outcome-messages.ts';
import { mentoringPaths } from '../paths.ts';
import { mentoringPolicy } from '../policy.ts';

const perPage = 50;

export async function CurvesOfMembers(visit: Visit, campaignId: string): Promise<VNode | null> {
  const { locale, house, who, today } = visit;
  const page = pageAsked(visit);
  const found = await membersOf(house.database, campaignId, { page, pageSize: perPage });
  if (found.total === 0) return null;
  const targets = await enterpriseTargets(
    house.database,
    found.rows.map(({ enterpriseId }) => enterpriseId),
  );
  const open = new Set(
    targets
      .filter(
        (target) =>
          mentoringPolicy.may(who, 'mentoring.seeOwn', target, today) &&
          salesPolicy.may(who, 'sales.see', target, today),
      )
      .map(({ enterpriseId }) => enterpriseId),
  );
  const m = inLocale(growthSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  return (
    <section class="my-6">
      <h2>{s.enterprises}</h2>
      <p class="grounds">{m.each}</p>
      <ul class="my-2 sm:columns-2 max-w-3xl">
        {found.rows.map(({ enterpriseId, name }) => (
          <li key={enterpriseId} class="min-h-11 flex items-center break-words">
            {open.has(enterpriseId) ? (
              <a class="name" href={mentoringPaths.curve(enterpriseId)}>
                {name}
              </a>
            ) : (
              name
            )}
          </li>
        ))}
      </ul>
      <Pager
        locale={locale}
        at={{ count: found.total, perPage, page }}
        to={(hal) => mentoringPaths.growth(campaignId, hal)}
      />
    </section>
  );
}
