/** Pictures of the simulation, drawn, and each says so: no photo of a real thing is used. */
import sharp from 'sharp';

const drawn = (width: number, height: number, shapes: string): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"
        font-family="sans-serif">${shapes}</svg>`,
    ),
  )
    .png()
    .toBuffer();

const text = (x: number, y: number, size: number, words: string) =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="#222">${escaped(words)}</text>`;

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A pack on a table, as somebody at the counter would take it. `hue`: 0 to 360. */
export const packPhoto = (product: string, hue: number): Promise<Buffer> =>
  drawn(
    900,
    1_200,
    `<rect width="900" height="1200" fill="#cfc4b4"/>
    <rect y="900" width="900" height="300" fill="#9a7b58"/>
    <path d="M250 220 h400 l40 760 q-240 60 -480 0 z" fill="hsl(${hue} 55% 55%)"/>
    <rect x="250" y="200" width="400" height="44" fill="hsl(${hue} 55% 40%)"/>
    <rect x="285" y="430" width="330" height="300" rx="18" fill="#fff8ec"/>
    ${text(315, 520, 34, product.slice(0, 18))}${text(315, 580, 28, 'SIMULASI')}`,
  );

/** A sheet that was filled by hand, as it comes from a scanner: a cross for each score. */
export function filledSheet(asked: {
  title: string;
  scores: readonly { name: string; score: number }[];
}): Promise<Buffer> {
  const rows = asked.scores.map(({ name, score }, i) => {
    const y = 320 + i * 110;
    const boxes = [1, 2, 3, 4, 5].map((level) => {
      const x = 700 + level * 70;
      const cross = `<path d="M${x + 8} ${y + 6} l34 40 m-2 -42 l-30 44" stroke="#1b3a8a"
        stroke-width="5" fill="none"/>`;
      return `<rect x="${x}" y="${y}" width="50" height="50" fill="none" stroke="#222"
        stroke-width="2"/>${text(x + 18, y - 10, 20, String(level))}${level === score ? cross : ''}`;
    });
    return `${text(80, y + 34, 26, name.slice(0, 42))}${boxes.join('')}`;
  });
  return drawn(
    1_240,
    1_754,
    `<rect width="1240" height="1754" fill="#fbfaf6"/>${text(80, 140, 40, asked.title)}
    ${text(80, 200, 28, 'SIMULASI: lembar kertas yang diisi dengan tangan')}${rows.join('')}
    <path d="M820 1560 q60 -80 90 10 t80 -20 t90 10" stroke="#1b3a8a" stroke-width="5" fill="none"/>`,
  );
}

/** A page with a hand's signature, as the office scans it. */
export const signedPage = (title: string, number: string, signer: string): Promise<Buffer> =>
  drawn(
    1_240,
    1_754,
    `<rect width="1240" height="1754" fill="#fbfaf6"/>${text(80, 160, 40, title)}
    ${text(80, 220, 30, `Nomor ${number}`)}
    ${text(80, 280, 28, 'SIMULASI: halaman tanda tangan, dipindai')}
    <path d="M700 1260 q70 -120 110 10 t90 -30 t120 20 t60 -10" stroke="#1b3a8a" stroke-width="6"
      fill="none"/>${text(700, 1360, 30, signer)}`,
  );
