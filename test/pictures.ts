/** Pictures of notes, drawn for tests: each seed is another note on another table. */
import sharp from 'sharp';
import { seeded } from '../demo/seeded.ts';

interface Shot {
  /** Pixels of the longer side. */
  size?: number;
  quality?: number;
  /** 1 as it is, more is brighter. */
  light?: number;
  format?: 'jpeg' | 'png' | 'webp';
  /** Taken by a phone that was held upright, and told so beside the picture only. */
  isTurned?: boolean;
}

export async function noteOf(seed: string, shot: Shot = {}): Promise<Buffer> {
  const { size = 1_200, quality = 90, light = 1, format = 'jpeg', isTurned = false } = shot;
  const rng = seeded(`note ${seed}`);
  const lines = Array.from({ length: 14 }, (_, i) => {
    const [x, length] = [rng.int(20, 90), rng.int(60, 260)];
    return `<rect x="${x}" y="${60 + i * 30}" width="${length}" height="${rng.int(6, 14)}" fill="#222"/>`;
  });
  const blots = Array.from(
    { length: 6 },
    () =>
      `<circle cx="${rng.int(0, 400)}" cy="${rng.int(0, 560)}" r="${rng.int(20, 90)}" fill="hsl(${rng.int(0, 359)} 40% ${rng.int(30, 80)}%)"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="560">
    <rect width="400" height="560" fill="hsl(${rng.int(0, 359)} 30% 55%)"/>${blots.join('')}
    <rect x="${rng.int(5, 40)}" y="${rng.int(10, 40)}" width="330" height="500" fill="#f4f0e6" opacity="0.85"/>
    ${lines.join('')}</svg>`;
  const drawn = sharp(Buffer.from(svg), { density: 200 })
    .resize({ width: size, height: size, fit: 'inside' })
    .modulate({ brightness: light })
    .rotate(isTurned ? 270 : 0)
    .withExif({ IFD0: { Artist: 'Kamera Bu Sari' } });
  const marked = isTurned ? drawn.withMetadata({ orientation: 6 }) : drawn;
  return marked.toFormat(format, { quality }).toBuffer();
}
