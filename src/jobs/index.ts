/**
 * Jobs: work that outlives its request, on pg-boss in the same database.
 *
 * Invariants: a job is enqueued inside the action's transaction, so it exists exactly when the
 * action happened; every handler may run twice and the second time changes nothing.
 * Non-goals: telling people how far a job is (its room keeps that), order between jobs.
 */
import { PgBoss } from 'pg-boss';
import type { Database, Tx } from '../database/index.ts';

/** Every queue with what its jobs carry: ids only, never personal values. */
export interface Work {
  'sales.read': { enterpriseId: string; uploadId: string };
  'sales.book': { enterpriseId: string; uploadId: string };
  /** What was tried in vain to the last time, by `read` or `book`. */
  'sales.giveUp': { enterpriseId: string; uploadId: string };
  'notices.send': { noticeId: string | null };
  'documents.make': { batchId: string };
  'documents.giveUp': { batchId: string };
  'training.book': { listId: string };
  'training.giveUp': { listId: string };
  'training.match': { listId: string };
}
export type WorkName = keyof Work;

/** Each with the queue that takes over when its tries have run out; that one comes before it. */
const queues: readonly { name: WorkName; deadLetter?: WorkName }[] = [
  { name: 'sales.giveUp' },
  { name: 'sales.read', deadLetter: 'sales.giveUp' },
  { name: 'sales.book', deadLetter: 'sales.giveUp' },
  { name: 'notices.send' },
  { name: 'documents.giveUp' },
  { name: 'documents.make', deadLetter: 'documents.giveUp' },
  { name: 'training.giveUp' },
  { name: 'training.book', deadLetter: 'training.giveUp' },
  { name: 'training.match' },
];

export interface Jobs {
  /** Inside the transaction that makes it necessary. */
  enqueue<N extends WorkName>(tx: Tx, name: N, data: Work[N]): Promise<void>;
  /** After the commit: a worker of this process looks at once instead of at its next round. */
  wake(name: WorkName): void;
  work<N extends WorkName>(name: N, handler: (data: Work[N]) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** A killed worker's job is taken up again after this long without a sign of life. */
const heartbeatSeconds = 15;

export async function openJobs(database: Database, onError: (error: Error) => void): Promise<Jobs> {
  const boss = new PgBoss({ db: adapter(database.pool), schema: 'pgboss' });
  boss.on('error', onError);
  await boss.start();
  for (const { name, deadLetter } of queues) {
    await boss.createQueue(name, {
      retryLimit: 5,
      retryDelay: 1,
      retryBackoff: true,
      expireInSeconds: 3600,
      heartbeatSeconds,
    });
    // Queues of an installation that is older than this stay as they were made.
    if (deadLetter) await boss.updateQueue(name, { deadLetter });
  }
  const workers = new Map<WorkName, string>();
  return {
    enqueue: async (tx, name, data) => {
      await boss.send(name, data, { db: adapter(tx.client) });
    },
    wake: (name) => {
      const worker = workers.get(name);
      if (worker) boss.notifyWorker(worker);
    },
    work: async (name, handler) => {
      const worker = await boss.work<Work[typeof name]>(
        name,
        { pollingIntervalSeconds: 1 },
        async (jobs) => {
          for (const job of jobs) await handler(job.data);
        },
      );
      workers.set(name, worker);
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

/** pg-boss on a connection of ours: the pool, or the transaction that makes the job necessary. */
function adapter(queryable: Pick<Tx['client'], 'query'>) {
  return {
    executeSql: async (text: string, values?: unknown[]) => {
      const result = await queryable.query(text, values);
      // Several statements in one text give several results, and pg-boss reads the rows of all.
      return { rows: Array.isArray(result) ? result.flatMap((one) => one.rows) : result.rows };
    },
  };
}
