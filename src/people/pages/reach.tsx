/** Those who act for enterprises, each with a text to send: by WhatsApp where there is a number. */
import type { VNode } from 'preact';
import type { Locale } from '../../kernel/problem.ts';
import { inLocale, type Visit } from '../../web/index.ts';
import { lookedAt } from '../actions/accounts.ts';
import { reachSaid } from '../messages.ts';
import { peoplePolicy } from '../policy/people.ts';
import { producersOf } from '../questions.ts';
import { formatPhone, whatsappLink } from '../rules.ts';
import type { Person, Target } from '../words.ts';

/** Of those whose people the visitor may see; that they were looked at is noted. */
export async function peopleToReach(
  { house, who, today }: Visit,
  { campaignId, targets }: { campaignId: string; targets: readonly Target[] },
): Promise<ReadonlyMap<string, readonly Person[]>> {
  const open = targets.filter((target) => peoplePolicy.may(who, 'people.see', target, today));
  if (!who || open.length === 0) return new Map();
  const people = await producersOf(house, who, open);
  const of = { thing: 'person', campaignId, fields: ['name', 'phone', 'email'] };
  const looks = [...people].flatMap(([enterpriseId, ones]) =>
    ones.map(({ personId }) => ({ ...of, enterpriseId, thingId: personId })),
  );
  await lookedAt(house, who, ...looks);
  return people;
}

/** A button where there is a number; else how the person may be reached. */
export function Reach(of: { person: Person; text: string; locale: Locale }): VNode {
  const { name, phone, email } = of.person;
  const m = inLocale(reachSaid, of.locale);
  if (!phone) {
    return (
      <span class="grounds">
        {name} · {email ?? m.noWay}
      </span>
    );
  }
  return (
    <a
      class="btn btn-outline min-h-11 h-auto py-1 flex-wrap max-w-full"
      href={whatsappLink(phone, of.text)}
      rel="noreferrer"
    >
      {m.whatsapp(name)} · <span class="whitespace-nowrap">{formatPhone(phone)}</span>
    </a>
  );
}
