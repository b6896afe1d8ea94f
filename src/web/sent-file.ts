import type { Visit } from './visit.ts';

/** A file to take along; of a simulation its name says so. */
export function sentFile(
  { house }: Pick<Visit, 'house'>,
  { bytes, name, type }: { bytes: Uint8Array; name: string; type: string },
): Response {
  const marked = house.config.simulation ? `SIMULASI-${name}` : name;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${marked}"`,
    },
  });
}
