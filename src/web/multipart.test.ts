import assert from 'node:assert/strict';
import { test } from 'node:test';
import { receiveFiles } from './multipart.ts';
import type { Visit } from './visit.ts';

test('a file that cannot be kept ends the form instead of leaving it waiting', async () => {
  const part = (name: string) =>
    `--batas\r\ncontent-disposition: form-data; name="berkas"; filename="${name}"\r\n\r\n`;
  const content = 'a'.repeat(4 * 1024 * 1024);
  const raw = new Request('http://lagawi.example/', {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=batas' },
    body: new Blob([part('satu.csv'), content, '\r\n', part('dua.csv'), '\r\n--batas--\r\n']),
  });
  const visit = { c: { req: { raw } } } as unknown as Visit;
  const begun: string[] = [];
  const received = receiveFiles(visit, async ({ name, content }) => {
    begun.push(name);
    for await (const _ of content) throw new Error('the disk is full');
  });
  await assert.rejects(received, /the disk is full/);
  assert.deepEqual(begun, ['satu.csv']);
});

test('of more files than one form may have, the first are taken and the rest is told', async () => {
  const body = new FormData();
  for (let i = 0; i < 33; i++) body.append('berkas', new File(['a'], `${i}.csv`));
  const raw = new Request('http://lagawi.example/', { method: 'POST', body });
  const visit = { c: { req: { raw } } } as unknown as Visit;
  const names: string[] = [];
  const received = receiveFiles(visit, async ({ name, content }) => {
    for await (const _ of content) names.push(name);
  });
  await assert.rejects(received, { code: 'web.tooManyFiles', status: 413 });
  assert.deepEqual([names.length, names.at(-1)], [30, '29.csv']);
});
