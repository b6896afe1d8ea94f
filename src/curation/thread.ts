import { Worker } from 'node:worker_threads';
import type { RankingAsked } from './rules/ranking/index.ts';
import type { Ranking, RankingSheet } from './words/ranking.ts';

/** `rankingOf` beside the pages that are being served meanwhile. */
export function rankInThread(sheet: RankingSheet, asked: RankingAsked): Promise<Ranking> {
  const thread = new Worker(new URL('./ranking-worker.ts', import.meta.url), {
    // Node strips the types itself; a loader inherited from the command line would start twice.
    execArgv: [],
  });
  return new Promise<Ranking>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the ranking’s thread ended')));
    thread.postMessage({ sheet, asked });
  }).finally(() => thread.terminate());
}
