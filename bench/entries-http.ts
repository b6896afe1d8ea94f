/**
 * Entries by hand over HTTP: 32 phones that are signed in, each on its own connection, each sending
 * the next entry when the receipt of the last one is there. The phones share the machine with the
 * server, so what they cost is in the figure; they are written to cost little.
 */
import { fork } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { newId } from '../src/kernel/id.ts';
import type { Sender } from './entries-http.child.ts';
import { type BenchGround, median, timed } from './ground.ts';
import type { Figure } from './report.ts';

const entries = Number(process.env['BENCH_ENTRIES'] ?? 20_000);
/** Measured once the server has run for a while: its code is compiled then, its plans are made. */
const warmUp = entries / 2;

interface Served {
  port: number;
  /** Senders by number of enterprises. */
  casts: Record<string, Sender[]>;
}

/**
 * The house beside the least that a server can be, on the same machine in the same minute: rates
 * and waits differ between machines and hours, what the house adds to them hardly does.
 */
export async function entriesHttpBench(ground: BenchGround): Promise<Figure[]> {
  const figures: Figure[] = [];
  const bare = await withServer('./bare.child.ts', ground, async ({ port }: { port: number }) => {
    const nobody = Array.from({ length: 32 }, () => ({ enterpriseId: '-', cookie: '-' }));
    await everySender(port, nobody, warmUp);
    return everySender(port, nobody, entries);
  });
  figures.push(
    { name: 'bare entries/s', value: bare.perSecond, unit: '/s', of: bareWords },
    { name: 'bare p99', value: bare.p99, unit: 'ms', of: bareWords },
  );
  await withServer('./entries-http.child.ts', ground, async (served: Served) => {
    for (const senders of Object.values(served.casts)) {
      await everySender(served.port, senders, warmUp);
    }
    for (const [enterprises, senders] of Object.entries(served.casts)) {
      const { perSecond, p99 } = await everySender(served.port, senders, entries);
      const of = `HTTP, ${senders.length} clients, ${enterprises} enterprises`;
      figures.push(
        { name: `entries/s, ${enterprises}`, value: perSecond, unit: '/s', budget: 3000, of },
        { name: `entries/s, ${enterprises} ÷ bare`, value: perSecond / bare.perSecond, unit: '×' },
        { name: `p99, ${enterprises}`, value: p99, unit: 'ms', budget: 25, of },
        { name: `p99, ${enterprises} ÷ bare`, value: p99 / bare.p99, unit: '×' },
      );
    }
    figures.push(await queued(served));
  });
  return figures;
}

const bareWords = 'HTTP, 32 clients, one insert for all who wait, nobody is asked who they are';

/** A server in a process of its own, for as long as the work lasts. */
async function withServer<S, T>(
  file: string,
  ground: BenchGround,
  work: (served: S) => Promise<T>,
): Promise<T> {
  const child = fork(new URL(file, import.meta.url), [ground.config.varFolder]);
  const served = await new Promise<S>((resolve, reject) => {
    child.once('message', (message) => resolve(message as S));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  try {
    return await work(served);
  } finally {
    child.removeAllListeners('exit');
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.disconnect();
    await ended;
  }
}

async function everySender(port: number, senders: readonly Sender[], total: number) {
  const waits: number[] = [];
  let sent = 0;
  const work = async (sender: Sender) => {
    const phone = await Phone.call(port, sender);
    while (sent++ < total) {
      const { ms, value } = await timed(() => phone.record([sale()]));
      if (!value.includes('"recorded"')) throw new Error(`not recorded: ${value}`);
      waits.push(ms);
    }
    phone.hangUp();
  };
  const { ms } = await timed(() => Promise.all(senders.map(work)));
  waits.sort((a, b) => a - b);
  return {
    perSecond: (waits.length / ms) * 1000,
    p99: waits[Math.floor(waits.length * 0.99)] ?? Number.NaN,
  };
}

/** What a phone has gathered in weeks without a network. */
async function queued({ port, casts }: Served): Promise<Figure> {
  const [sender] = casts['1'] ?? [];
  if (!sender) throw new Error('there is a sender');
  const phone = await Phone.call(port, sender);
  const times: number[] = [];
  for (let round = 0; round < 9; round++) {
    const entries = Array.from({ length: 1000 }, sale);
    const { ms, value } = await timed(() => phone.record(entries));
    if (value.split('"recorded"').length !== 1001) throw new Error('not all were recorded');
    times.push(ms);
  }
  phone.hangUp();
  const name = '1.000 queued entries in one call';
  return { name, value: median(times), unit: 'ms', budget: 100, of: 'HTTP, median of 9' };
}

/** One kept connection, one request at a time; of an answer no more is read than tells its end. */
class Phone {
  readonly #socket: Socket;
  readonly #head: string;
  #answered: ((body: string) => void) | null = null;
  #failed: ((error: Error) => void) | null = null;
  #got = '';

  private constructor(socket: Socket, { enterpriseId, cookie }: Sender) {
    this.#socket = socket;
    this.#head = [
      `POST /api/v1/enterprises/${enterpriseId}/entries HTTP/1.1`,
      ...['host: 127.0.0.1', `cookie: ${cookie}`, 'content-type: application/json'],
    ].join('\r\n');
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => this.#read(text));
    socket.on('close', () => this.#failed?.(new Error('the server hung up')));
  }

  static call(port: number, sender: Sender): Promise<Phone> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () =>
        resolve(new Phone(socket, sender)),
      );
      socket.once('error', reject);
    });
  }

  record(entries: readonly object[]): Promise<string> {
    const body = JSON.stringify({ entries });
    return new Promise((resolve, reject) => {
      this.#answered = resolve;
      this.#failed = reject;
      this.#socket.write(`${this.#head}\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
    });
  }

  #read(text: string): void {
    this.#got += text;
    const bodyAt = this.#got.indexOf('\r\n\r\n') + 4;
    if (bodyAt < 4) return;
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(this.#got)?.[1]);
    if (Number.isNaN(length)) this.#failed?.(new Error(`no length: ${this.#got}`));
    // NaN compares as false: what has no length waits for the end of the connection.
    if (!(this.#got.length >= bodyAt + length)) return;
    const body = this.#got.slice(bodyAt);
    this.#got = '';
    this.#answered?.(body);
  }

  hangUp(): void {
    this.#failed = null;
    this.#socket.destroy();
  }
}

const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

function sale() {
  return {
    ...{ entryId: newId(), kind: 'sale', day: yesterday, channel: 'bazaar', amount: 75_000 },
    ...{ quantity: 5, product: 'Keripik' },
  };
}
