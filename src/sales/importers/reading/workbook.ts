import { Worker } from 'node:worker_threads';
import { assert } from '../../../kernel/assert.ts';
import type { Refusal } from '../../words.ts';
import type { Cell } from './cells.ts';
import { Refused, refusals } from './refusals.ts';
import type { Unpacked } from './unpack.ts';

export type WorkbookQuestion =
  | { kind: 'open'; container: 'zip' | 'other'; bytes: Uint8Array }
  | { kind: 'rows'; sheet: string; from: number; columns: number[] }
  | { kind: 'unpack'; bytes: Uint8Array; password: string };

export type WorkbookAnswer =
  | { kind: 'heads'; heads: { name: string; rows: string[][] }[]; resaved: boolean }
  | { kind: 'rows'; rows: (Cell[] | null)[]; is1904: boolean }
  | { kind: 'inner'; name: string; bytes: Uint8Array }
  | { kind: 'files'; files: Unpacked[] }
  | { kind: 'refused'; refusal: Refusal };

// Twice the time that the largest workbook allowed takes on a slow machine.
const patienceMs = 180_000;

/** The thread, kept between files since starting one costs more than reading a small workbook. */
let worker: Worker | null = null;
let queue: Promise<unknown> = Promise.resolve();

/** The worker's memory holds one workbook, so conversations follow each other. */
export function withWorkbook<T>(
  talk: (ask: (question: WorkbookQuestion) => Promise<WorkbookAnswer>) => Promise<T>,
): Promise<T> {
  const turn = queue.then(() => talk(ask));
  queue = turn.catch(() => undefined);
  return turn;
}

function ask(question: WorkbookQuestion): Promise<WorkbookAnswer> {
  const thread = startedWorker();
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void, ends: boolean) => {
      clearTimeout(timer);
      thread.off('message', onMessage);
      thread.off('error', onError);
      thread.off('exit', onError);
      if (ends) {
        if (worker === thread) worker = null;
        void thread.terminate();
      } else thread.unref();
      settle();
    };
    const onMessage = (answer: WorkbookAnswer) =>
      finish(
        answer.kind === 'refused'
          ? () => reject(new Refused(answer.refusal))
          : () => resolve(answer),
        false,
      );
    // Out of memory, or the parser went astray: the workbook is at fault, not the server.
    const onError = () => finish(() => reject(new Refused(refusals.tooLarge())), true);
    const timer = setTimeout(onError, patienceMs);
    thread.ref();
    thread.on('message', onMessage);
    thread.on('error', onError);
    thread.on('exit', onError);
    thread.postMessage(question);
  });
}

function startedWorker(): Worker {
  worker ??= new Worker(new URL('./workbook-worker.ts', import.meta.url), {
    // Node strips the types itself; a loader inherited from the command line would start twice.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
  });
  return worker;
}

export function expectAnswer<K extends WorkbookAnswer['kind']>(
  answer: WorkbookAnswer,
  kind: K,
): Extract<WorkbookAnswer, { kind: K }> {
  assert(answer.kind === kind, `the workbook's answer is ${kind}`);
  // The line above compared the discriminant, which the compiler cannot follow through K.
  return answer as Extract<WorkbookAnswer, { kind: K }>;
}
