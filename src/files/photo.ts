/** Photos that people send: turned upright, made smaller, and rid of what the camera wrote. */
import { fileProblems } from './problems.ts';

export const photoBytesMax = 15 << 20;
/** Pixels of its longer side: enough to read a note by. */
const sideMax = 1_600;
const pixelsMax = 60_000_000;
/** A grid of brightness differences between neighbours: 16 a row, 16 rows. */
const lookSide = 16;
/** What is clearly brighter, in spreads of the picture's brightness: even walls are noise below. */
const clearStep = 0.16;

/** Loaded with the first photo: most starts never see one. */
const drawing = async () => (await import('sharp')).default;

export interface Photo {
  jpeg: Buffer;
  width: number;
  height: number;
  /**
   * 256 bits of how it looks, as 0 and 1: whether the next field is clearly brighter. Another size,
   * compression or brightness changes few of them.
   */
  look: string;
}

/** Throws `noPhoto` for what is none, or none that can be read. */
export async function readPhoto(bytes: Buffer): Promise<Photo> {
  const sharp = await drawing();
  try {
    const upright = sharp(bytes, { limitInputPixels: pixelsMax, failOn: 'error' }).rotate();
    const { data, info } = await upright
      .resize({ width: sideMax, height: sideMax, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 80, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    return { jpeg: data, width: info.width, height: info.height, look: await lookOf(data) };
  } catch {
    throw fileProblems.noPhoto();
  }
}

async function lookOf(jpeg: Buffer): Promise<string> {
  const sharp = await drawing();
  const fields = await sharp(jpeg)
    .greyscale()
    .resize({ width: lookSide + 1, height: lookSide, fit: 'fill', kernel: 'mitchell' })
    .raw()
    .toBuffer();
  const grey = [...fields];
  const mean = grey.reduce((sum, one) => sum + one, 0) / grey.length;
  const spread = Math.sqrt(grey.reduce((sum, one) => sum + (one - mean) ** 2, 0) / grey.length);
  const step = spread * clearStep;
  let look = '';
  for (let row = 0; row < lookSide; row++) {
    for (let column = 0; column < lookSide; column++) {
      const at = row * (lookSide + 1) + column;
      look += (grey[at + 1] ?? 0) - (grey[at] ?? 0) > step ? '1' : '0';
    }
  }
  return look;
}

/** For a screen: turned by quarters, and small where a list shows it. */
export async function photoAs(
  jpeg: Buffer,
  { quarters, isSmall }: { quarters: number; isSmall: boolean },
): Promise<Buffer> {
  if (quarters % 4 === 0 && !isSmall) return jpeg;
  const sharp = await drawing();
  const turned = sharp(jpeg).rotate((quarters % 4) * 90);
  const sized = isSmall ? turned.resize({ width: 240, height: 240, fit: 'inside' }) : turned;
  return sized.jpeg({ quality: 80 }).toBuffer();
}
