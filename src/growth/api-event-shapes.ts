/** What goes in and out over HTTP about events and pledges. */
import { z } from '@hono/zod-openapi';
import { eventKinds, outcomes, pledgeNewsKinds } from './words/events.ts';

const text = z.string().default('');
const yesOrNo = z.enum(['ya', 'tidak']);

export const typedEvent = {
  ...{ kind: z.enum(eventKinds), name: z.string(), place: z.string() },
  ...{ from: z.string(), to: z.string(), sells: z.boolean(), terms: text },
  callUntil: text.openapi({ description: 'Empty: nobody is called, the organiser chooses' }),
  places: text.openapi({ description: 'As typed; empty: no limit was told' }),
};

export const seen = {
  seen: z.number().int().openapi({ description: 'The version that was seen' }),
};

const facts = {
  ...{ eventId: z.uuid(), version: z.number(), kind: z.enum(eventKinds), name: z.string() },
  ...{ place: z.string(), fromDay: z.string(), toDay: z.string() },
  ...{ callUntil: z.string().nullable(), places: z.number().nullable(), sells: z.boolean() },
  ...{ terms: z.string(), reason: z.string(), isCancelled: z.boolean() },
};

const sales = z.object({
  ...{ sellers: z.number(), orders: z.number(), final: z.number(), provisional: z.number() },
});

export const events = z.object({
  members: z.number(),
  salesElsewhere: sales.openapi({ description: 'Told of events on days without one' }),
  events: z.array(
    z.object({
      ...facts,
      counts: z.object({
        ...{ wants: z.number(), declines: z.number(), placed: z.number(), waiting: z.number() },
        ...{ came: z.number(), absent: z.number() },
      }),
      ...{ sales, expected: z.number(), reported: z.number() },
    }),
  ),
});

const ofTaker = {
  answer: z.object({ wants: z.boolean(), goods: z.string(), needs: z.string() }).nullable(),
  placing: z
    .object({ outcome: z.enum(outcomes), stand: z.string(), reason: z.string() })
    .nullable(),
  result: z.object({ came: z.boolean(), hasNoSales: z.boolean(), words: z.string() }).nullable(),
};

export const eventWhole = z.object({
  event: z.object(facts),
  outcome: z
    .object({
      visitors: z.number().nullable(),
      ...{ visitorsSource: z.string(), words: z.string() },
    })
    .nullable(),
  enterprises: z.array(
    z.object({
      ...{ enterpriseId: z.uuid(), name: z.string(), ...ofTaker },
      sales: sales.nullable().openapi({ description: 'null: not told, which is no zero' }),
    }),
  ),
});

export const ownEvents = z
  .object({
    schema: z.literal('lagawi.ownEvents/1'),
    salesElsewhere: sales,
    events: z.array(z.object({ ...facts, ...ofTaker, sales })),
  })
  .openapi('OwnEvents');

export const placing = z.object({
  ...{ enterprises: z.array(z.uuid()), outcome: z.enum(outcomes) },
  stand: text.openapi({ description: 'The first one’s; the others are counted on from it' }),
  reason: text,
});

export const outcome = z.object({ visitors: text, visitorsSource: text, words: z.string() });

export const callAnswer = z.object({ wants: yesOrNo, goods: text, needs: text });

export const result = z.object({
  ...{ came: yesOrNo, hasNoSales: z.boolean().default(false), words: text },
});

const news = z.object({
  ...{ kind: z.enum(pledgeNewsKinds), valueHundredths: z.number().nullable() },
  ...{ day: z.string(), words: z.string() },
});

export const pledges = z.object({
  sums: z.array(
    z.object({
      ...{ currency: z.string(), count: z.number(), pledgedHundredths: z.number() },
      ...{ realisedHundredths: z.number(), lapsedHundredths: z.number() },
      withoutDocument: z.number(),
    }),
  ),
  pledges: z.array(
    z.object({
      ...{ pledgeId: z.uuid(), enterpriseId: z.uuid(), name: z.string(), buyer: z.string() },
      ...{ eventId: z.uuid().nullable(), country: z.string(), goods: z.string() },
      ...{ valueHundredths: z.number(), currency: z.string(), day: z.string() },
      ...{ document: z.string(), news: z.array(news) },
    }),
  ),
});

export const typedPledge = z.object({
  pledgeId: z.uuid(),
  campaign: z.string().nullable().default(null),
  event: z.string().default('').openapi({ description: 'Empty: beside any event' }),
  ...{ buyer: z.string(), country: z.string(), goods: z.string(), value: z.string() },
  ...{ currency: z.string(), day: z.string(), document: text },
});

export const typedNews = z.object({
  ...{ kind: z.enum(pledgeNewsKinds), value: text, day: z.string(), words: z.string() },
  seen: z.number().int().openapi({ description: 'How much had been told of it when last seen' }),
});
