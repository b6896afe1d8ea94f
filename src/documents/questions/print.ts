/** Pages to print that are no papers: nothing is signed, nothing is kept. */
import { qrOf, renderPdf } from '../typst.ts';

export interface ScoreSheetPage {
  /** Where whoever scans the printed sheet types its scores. */
  link: string;
  title: string;
  /** Short lines, label and value: number, product, codes of samples. */
  facts: readonly (readonly [string, string])[];
  criteria: readonly { name: string; levels: readonly string[] }[];
  scorer: string;
  /** Above the signature. */
  role: string;
}

/** One or more A4 pages for each sheet. */
export async function printScoreSheets(asked: {
  campaign: string;
  isSimulation: boolean;
  sheets: readonly ScoreSheetPage[];
}): Promise<Buffer> {
  const { campaign, isSimulation } = asked;
  const sheets = await Promise.all(
    asked.sheets.map(async (sheet) => ({ ...sheet, qr: await qrOf(sheet.link) })),
  );
  return renderPdf({ template: 'score-sheets.typ', data: { campaign, isSimulation, sheets } });
}

/** 24 on a page of A4; a code and what a taster has to know, and no name. */
export function printLabels(asked: {
  campaign: string;
  isSimulation: boolean;
  labels: readonly { code: string; storage: string; allergens: string }[];
}): Promise<Buffer> {
  return renderPdf({ template: 'sample-labels.typ', data: asked });
}
