/**
 * Chance that comes out the same on every machine: a 32-bit generator seeded from text, without a
 * transcendental function, whose last bit may differ.
 */

/** Numbers in [0, 1): sfc32, public domain by Chris Doty-Humphrey, its words by FNV-1a. */
export function sfc32(seed: string): () => number {
  let a = fnv(`a${seed}`);
  let b = fnv(`b${seed}`);
  let c = fnv(`c${seed}`);
  let counter = 1;
  const step = () => {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return (result >>> 0) / 4_294_967_296;
  };
  // 15 rounds, as its author advises, so that near seeds do not begin alike.
  for (let i = 0; i < 15; i++) step();
  return step;
}

function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
