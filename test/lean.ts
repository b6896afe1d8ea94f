/**
 * `node --import ./test/lean.ts`: tests without node:test's watch over every promise, which takes a
 * quarter of the time of those that wait much (docs/decisions). The watch only tells in which test
 * an error was that nobody awaited; without it such an error is told here, and fails its file.
 */
import assert from 'node:assert/strict';
import { createHook } from 'node:async_hooks';

const hooks = Object.getPrototypeOf(createHook({}));
assert.equal(typeof hooks.enable, 'function', 'this Node turns hooks on in another way');
hooks.enable = function stayOff() {
  return this;
};

process.on('uncaughtExceptionMonitor', (error) => console.error(error));
process.on('unhandledRejection', (reason) => console.error(reason));
