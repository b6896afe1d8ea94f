/** The API of events and pledges as the policy test knows it. */
import { growthPolicy } from '../../src/growth/index.ts';
import type { Permission } from '../../src/people/index.ts';

const { permissions: may } = growthPolicy;
const nowhere = '01900000-0000-7000-8000-000000000000';
const c = '/campaigns/{campaign}';
const e = '/enterprises/{enterprise}';
const event = {
  ...{ kind: 'forum', name: '', place: '', from: '', to: '', sells: false, terms: '' },
  ...{ callUntil: '', places: '' },
};

export const eventApiRoutes: Record<string, Permission> = {
  [`GET ${c}/events`]: may['growth.see'],
  [`GET ${c}/events/{event}`]: may['growth.see'],
  [`GET ${c}/pledges`]: may['growth.see'],
  ...Object.fromEntries(
    [
      ...[`POST ${c}/events`, `PUT ${c}/events/{event}`],
      ...['cancellation', 'places', 'outcome'].map((one) => `POST ${c}/events/{event}/${one}`),
    ].map((name) => [name, may['growth.run']]),
  ),
  [`GET ${e}/events`]: may['growth.seeOwn'],
  ...Object.fromEntries(
    ['events/{event}/answer', 'events/{event}/result', 'pledges', 'pledges/{pledge}/news'].map(
      (path) => [`POST ${e}/${path}`, may['growth.answer']],
    ),
  ),
};

export const eventApiBodies: Record<string, unknown> = {
  [`POST ${c}/events`]: { eventId: nowhere, ...event },
  [`PUT ${c}/events/{event}`]: { ...event, seen: 0, reason: '' },
  [`POST ${c}/events/{event}/cancellation`]: { seen: 0, reason: '' },
  [`POST ${c}/events/{event}/places`]: { enterprises: [], outcome: 'placed' },
  [`POST ${c}/events/{event}/outcome`]: { words: '' },
  [`POST ${e}/events/{event}/answer`]: { wants: 'ya' },
  [`POST ${e}/events/{event}/result`]: { came: 'ya' },
  [`POST ${e}/pledges`]: {
    ...{ pledgeId: nowhere, buyer: '', country: '', goods: '', value: '', currency: '', day: '' },
  },
  [`POST ${e}/pledges/{pledge}/news`]: { kind: 'lapsed', day: '', words: '', seen: 0 },
};
