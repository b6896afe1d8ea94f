import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { closedTable, readTable, writeTable } from './index.ts';

test('the hash at the foot is made anew from the file as its foot says', async () => {
  const rows = closedTable(
    ['usaha', 'catatan', 'rupiah'],
    [
      ['Keripik "Bu Sari"', '=1+1', 5_000],
      ['Kopi; Pak Tono', null, -2],
      ...Array.from({ length: 20 }, (_, i) => [`Usaha ${i}`, '', i]),
    ],
    { remarks: ['Jumlah 4998'], at: '3 Mei 2026', isSimulation: false },
  );
  const read = await readTable(await writeTable({ format: 'csv', title: 'x', rows }));
  const [, ...below] = read;
  const data = below.filter(([first = '']) => !first.startsWith('#'));
  assert.equal(data.length, 22);
  const text = data.map((row) => row.join('\t')).join('\n');
  const hash = createHash('sha256').update(text, 'utf8').digest('hex');
  const foot = below.flatMap(([first = '']) => (first.startsWith('#') ? [first] : []));
  assert.deepEqual(foot, [
    '# 22 baris',
    '# Jumlah 4998',
    `# SHA-256 ${hash}`,
    "# Cara menghitung SHA-256: ambil baris data saja (bukan judul kolom dan bukan baris berawalan #) lalu sambung isi sel dengan tab dan baris dengan LF (tanpa LF di akhir) dalam UTF-8. Tanda kutip CSV dan tanda ' di depan sel berawalan = + - @ tab atau CR tidak ikut",
    '# 3 Mei 2026',
  ]);
});
