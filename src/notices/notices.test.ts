import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { type TestGround, testGround } from '../../test/house.ts';
import { byHand } from '../../test/ledger/journal-guard.ts';
import { act, checkChain, journalOf, system } from '../journal/index.ts';
import { newId } from '../kernel/id.ts';
import { eraseNotices, openMailer, queueNotice, sendDue, waitingNotices } from './index.ts';
import { afterFailure } from './rules.ts';

let house: TestGround;
let post: PostOffice;
before(async () => {
  house = await testGround();
  post = await openPostOffice();
});
after(async () => {
  await post.close();
  await house.close();
});
afterEach(async () => {
  post.answer = null;
  post.received.length = 0;
  // What one test leaves waiting must not be another's mail.
  await byHand(house.database.pool, 'delete from notice');
});

interface PostOffice {
  url: string;
  received: { to: string; from: string; text: string }[];
  /** What the server says to the next recipients; null takes them. */
  answer: { code: number; words: string } | null;
  close(): Promise<void>;
}

/** A real SMTP server on the loopback. */
async function openPostOffice(): Promise<PostOffice> {
  const received: PostOffice['received'] = [];
  const office: PostOffice = { url: '', received, answer: null, close: async () => undefined };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      const refusal = office.answer;
      done(
        refusal ? Object.assign(new Error(refusal.words), { responseCode: refusal.code }) : null,
      );
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = session.envelope.mailFrom;
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address).join(),
          from: from ? from.address : '',
          text: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  // A server that listens on TCP has an address with a port.
  const { port } = server.server.address() as AddressInfo;
  office.url = `smtp://127.0.0.1:${port}`;
  office.close = () => new Promise((resolve) => server.close(() => resolve()));
  return office;
}

const mailerTo = (url: string) => {
  const mailer = openMailer({ smtpUrl: url, mailFrom: 'Lagawi <a@b.example>', simulation: false });
  assert.ok(mailer);
  return mailer;
};

async function queue(to: string, over: { isSecret?: boolean; personId?: string } = {}) {
  return act(house, system('web'), (act) =>
    queueNotice(act, {
      kind: 'mail',
      personId: over.personId ?? null,
      to,
      subject: 'Masuk ke Lagawi',
      body: 'Buka tautan ini.',
      ...over,
    }),
  );
}

async function rowOf(noticeId: string) {
  return await house.database.read
    .selectFrom('notice')
    .selectAll()
    .where('notice_id', '=', noticeId)
    .executeTakeFirstOrThrow();
}

test('a queued mail leaves once, with its journal notes, and its secret words are dropped', async () => {
  const noticeId = await queue('sari@contoh.example', { isSecret: true });
  const mailer = mailerTo(post.url);
  assert.deepEqual(await sendDue(house, mailer), { sent: 1, postponed: 0, failed: 0 });
  assert.deepEqual(await sendDue(house, mailer), { sent: 0, postponed: 0, failed: 0 });
  mailer.close();
  assert.equal(post.received.length, 1);
  const [mail] = post.received;
  assert.equal(mail?.to, 'sari@contoh.example');
  assert.equal(mail?.from, 'a@b.example');
  assert.match(mail?.text ?? '', /Subject: Masuk ke Lagawi/);
  assert.match(mail?.text ?? '', /Buka tautan ini\./);
  assert.match(mail?.text ?? '', new RegExp(`Message-ID: <${noticeId}@lagawi>`));
  const row = await rowOf(noticeId);
  assert.ok(row.sent_at);
  assert.equal(row.body, '');
  const notes = await journalOf(house.database, { thing: 'notice', thingId: noticeId });
  assert.deepEqual(
    notes.map(({ verb }) => verb),
    ['notices.send', 'notices.queue'],
  );
  assert.doesNotMatch(JSON.stringify(notes), /contoh\.example|tautan/);
});

test('an act that fails queues nothing', async () => {
  await assert.rejects(
    act(house, system('web'), async (act) => {
      await queueNotice(act, { kind: 'mail', personId: null, to: 'a@contoh.example', body: 'x' });
      throw new Error('the act fails');
    }),
    /the act fails/,
  );
  assert.deepEqual(await waitingNotices(house.database), []);
});

test('eight senders at once send forty mails exactly once each', async () => {
  const addresses = Array.from({ length: 40 }, (_, n) => `orang${n}@contoh.example`);
  for (const address of addresses) await queue(address);
  const mailer = mailerTo(post.url);
  const reports = await Promise.all(Array.from({ length: 8 }, () => sendDue(house, mailer)));
  mailer.close();
  assert.equal(
    reports.reduce((sum, report) => sum + report.sent, 0),
    40,
  );
  assert.deepEqual(post.received.map(({ to }) => to).sort(), addresses.sort());
});

test('a busy server is asked again later, a refusing one is not', async () => {
  const noticeId = await queue('sari@contoh.example');
  const mailer = mailerTo(post.url);
  post.answer = { code: 451, words: 'come back later' };
  assert.deepEqual(await sendDue(house, mailer), { sent: 0, postponed: 1, failed: 0 });
  const waiting = await rowOf(noticeId);
  assert.equal(waiting.tries, 1);
  assert.match(waiting.last_error, /come back later/);
  assert.equal(waiting.sent_at, null);

  post.answer = null;
  const start = house.clock();
  assert.deepEqual(await sendDue(house, mailer), { sent: 0, postponed: 0, failed: 0 });
  house.setNow(new Date(start.getTime() + 61_000));
  assert.deepEqual(await sendDue(house, mailer), { sent: 1, postponed: 0, failed: 0 });

  const refusedId = await queue('tiada@contoh.example');
  post.answer = { code: 550, words: 'no such user' };
  assert.deepEqual(await sendDue(house, mailer), { sent: 0, postponed: 0, failed: 1 });
  mailer.close();
  assert.ok((await rowOf(refusedId)).failed_at);
});

test('a server that does not answer postpones', async () => {
  await queue('sari@contoh.example');
  const mailer = mailerTo('smtp://127.0.0.1:1');
  assert.deepEqual(await sendDue(house, mailer), { sent: 0, postponed: 1, failed: 0 });
  mailer.close();
});

test('without SMTP_URL and in a simulation nothing leaves and the notice can be read', async () => {
  await queue('sari@contoh.example');
  const mailFrom = 'Lagawi <a@b.example>';
  const without = openMailer({ smtpUrl: null, mailFrom, simulation: false });
  const simulated = openMailer({ smtpUrl: post.url, mailFrom, simulation: true });
  assert.equal(without, null);
  assert.equal(simulated, null);
  assert.deepEqual(await sendDue(house, simulated), { sent: 0, postponed: 0, failed: 0 });
  assert.equal(post.received.length, 0);
  const [notice] = await waitingNotices(house.database);
  assert.equal(notice?.body, 'Buka tautan ini.');
  assert.equal(notice?.state, 'waiting');
});

test('erasing a person takes address and words out of the outbox and stops what waits', async () => {
  const personId = newId();
  const noticeId = await queue('sari@contoh.example', { personId });
  await queue('lain@contoh.example');
  await act(house, system('web'), (act) => eraseNotices(act, personId));
  const row = await rowOf(noticeId);
  assert.deepEqual([row.to_address, row.subject, row.body], ['', '', '']);
  const mailer = mailerTo(post.url);
  assert.deepEqual(await sendDue(house, mailer), { sent: 1, postponed: 0, failed: 0 });
  mailer.close();
  assert.deepEqual(
    post.received.map(({ to }) => to),
    ['lain@contoh.example'],
  );
});

test('an address with a comma never becomes two recipients', async () => {
  await queue('a@contoh.example, b@contoh.example');
  const mailer = mailerTo(post.url);
  await sendDue(house, mailer);
  mailer.close();
  assert.ok(post.received.every(({ to }) => !to.includes(',')));
  assert.ok(!post.received.some(({ to }) => to === 'b@contoh.example'));
});

test('waits grow and end', () => {
  const now = new Date('2026-06-15T03:00:00Z');
  const minutes = (tries: number, responseCode: number | null = null) => {
    const next = afterFailure({ tries, responseCode, now });
    return next.giveUp ? 'giveUp' : (next.tryAfter.getTime() - now.getTime()) / 60_000;
  };
  assert.deepEqual(
    [1, 2, 3, 9, 11, 12].map((tries) => minutes(tries)),
    [1, 2, 4, 256, 360, 'giveUp'],
  );
  assert.equal(minutes(1, 550), 'giveUp');
  assert.equal(minutes(1, 450), 1);
});

test('the chain holds after all of it', async () => {
  assert.equal(await checkChain(house.database), null);
});
