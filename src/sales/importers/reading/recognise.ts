import type { Refusal } from '../../words.ts';
import type { Importer } from '../protocol.ts';
import { type Bytes, bytesOfBuffer, sha256 } from './bytes.ts';
import type { Cell } from './cells.ts';
import { type CsvLayout, recogniseCsv } from './csv.ts';
import { type FoundHeader, findHeader } from './header.ts';
import { Refused, refusals } from './refusals.ts';
import { sniff } from './sniff.ts';
import { expectAnswer, withWorkbook } from './workbook.ts';

/** A file of which we know what it is, and how to come by its rows. */
export type Recognised =
  | { kind: 'csv'; bytes: Bytes; layout: CsvLayout; head: Buffer }
  | {
      kind: 'cells';
      header: FoundHeader;
      fileHash: string;
      rows: (Cell[] | null)[];
      is1904: boolean;
      resaved: boolean;
      renamedSheet: boolean;
    }
  | { kind: 'refused'; refusal: Refusal; fileHash: string };

// Enough for a preamble and the header, and little enough that noise is refused at once.
const headBytes = 256 << 10;
// All of a workbook lies in memory at once; the zip's own limit guards what comes out of it.
const largestWorkbook = 200 << 20;
const largestMarkup = 64 << 20;

export async function recognise(bytes: Bytes, importers: readonly Importer[]): Promise<Recognised> {
  const head = await bytes.head(headBytes);
  const kind = sniff(head);
  switch (kind.kind) {
    case 'empty':
      return refused(refusals.empty());
    case 'binary':
      return refused(refusals.notText());
    case 'text': {
      const layout = recogniseCsv(head, kind.encoding, importers);
      return layout ? { kind: 'csv', bytes, layout, head } : refused(refusals.unknownFormat());
    }
    case 'markup':
      if (!/<table[\s>]|<(?:\w+:)?workbook[\s>]/i.test(head.toString('latin1'))) {
        return refused(refusals.htmlWithoutTable());
      }
      return bytes.size > largestMarkup
        ? refused(refusals.tooLarge())
        : workbook(await bytes.all(), 'other', importers);
    case 'compound':
    case 'zip':
      return bytes.size > largestWorkbook
        ? refused(refusals.tooLarge())
        : workbook(await bytes.all(), kind.kind === 'zip' ? 'zip' : 'other', importers);
  }
}

async function workbook(
  buffer: Buffer,
  container: 'zip' | 'other',
  importers: readonly Importer[],
): Promise<Recognised> {
  const fileHash = sha256(buffer);
  try {
    const found = await withWorkbook(async (ask) => {
      const answer = await ask({ kind: 'open', container, bytes: buffer });
      if (answer.kind === 'inner') return answer;
      const { heads, resaved } = expectAnswer(answer, 'heads');
      const sheet = heads
        .map(({ name, rows }) => ({ name, header: findHeader(rows, importers) }))
        .find(({ header }) => header !== null);
      if (!sheet?.header) throw new Refused(refusals.unknownSheet());
      const { header, name } = sheet;
      const { rows, is1904 } = expectAnswer(
        await ask({ kind: 'rows', sheet: name, from: header.row + 1, columns: header.places }),
        'rows',
      );
      const own = header.importer.sheet;
      const renamedSheet = own !== null && name.toLowerCase() !== own;
      return {
        kind: 'cells' as const,
        header,
        fileHash,
        rows,
        is1904,
        resaved: resaved || renamedSheet,
        renamedSheet,
      };
    });
    if (found.kind === 'cells') return found;
    // A zip with one file in it: that file is what was meant, but the zip is what was sent.
    return recognise(bytesOfBuffer(Buffer.from(found.bytes)), importers);
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', refusal: error.refusal, fileHash };
    throw error;
  }
}

function refused(refusal: Refusal): Recognised {
  return { kind: 'refused', refusal, fileHash: '' };
}
