import { crc32, deflateRawSync } from 'node:zlib';

/**
 * Writes a workbook of text cells as a marketplace's server does: the same bytes for the same
 * rows, no clock in them (Shopee's zip dates are zero and its docProps stand at 2006). SheetJS
 * could write it too, but not these bytes, and several times slower.
 */
export function writeWorkbook(
  rows: readonly (readonly string[])[],
  options: { sheet?: string; strings?: 'shared' | 'inline' } = {},
): Uint8Array {
  const { sheet = 'orders', strings = 'shared' } = options;
  const shared = strings === 'shared' ? new SharedStrings() : null;
  const cells = sheetXml(rows, shared);
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', packageRelations],
    ['docProps/core.xml', coreProperties],
    ['xl/workbook.xml', workbookXml(sheet)],
    ['xl/_rels/workbook.xml.rels', workbookRelations],
    ['xl/styles.xml', styles],
    ['xl/sharedStrings.xml', (shared ?? new SharedStrings()).xml()],
    ['xl/worksheets/sheet1.xml', cells],
  ];
  return zip(parts.map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
}

class SharedStrings {
  readonly #index = new Map<string, number>();

  indexOf(text: string): number {
    const known = this.#index.get(text);
    if (known !== undefined) return known;
    this.#index.set(text, this.#index.size);
    return this.#index.size - 1;
  }

  xml(): string {
    const items = [...this.#index.keys()].map((text) => `<si>${textXml(text)}</si>`);
    return `${head}<sst xmlns="${main}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function sheetXml(rows: readonly (readonly string[])[], shared: SharedStrings | null): string {
  const letters = Array.from({ length: rows[0]?.length ?? 0 }, (_, index) => columnLetters(index));
  const lines = rows.map((row, rowIndex) => {
    let line = `<row r="${rowIndex + 1}">`;
    for (let i = 0; i < row.length; i++) {
      const text = row[i] ?? '';
      // An empty cell is no cell.
      if (text === '') continue;
      const at = `r="${letters[i]}${rowIndex + 1}"`;
      line += shared
        ? `<c ${at} t="s"><v>${shared.indexOf(text)}</v></c>`
        : `<c ${at} t="inlineStr"><is>${textXml(text)}</is></c>`;
    }
    return `${line}</row>`;
  });
  return `${head}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function columnLetters(index: number): string {
  const low = String.fromCharCode(65 + (index % 26));
  return index < 26 ? low : columnLetters(Math.floor(index / 26) - 1) + low;
}

function textXml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<t xml:space="preserve">${escaped}</t>`;
}

/** A zip of deflated entries, without times and without data descriptors. */
function zip(files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    // Level 3: sheets are so repetitive that more effort saves little.
    const packed = deflateRawSync(bytes, { level: 3 });
    const title = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(title.length, 22);
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), fields, title, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, title);
    offset += 30 + title.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...bodies, ...directory, end]));
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const openPackage = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const override = (part: string, type: string) =>
  `<Override PartName="/${part}" ContentType="${type}+xml"/>`;
const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
const packageType = 'application/vnd.openxmlformats-package';

const contentTypes = [
  `${head}<Types xmlns="${openPackage}/content-types">`,
  `<Default Extension="rels" ContentType="${packageType}.relationships+xml"/>`,
  '<Default Extension="xml" ContentType="application/xml"/>',
  override('xl/workbook.xml', `${sheetType}.sheet.main`),
  override('xl/worksheets/sheet1.xml', `${sheetType}.worksheet`),
  override('xl/styles.xml', `${sheetType}.styles`),
  override('xl/sharedStrings.xml', `${sheetType}.sharedStrings`),
  override('docProps/core.xml', `${packageType}.core-properties`),
  '</Types>',
].join('');

const packageRelations = [
  `${head}<Relationships xmlns="${openPackage}/relationships">`,
  relation(1, `${office}/officeDocument`, 'xl/workbook.xml'),
  relation(2, `${openPackage}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  '</Relationships>',
].join('');

const workbookRelations = [
  `${head}<Relationships xmlns="${openPackage}/relationships">`,
  relation(1, `${office}/worksheet`, 'worksheets/sheet1.xml'),
  relation(2, `${office}/styles`, 'styles.xml'),
  relation(3, `${office}/sharedStrings`, 'sharedStrings.xml'),
  '</Relationships>',
].join('');

const styles = [
  `${head}<styleSheet xmlns="${main}">`,
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>',
  '<cellXfs count="1"><xf/></cellXfs></styleSheet>',
].join('');

// SIMULASI as the author: whoever opens the properties reads it there too.
const coreProperties = [
  `${head}<cp:coreProperties xmlns:cp="${openPackage}/metadata/core-properties"`,
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>SIMULASI</dc:creator>',
  '<dcterms:created xsi:type="dcterms:W3CDTF">2006-09-16T00:00:00Z</dcterms:created>',
  '</cp:coreProperties>',
].join('');

function workbookXml(sheet: string): string {
  const names = `xmlns="${main}" xmlns:r="${office}"`;
  const entry = `<sheet name="${sheet}" sheetId="1" r:id="rId1"/>`;
  return `${head}<workbook ${names}><sheets>${entry}</sheets></workbook>`;
}
