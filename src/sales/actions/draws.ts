import { createHash } from 'node:crypto';

/** `size` numbers in [0, 1), the same for the same seed everywhere: 52 bits of SHA-256 each. */
export function drawsOf(seed: string, size: number): number[] {
  return Array.from({ length: size }, (_, nth) => {
    const digest = createHash('sha256').update(`${seed}\n${nth}`).digest('hex');
    return Number.parseInt(digest.slice(0, 13), 16) / 2 ** 52;
  });
}
