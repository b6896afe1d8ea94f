import { assert, present } from '../../../kernel/assert.ts';
import { onlyZone } from '../../../kernel/day.ts';
import type { FileSummary, FoundOrder, Refusal } from '../../words.ts';
import type { OpenFileOptions, Reading, Recognition } from '../index.ts';
import type { Importer } from '../protocol.ts';
import { BuyerCount } from './buyers.ts';
import { CellRow } from './cells.ts';
import { decodeHeadRows, type IdColumns, idOf, readCsv, surveyCsv } from './csv.ts';
import { type DateOrder, findDateOrder } from './dates.ts';
import { EventReader, eventIdFields } from './events.ts';
import { readFileName } from './filename.ts';
import { Findings } from './findings.ts';
import type { FoundHeader } from './header.ts';
import { IncomeReader } from './income.ts';
import { type Fields, OrderGrouper } from './orders.ts';
import { PaymentReader } from './payments.ts';
import type { Recognised } from './recognise.ts';
import { RedactedCopy } from './redact.ts';
import { Refused, refusals } from './refusals.ts';
import { type Marks, newMarks, type Row } from './row.ts';
import { FingerprintSet } from './seen.ts';
import { refusedSummary, summaryOf } from './summary.ts';

type Known = Exclude<Recognised, { kind: 'refused' }>;

/** What all kinds of file have in common: rows go in, orders come out as soon as they are whole. */
interface Collector {
  readonly done: FoundOrder[];
  row(row: Row): void;
  end(): void;
}

/** The reading of one recognised file, from its first row to its summary. */
export class FileReading implements Reading {
  readonly recognition: Recognition;
  readonly fileHash: string;
  private readonly found: Known;
  private readonly options: OpenFileOptions;
  private readonly header: FoundHeader;
  private readonly importer: Importer;
  private readonly findings: Findings;
  private readonly buyers: BuyerCount | null;
  private readonly collector: Collector;
  private readonly progress: (count: number) => void;
  private ended: FileSummary | null = null;

  /** Looks over the whole file first, so that its hash is known before anything is booked. */
  static async open(found: Known, options: OpenFileOptions): Promise<Reading> {
    const header = found.kind === 'csv' ? found.layout.header : found.header;
    const total = found.kind === 'csv' ? found.bytes.size * 2 : found.rows.length;
    let done = 0;
    const progress = (count: number) => {
      done += count;
      options.onProgress?.({ done, total });
    };
    const dates = orderOfDates(found, header);
    const times = { dateOrder: dates.order, zones: options.zones ?? onlyZone('WIB') };
    let refused: Refusal | null = dates.refused;
    let survey = { fileHash: '', scattered: new FingerprintSet() };
    try {
      survey = await lookOver(found, header, newMarks(times), progress);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused = error.refusal;
    }
    const marks = newMarks(times);
    return new FileReading({ found, options, header, marks, survey, progress, refused });
  }

  private constructor(init: {
    found: Known;
    options: OpenFileOptions;
    header: FoundHeader;
    marks: Marks;
    survey: { fileHash: string; scattered: FingerprintSet };
    progress: (count: number) => void;
    refused: Refusal | null;
  }) {
    const { header } = init;
    this.found = init.found;
    this.options = init.options;
    this.header = header;
    this.importer = header.importer;
    this.progress = init.progress;
    this.fileHash = init.survey.fileHash;
    this.findings = new Findings(init.marks);
    const fields = Object.fromEntries(
      header.fields.map((field, at) => [field, (header.places[at] ?? -1) >= 0 ? at : -1]),
    );
    this.buyers = (fields['buyer'] ?? -1) >= 0 ? new BuyerCount() : null;
    this.collector = this.makeCollector(fields, init.survey.scattered);
    const named = readFileName(this.options.name);
    this.recognition = {
      format: this.importer.id,
      label: this.importer.label,
      role: this.importer.role,
      shape: this.importer.shape,
      columns: header.width,
      part: named.part,
      declared: named.window,
      refused: init.refused,
    };
  }

  async *orders(): AsyncIterable<FoundOrder[]> {
    assert(this.ended === null, 'a file is read once');
    let refused = this.recognition.refused;
    const copy = this.options.redactTo
      ? new RedactedCopy(this.options.redactTo, this.importer, this.header.places)
      : null;
    try {
      if (!refused) yield* this.batches(copy);
      refused ??= this.findings.refusal({
        renamedSheet: this.found.kind === 'cells' && this.found.renamedSheet,
        leastPrice: this.importer.reads.kind === 'orders' ? this.importer.reads.leastPrice : 0,
      });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused = error.refusal;
    }
    await copy?.end();
    this.ended = this.finish(refused);
  }

  summary(): FileSummary {
    return present(this.ended, 'a summary is asked for after the orders have ended');
  }

  private async *batches(copy: RedactedCopy | null): AsyncIterable<FoundOrder[]> {
    const { collector, found } = this;
    const onRow = (row: Row) => {
      copy?.row(row);
      collector.row(row);
    };
    const steps =
      found.kind === 'csv'
        ? readCsv(found.bytes, found.layout, {
            marks: this.findings.marks,
            onRow,
            onBytes: this.progress,
          })
        : this.cellRows(found, onRow);
    for await (const _ of steps) {
      await copy?.flush();
      if (collector.done.length > 0) yield collector.done.splice(0);
    }
    collector.end();
    if (collector.done.length > 0) yield collector.done.splice(0);
  }

  private async *cellRows(
    found: Extract<Known, { kind: 'cells' }>,
    onRow: (row: Row) => void,
  ): AsyncIterable<void> {
    const row = cellRowOf(found, this.findings.marks);
    const first = this.header.row + 2;
    for (let i = 0; i < found.rows.length; i++) {
      const cells = found.rows[i];
      if (cells) onRow(row.at(first + i, cells));
      if (i % 2000 === 1999) {
        this.progress(2000);
        yield;
      }
    }
    yield;
  }

  private makeCollector(fields: Fields, scattered: FingerprintSet): Collector {
    const { findings, importer } = this;
    const { reads } = importer;
    const ids = idColumnsOf(this.header);
    const isScattered = (row: Row) => scattered.size > 0 && scattered.has(idOf(row, ids));
    switch (reads.kind) {
      case 'orders':
        return new OrderGrouper({
          importer,
          reads,
          fields,
          findings,
          buyers: this.buyers,
          isScattered,
        });
      case 'events':
        return new EventReader({
          importer,
          reads,
          fields,
          findings,
          isRepeated: isScattered,
        });
      case 'payments':
        return new PaymentReader({ importer, reads, fields, findings, period: this.header.window });
      case 'income':
        return new IncomeReader({ reads, fields, findings });
    }
  }

  private finish(refused: Refusal | null): FileSummary {
    const { findings, importer, collector, header } = this;
    const { name } = this.options;
    const fileHash = this.fileHash;
    if (importer.role !== 'income' && importer.role !== 'evidence') {
      for (const column of header.unknown) {
        findings.trouble(header.row + 1, 'unknown_column', {
          id: `Kolom "${column}" belum dikenal dan tidak dibaca.`,
          en: `The column "${column}" is not known yet and was not read.`,
        });
      }
    }
    findings.close();
    if (refused) {
      return refusedSummary({ name, fileHash, importer, refused });
    }
    return summaryOf({
      name,
      fileHash,
      importer,
      findings,
      titled: header.window,
      resaved: findings.marks.numericTimes || (this.found.kind === 'cells' && this.found.resaved),
      buyers: this.buyers?.result() ?? null,
      income: collector instanceof IncomeReader ? collector.facts : [],
    });
  }
}

function idColumnsOf(header: FoundHeader): IdColumns {
  const of = header.importer.reads.kind === 'events' ? 'event' : 'order';
  const names = of === 'event' ? eventIdFields : ['orderNo', 'orderNo2'];
  return { of, columns: names.map((name) => header.fields.indexOf(name)).filter((at) => at >= 0) };
}

function cellRowOf(found: Extract<Known, { kind: 'cells' }>, marks: Marks): CellRow {
  const takesNumbers = found.header.importer.numericMoney === 'accept';
  const takesSerials = found.header.importer.serialTimes ?? false;
  return new CellRow(marks, { takesNumbers, takesSerials, is1904: found.is1904 });
}

async function lookOver(
  found: Known,
  header: FoundHeader,
  marks: Marks,
  progress: (count: number) => void,
): Promise<{ fileHash: string; scattered: FingerprintSet }> {
  const ids = idColumnsOf(header);
  if (found.kind === 'csv') {
    return surveyCsv(found.bytes, found.layout, { ids, marks, onBytes: progress });
  }
  const seen = new FingerprintSet();
  const scattered = new FingerprintSet();
  const row = cellRowOf(found, marks);
  let last = 0;
  for (const cells of found.rows) {
    const id = cells ? idOf(row.at(0, cells), ids) : 0;
    if (id === 0 || (ids.of === 'order' && id === last)) continue;
    last = id;
    if (!seen.add(id)) scattered.add(id);
  }
  return { fileHash: found.fileHash, scattered };
}

/**
 * Whether day or month comes first where the platform itself writes neither (formats.md 1, traps).
 */
function orderOfDates(
  found: Known,
  header: FoundHeader,
): { order: DateOrder; refused: Refusal | null } {
  const { dates } = header.importer;
  if (dates !== 'find') return { order: dates === 'ymd' ? null : dates, refused: null };
  const at = header.fields.findIndex((name) => name === 'created' || name === 'date');
  const texts =
    found.kind === 'csv'
      ? decodeHeadRows(found.head, found.layout)
          .slice(header.row + 1)
          .map((cells) => cells[header.places[at] ?? -1] ?? '')
      : found.rows.map((cells) => String(cells?.[at] ?? ''));
  const slashes = findDateOrder(texts);
  if (!slashes || slashes.order) return { order: slashes?.order ?? null, refused: null };
  // Where the platform writes no slashes itself, they are a spreadsheet's work.
  const why = header.importer.ownSlashes ? refusals.datesAmbiguous : refusals.datesConverted;
  return { order: null, refused: why(slashes.example) };
}
