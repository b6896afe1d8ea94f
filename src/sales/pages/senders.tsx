/** Who recorded a sale, or sent a row of a list: several may, and it is still one (E18). */
import type { VNode } from 'preact';
import { formatInstant } from '../../kernel/day.ts';
import { lookedAt, namesOf } from '../../people/index.ts';
import { inLocale, type Visit } from '../../web/index.ts';
import { said } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { type Sender, sendersOf } from '../questions/senders.ts';
import { isOnBehalf } from './on-behalf.ts';
import { isWholeFor } from './sight.ts';

type NamedSender = Sender & { name: string };

/**
 * The senders with their names, for those who see the whole of this enterprise's ledger; null for
 * everybody else, and for orders that a platform tells. A stranger's look at names is noted.
 */
export async function namedSenders(
  visit: Visit,
  order: { enterpriseId: string; issuer: string; orderNo: string },
): Promise<NamedSender[] | null> {
  const { who, house } = visit;
  const { enterpriseId, issuer } = order;
  const isOurs = issuer === 'entry' || issuer.startsWith('list/');
  if (!who || !isOurs || !(await isWholeFor(visit, enterpriseId))) return null;
  const senders = await sendersOf(house.database, order);
  const people = [...new Set(senders.flatMap(({ personId }) => personId ?? []))];
  if (isOnBehalf(visit, enterpriseId)) {
    const of = { thing: 'person', enterpriseId, fields: ['name'] };
    await lookedAt(house, who, ...people.map((thingId) => ({ ...of, thingId })));
  }
  const names = await namesOf(house.database, people);
  return senders.map((one) => ({ ...one, name: names.get(one.personId ?? '') || '–' }));
}

export function Senders(props: {
  senders: readonly NamedSender[] | null;
  enterpriseId: string;
  visit: Visit;
}): VNode | null {
  const { senders, enterpriseId, visit } = props;
  if (!senders || senders.length === 0) return null;
  const m = inLocale(said, visit.locale);
  return (
    <>
      <h2 class="mt-6">{m.sentBy}</h2>
      <ul class="list-disc pl-5">
        {senders.map((one) => (
          <li key={`${one.importId}${one.personId}${one.fileName}`}>
            {one.name}
            {one.onBehalf && <strong> · {m.onBehalf}</strong>} ·{' '}
            {formatInstant(one.sentAt, 'WIB', visit.locale)}
            {one.importId && (
              <>
                {' · '}
                <a class="break-all" href={salesPaths.import(enterpriseId, one.importId)}>
                  {one.fileName}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
