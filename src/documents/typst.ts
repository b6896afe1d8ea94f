import { Worker } from 'node:worker_threads';
import { toString as qrSvg } from 'qrcode';

export interface TypstQuestion {
  id: number;
  /** A file of `templates`. */
  template: string;
  /** JSON that the template reads. */
  data: string;
  /** SVG. */
  qr: string;
  /** Small photos by the names under which the template asks for them, as base64. */
  pictures: readonly { file: string; jpeg: string }[];
}

/** Where a signature goes: points from the lower left corner of a page, from 1. */
export interface SigningPlace {
  page: number;
  x: number;
  y: number;
  side: number;
}

export interface TypstAnswer {
  id: number;
  pdf?: Uint8Array;
  /** One for each signatory, in their order. */
  places?: readonly SigningPlace[];
  trouble?: string;
}

export interface Made {
  pdf: Buffer;
  places: readonly SigningPlace[];
}

interface Waiting {
  resolve(made: Made): void;
  reject(error: Error): void;
}

/** A thread is started with the first paper and ends when none was asked for a while. */
const idleMs = 30_000;

let thread: Worker | null = null;
let ending: NodeJS.Timeout | undefined;
let last = 0;
const waiting = new Map<number, Waiting>();

/** The code that leads to an address, as SVG. */
export const qrOf = (link: string): Promise<string> =>
  qrSvg(link, { type: 'svg', errorCorrectionLevel: 'L', margin: 0 });

interface Rendered {
  template: string;
  data: unknown;
  /** SVG of the code at the foot, where the paper has one. */
  qr?: string;
  pictures?: TypstQuestion['pictures'];
}

/** One PDF of a template and its data. */
export const renderPdf = async (asked: Rendered): Promise<Buffer> => (await render(asked)).pdf;

/** The same, with where its signatures go. */
export async function render(asked: Rendered): Promise<Made> {
  const id = ++last;
  const { template, data, qr = '', pictures = [] } = asked;
  clearTimeout(ending);
  const made = new Promise<Made>((resolve, reject) => waiting.set(id, { resolve, reject }));
  const at = worker();
  at.ref();
  const question = { id, template, data: JSON.stringify(data), qr, pictures };
  at.postMessage(question satisfies TypstQuestion);
  return made.finally(() => {
    if (waiting.size === 0) {
      // Nobody waits for it: no reason to keep the process.
      at.unref();
      ending = setTimeout(end, idleMs);
      ending.unref();
    }
  });
}

function worker(): Worker {
  if (thread) return thread;
  const started = new Worker(new URL('./typst-worker.ts', import.meta.url), {
    // Node strips the types itself; a loader inherited from the command line would start twice.
    execArgv: [],
  });
  started.on('message', ({ id, pdf, places = [], trouble }: TypstAnswer) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (pdf) one?.resolve({ pdf: Buffer.from(pdf), places });
    else one?.reject(new Error(`Typst: ${trouble}`));
  });
  const broken = (error: Error) => {
    thread = null;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  started.on('error', broken);
  started.on('exit', () => broken(new Error('Typst: the thread ended')));
  thread = started;
  return started;
}

function end(): void {
  const old = thread;
  thread = null;
  old?.removeAllListeners('exit');
  void old?.terminate();
}
