/** Draws weights by the hundred thousand, in a thread of its own: it takes seconds. */
import { parentPort } from 'node:worker_threads';
import { present } from '../kernel/assert.ts';
import { type RankingAsked, rankingOf } from './rules/ranking/index.ts';
import type { RankingSheet } from './words/ranking.ts';

const port = present(parentPort, 'this file runs as a worker');
port.on('message', ({ sheet, asked }: { sheet: RankingSheet; asked: RankingAsked }) => {
  port.postMessage(rankingOf(sheet, asked));
});
