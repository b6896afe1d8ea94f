/**
 * How like two photos are: by the bits in which their looks differ (`files/photo.ts`). A photo that
 * was sent on, made smaller or brighter differs in few; photos of two notes differ in many.
 */

/** Of 256: at most this many, and it is asked about. */
export const likeBits = 20;

/**
 * Sixteen pieces of sixteen bits, each with its place, without those that are even: looks that
 * differ in 15 bits at most have one in common, so that nothing is compared with everything.
 */
export const piecesOf = (look: string): number[] =>
  Array.from({ length: 16 }, (_, place) => ({
    place,
    piece: Number.parseInt(look.slice(place * 16, place * 16 + 16), 2),
  }))
    .filter(({ piece }) => piece !== 0)
    .map(({ place, piece }) => place * 65_536 + piece);

/** A wall, a table or a dark pocket: what has next to nothing on it is like everything. */
export const isPlain = (look: string): boolean => look.replaceAll('0', '').length < 24;
