/** Score sheets on paper over HTTP: which wait, what was typed with its scan, and their print. */
import { z } from '@hono/zod-openapi';
import { namesOf, type Policy } from '../people/index.ts';
import { instantSchema } from '../web/index.ts';
import { type ApiPart, callsOf, type OnCampaign, together } from './api-calls.ts';
import { campaignParam, criterionSchema } from './api-shapes.ts';
import { sampleProblems } from './problems/samples.ts';
import {
  entryToCompare,
  openPaperSheet,
  type SheetKey,
  type SheetOnPaper,
  type SheetsOnPaper,
  sentScan,
  sentSheets,
  sheetStateOf,
  sheetStates,
} from './sheets-on-paper.ts';
import type { ScoreEntry } from './words/samples.ts';

/** What the sheets of a room are; the calls are the same. */
interface SheetApiRoom<N extends `${string}.${string}`, P extends OnCampaign> {
  policy: Policy<N>;
  /** Types and compares. */
  may: N;
  /** Of the list, of one sheet, of what is printed for one person. */
  paths: { list: string; sheet: string; printed: string };
  /** Of one sheet. */
  params: P;
  keyOf: (at: z.output<P>) => SheetKey;
  sheets: SheetsOnPaper;
}

const sheetFields = {
  id: z.uuid().openapi({ description: 'Of whoever is scored' }),
  ...{ subject: z.string(), product: z.string(), personId: z.uuid(), scorer: z.string() },
  state: z.enum(sheetStates).openapi({ description: 'waits: for the person who compares it' }),
};

const sheetAs = (sheet: SheetOnPaper) => {
  const { id, subject, product, personId, scorer } = sheet;
  return { id, subject, product, personId, scorer, state: sheetStateOf(sheet) };
};

const entrySchema = z
  .object({
    ...{ version: z.number(), enteredAt: instantSchema, enteredBy: z.string() },
    scores: z
      .array(z.object({ criterion: z.string(), score: z.number(), remark: z.string() }))
      .nullable()
      .openapi({ description: 'For another person than who typed it, until it is compared' }),
    check: z.object({ isSame: z.boolean(), remark: z.string() }).nullable(),
  })
  .nullable();

export function sheetCalls<N extends `${string}.${string}`, P extends OnCampaign>(
  room: SheetApiRoom<N, P>,
): ApiPart {
  const { may, paths, params, keyOf, sheets } = room;
  const { reads, sends } = callsOf(room.policy);
  return together(
    reads({
      ...{ path: paths.list, params: campaignParam, may, schema: 'lagawi.paperSheets/1' },
      ...{ summary: 'Sheets that are not locked, and those that came in on paper' },
      says: 'The sheets, by who scores',
      answer: z.object({ isOpen: z.boolean(), rows: z.array(z.object(sheetFields)) }),
      look: async (visit) => {
        await sheets.mustBeClerk(visit);
        const { isOpen, sheets: rows } = await sheets.sheetsOf(visit);
        return { isOpen, rows: rows.map(sheetAs) };
      },
    }),
    sends({
      ...{ path: paths.printed, params: campaignParam.extend({ person: z.uuid() }), may },
      ...{ summary: 'The unlocked sheets of one person, to print', type: 'application/pdf' },
      look: async (visit, { person }) => {
        const sent = await sentSheets(sheets, visit, person);
        if (!sent) throw sampleProblems.noSheet();
        return sent;
      },
    }),
    reads({
      ...{ path: paths.sheet, params, may, schema: 'lagawi.paperSheet/1', says: 'The sheet' },
      summary: 'One open sheet; whoever is shown the scores to compare is noted',
      answer: z.object({
        ...{ ...sheetFields, entry: entrySchema },
        criteria: z.array(criterionSchema.omit({ weight: true })),
      }),
      look: async (visit, at) => {
        const sheet = await openPaperSheet(sheets, visit, keyOf(at));
        const criteria = await sheets.criteriaOf(visit, sheet);
        const { entry } = sheet;
        if (!entry) return { ...sheetAs(sheet), criteria, entry };
        const names = await namesOf(visit.house.database, [entry.enteredBy]);
        const shown = await entryToCompare(sheets, visit, sheet);
        const enteredBy = names.get(entry.enteredBy) ?? '–';
        return { ...sheetAs(sheet), criteria, entry: entryAs(entry, { enteredBy, shown }) };
      },
    }),
    sends({
      ...{ path: `${paths.sheet}/scan`, params, may, type: '*/*', isOfStage: true },
      summary: 'The scan of a sheet, while it waits to be compared and once scoring is over',
      look: (visit, at) => sentScan(sheets, visit, keyOf(at)),
    }),
  );
}

const entryAs = (
  { version, enteredAt, check }: ScoreEntry,
  { enteredBy, shown }: { enteredBy: string; shown: ScoreEntry | null },
) => ({
  ...{ version, enteredAt: enteredAt.toISOString(), enteredBy, check },
  scores: shown?.scores ?? null,
});
