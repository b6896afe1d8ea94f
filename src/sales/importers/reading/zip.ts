import { crc32, inflateRawSync } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import { Refused, refusals } from './refusals.ts';

// A workbook of 100.000 Shopee rows holds 330 MB of XML; nothing that a producer has is larger.
const mostBytes = 400 << 20;
const mostEntries = 2000;

export interface ZipParts {
  names: string[];
  read: (name: string) => Buffer | null;
}

/**
 * Opens a zip without believing it: sizes are added up from the directory before anything is
 * inflated, each part may not inflate beyond its stated size, and its checksum has to hold, so that
 * a flipped byte is seen here and not as another amount.
 */
export async function openZip(buffer: Buffer): Promise<ZipParts> {
  const places = new Map<string, Place>();
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false });
    if (zip.entryCount > mostEntries) throw new Refused(refusals.zipBomb());
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      if (total > mostBytes) throw new Refused(refusals.zipBomb());
      if (entry.isEncrypted()) throw new Refused(refusals.password());
      const local = entry.relativeOffsetOfLocalHeader;
      const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
      places.set(entry.fileName, {
        start,
        end: start + entry.compressedSize,
        size: entry.uncompressedSize,
        crc: entry.crc32,
        method: entry.compressionMethod,
      });
    }
    refuseOverlaps([...places.values()]);
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(refusals.damaged());
  }
  return {
    names: [...places.keys()],
    read: (name) => {
      const place = places.get(name);
      return place ? inflate(buffer, place) : null;
    },
  };
}

interface Place {
  start: number;
  end: number;
  size: number;
  crc: number;
  method: number;
}

function inflate(buffer: Buffer, place: Place): Buffer {
  if (place.end > buffer.length) throw new Refused(refusals.damaged());
  const packed = buffer.subarray(place.start, place.end);
  let bytes: Buffer;
  if (place.method === 0) bytes = packed;
  else if (place.method === 8) {
    try {
      bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, place.size) });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      throw new Refused(code === 'ERR_BUFFER_TOO_LARGE' ? refusals.zipBomb() : refusals.damaged());
    }
  } else throw new Refused(refusals.damaged());
  if (bytes.length !== place.size || crc32(bytes) !== place.crc) {
    throw new Refused(refusals.damaged());
  }
  return bytes;
}

/** Parts that share their packed bytes are the trick by which small zips become large. */
function refuseOverlaps(places: Place[]): void {
  const sorted = places
    .filter((place) => place.end > place.start)
    .sort((a, b) => a.start - b.start);
  for (let i = 1; i < sorted.length; i++) {
    if ((sorted[i]?.start ?? 0) < (sorted[i - 1]?.end ?? 0)) throw new Refused(refusals.zipBomb());
  }
}
