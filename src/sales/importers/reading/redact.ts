import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { createGzip, type Gzip } from 'node:zlib';
import type { Importer } from '../protocol.ts';
import type { Row } from './row.ts';

/**
 * The copy that is kept of a file: the mapped columns and the original row numbers, as gzipped CSV.
 * Columns of buyers are not in it, nor any column that no importer reads.
 */
export class RedactedCopy {
  private readonly gzip: Gzip;
  private readonly columns: number[];
  private readonly finished: Promise<unknown>;
  private text: string;

  constructor(to: Writable, importer: Pick<Importer, 'columns'>, places: readonly number[]) {
    this.gzip = createGzip({ level: 3 });
    this.gzip.pipe(to);
    this.finished = once(to, 'finish');
    // Awaited in `end`; a failure before that must not be an unhandled one.
    this.finished.catch(() => undefined);
    const named = Object.entries(importer.columns)
      .map(([, column], at) => ({ at, column }))
      .filter(
        ({ at, column }) =>
          column.buyer !== true && column.payer !== true && (places[at] ?? -1) >= 0,
      );
    this.columns = named.map(({ at }) => at);
    this.text = `row,${named.map(({ column }) => quoted(column.names[0] ?? '')).join(',')}\n`;
  }

  row(row: Row): void {
    if (row.isBlank()) return;
    this.text += row.no;
    for (const column of this.columns) this.text += `,${quoted(row.text(column))}`;
    this.text += '\n';
  }

  /** Between chunks: hands on what has gathered, and waits while the other end is busy. */
  async flush(): Promise<void> {
    const text = this.text;
    this.text = '';
    if (text !== '' && !this.gzip.write(text)) await once(this.gzip, 'drain');
  }

  async end(): Promise<void> {
    await this.flush();
    this.gzip.end();
    await this.finished;
  }
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
