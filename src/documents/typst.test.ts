import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { present } from '../kernel/assert.ts';
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

const folder = join(import.meta.dirname, 'templates');

/** What a source that imports the templates says under a label. */
function saidBy(mainFileContent: string, content: unknown = {}): (label: string) => number[] {
  const compiler = NodeCompiler.create({ workspace: folder });
  const data = JSON.stringify({ isSimulation: false, hash: 'a'.repeat(64), content });
  const qr = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>';
  compiler.mapShadow(join(folder, 'data.json'), Buffer.from(data));
  compiler.mapShadow(join(folder, 'qr.svg'), Buffer.from(qr));
  const result = present(compiler.compile({ mainFileContent }).result, mainFileContent);
  return (label) => compiler.query(result, { selector: `<${label}>`, field: 'value' });
}

/** The last page, and the last one that holds a word of the body. */
function pagesOf(template: string, content: unknown, body: string) {
  const told = '[#metadata(here().page()) <told>]';
  const source = `#show regex("${body}"): it => it + context ${told}
#include "${template}"
#context [#metadata(counter(page).final().first()) <last>]`;
  const said = saidBy(source, content);
  return { last: Math.max(...said('last')), told: Math.max(...said('told')) };
}

const heads = {
  ...{ title: 'Uji', campaign: 'Uji', number: '1', issuers: ['Dinas'] },
  ...{ place: 'Pesawaran', day: '1 Mei 2022' },
};

test('however long a paper is, its last page holds some of its text, too', () => {
  const table = { kind: 'table', heads: ['No.', 'Nama'], wide: [false, true], isTall: true };
  const bodies = {
    list: (n: number) => [{ kind: 'list', items: Array(n).fill('Butir') }],
    text: (n: number) => Array(n).fill({ kind: 'text', text: 'Butir' }),
    table: (n: number) => [{ ...table, rows: Array(n).fill(['1', 'Butir']) }],
  };
  for (const [kind, blocksOf] of Object.entries(bodies)) {
    for (const signatories of [1, 5]) {
      for (let lines = 5; lines < 50; lines += 2) {
        const blocks = blocksOf(lines);
        const content = { ...heads, signatories: people(signatories), blocks };
        const { last, told } = pagesOf('blocks.typ', content, 'Butir');
        assert.equal(told, last, `${kind}, ${lines} lines, ${signatories} sign`);
      }
    }
  }
});

test('a hash fits a narrow cell, in a size that can be read', () => {
  const hash = 'a1b2c3d4'.repeat(8);
  const said = saidBy(`#import "common.typ": hash-of
#let cell = hash-of("${hash}")
#context [#metadata(measure(cell, width: 3cm).height / measure(raw("a")).height) <lines>]
#show raw: it => it + context [#metadata(text.size / 1pt) <size>]
#cell`);
  assert.ok(Math.min(...said('lines')) > 3, `${said('lines')} lines`);
  assert.ok(Math.min(...said('size')) >= 6, `${said('size')} pt`);
});

test('what ends a list of participants or a letter stands with its signatures', () => {
  const row = { nth: '1', no: '1', name: 'Uji', product: 'Uji', region: 'Uji', conditions: '' };
  const letter = {
    ...{ subject: 'Uji', recipient: 'Uji', enterprise: 'Uji', no: '1', opening: 'Uji' },
    ...{ outcome: 'UJI', list: [], scores: [], next: [], closing: 'Butir' },
  };
  for (let lines = 1; lines < 60; lines += 1) {
    const signed = { ...heads, issued: 'Butir', signatories: people(1) };
    const rows = Array(lines).fill(row);
    const list = pagesOf('participants.typ', { ...signed, lead: '', rows, waiting: [] }, 'Butir');
    assert.equal(list.told, list.last, `${lines} participants`);
    const body = Array(lines).fill('Uji');
    const sent = pagesOf('letter.typ', { ...signed, ...letter, body }, 'Butir');
    assert.equal(sent.told, sent.last, `a letter of ${lines} lines`);
  }
});

test('every paper that is signed on a page of its own sets the code with the signatures', () => {
  const others = readdirSync(folder).filter((name) => name !== 'common.typ');
  const apart = others.filter((name) =>
    /^#?\s*(signatures|code)\(/m.test(readFileSync(join(folder, name), 'utf8')),
  );
  assert.deepEqual(apart, []);
});

test('number, place, titles and NIP stand as the office gave them, and each page its number', () => {
  const signatories = [
    { name: 'Drs. Ratih', title: 'Plh. Kepala Dinas', nip: '197001012000011001' },
  ];
  const blocks = Array(90).fill({ kind: 'text', text: 'Isi' });
  const content = { ...heads, number: 'BA-7/2026', signatories, blocks };
  const printed = ['Drs. Ratih', 'Plh. Kepala Dinas', 'NIP 197001012000011001', 'BA-7/2026'];
  for (const body of [...printed, 'Pesawaran', '1 Mei 2022', 'Halaman']) {
    const { last, told } = pagesOf('blocks.typ', content, body);
    assert.ok(last > 1);
    assert.equal(told, last, body);
  }
});
