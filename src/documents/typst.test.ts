import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { qrOf, render } from './typst.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `Penanda ${i}`, title: 'Ketua', nip: '' }));

test('however long a paper is, its last page holds signatures and not the code alone', async () => {
  const qr = await qrOf('https://uji.example');
  const sheets = [1, 2, 5, 6].flatMap((signatories) =>
    [5, 11, 17, 23, 29, 35, 41, 47].map((lines) => ({ signatories, lines })),
  );
  for (const { signatories, lines } of sheets) {
    const content = {
      ...{ title: 'Uji', campaign: 'Uji', number: '1', issuers: ['Dinas'] },
      ...{ place: 'Pesawaran', day: '1 Mei 2022', signatories: people(signatories) },
      blocks: [{ kind: 'list', items: Array.from({ length: lines }, (_, i) => `Butir ${i}`) }],
    };
    const data = { isSimulation: false, hash: 'a'.repeat(64), content };
    const { pdf, places } = await render({ template: 'blocks.typ', data, qr });
    const pages = /\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1];
    assert.equal(places.at(-1)?.page, Number(pages), `${lines} lines, ${signatories} sign`);
  }
});

test('every paper that is signed on a page of its own sets the code with the signatures', () => {
  const folder = join(import.meta.dirname, 'templates');
  const others = readdirSync(folder).filter((name) => name !== 'common.typ');
  const apart = others.filter((name) =>
    /^#?\s*(signatures|code)\(/m.test(readFileSync(join(folder, name), 'utf8')),
  );
  assert.deepEqual(apart, []);
});
