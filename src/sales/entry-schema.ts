/** An entry as programs and phones write it, in the API and in a file that a phone saved. */
import { z } from '@hono/zod-openapi';
import { type Day, parseDay } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import type { Entry } from './rules/entry.ts';
import { channels, productMax, streams } from './words.ts';

export const dayText = z
  .string()
  .refine((text) => parseDay(text) !== null)
  .openapi({ example: '2022-03-20' });

export const entrySchema = z
  .object({
    entryId: z
      .string()
      .refine(isId)
      .openapi({ description: 'Made on the device before the first send' }),
    kind: z.enum(['sale', 'dayTotal', 'zero']).default('sale'),
    day: dayText,
    toDay: dayText.optional(),
    stream: z.enum(streams).default('campaign'),
    channel: z.enum(channels).nullable().default(null),
    amount: z.number().int(),
    quantity: z.number().min(0).max(1_000_000).default(0),
    transactions: z.number().int().min(0).max(999_999).default(1),
    product: z
      .string()
      .max(productMax)
      // The database keeps no text with one.
      .refine((text) => !text.includes('\0'))
      .default(''),
  })
  .openapi('Entry');

/** Entries in one call, and in one commit. */
export const entriesMax = 1000;

/** What the schema let through: it has made sure that these are days. */
export const entryFrom = (written: z.output<typeof entrySchema>): Entry => ({
  ...written,
  toDay: (written.toDay ?? written.day) as Day,
  day: written.day as Day,
});

/** One line of a phone's file of entries that it could not send. */
export const unsentSchema = z.object({
  schema: z.literal('lagawi.unsent/1'),
  enterprise: z.string().refine(isId),
  entry: z.unknown(),
});
