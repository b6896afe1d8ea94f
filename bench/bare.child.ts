/**
 * The least that a server of entries can be: Node's own HTTP, one table, one insert and one commit
 * for all who wait. What it reaches on a machine is the scale for what the house reaches there.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { readConfig } from '../src/config.ts';
import { openDatabase } from '../src/database/index.ts';
import { present } from '../src/kernel/assert.ts';

interface Sent {
  entryId: string;
  day: string;
  amount: number;
  product: string;
}

const send = present(process.send, 'started by the bench').bind(process);
const config = readConfig({ LAGAWI_VAR: process.argv[2], LAGAWI_LOG: 'silent' });
const database = await openDatabase(config);
await database.pool.query(
  'create table bare_entry (entry_id uuid primary key, day date, amount bigint, product text)',
);
const waiting: { sent: Sent; done(): void }[] = [];
let isBusy = false;

async function commitAll(): Promise<void> {
  isBusy = true;
  while (waiting.length > 0) {
    const batch = waiting.splice(0);
    await database.pool.query({
      name: 'bare',
      text: `insert into bare_entry select * from unnest($1::uuid[], $2::date[], $3::bigint[], $4::text[])
        on conflict do nothing`,
      values: [
        batch.map(({ sent }) => sent.entryId),
        batch.map(({ sent }) => sent.day),
        batch.map(({ sent }) => sent.amount),
        batch.map(({ sent }) => sent.product),
      ],
    });
    for (const { done } of batch) done();
  }
  isBusy = false;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { entries }: { entries: Sent[] } = JSON.parse(await text(request));
  const [sent] = entries;
  if (!sent) throw new Error('the bench sends one entry a request');
  await new Promise<void>((done) => {
    waiting.push({ sent, done });
    if (!isBusy) void commitAll();
  });
  const body = JSON.stringify({ receipts: [{ entryId: sent.entryId, outcome: 'recorded' }] });
  const head = { 'content-type': 'application/json', 'content-length': body.length };
  response.writeHead(200, head).end(body);
}

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => {
  // An address of TCP is an object.
  const { port } = server.address() as AddressInfo;
  send({ port });
});

process.once('disconnect', async () => {
  server.close();
  await database.pool.query('drop table bare_entry');
  await database.close();
  process.exit(0);
});
