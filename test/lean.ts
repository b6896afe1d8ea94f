/**
 * `node --import ./test/lean.ts`: tests without node:test's watch over every promise, which takes a
 * quarter of the time of those that wait much (docs/decisions). The watch only tells in which test
 * an error was that nobody awaited; without it such an error is told here, and fails its file.
 */
import assert from 'node:assert/strict';
import { type AsyncHook, createHook } from 'node:async_hooks';
import { after } from 'node:test';

const hooks = Object.getPrototypeOf(createHook({}));
const { enable } = hooks;
assert.equal(typeof enable, 'function', 'this Node turns hooks on in another way');

let watch: AsyncHook | undefined;
let isOn = false;
hooks.enable = function enableWhilePlacing(this: AsyncHook) {
  watch = this;
  return isOn ? enable.call(this) : this;
};

/** Runs what declares tests with the watch on: by it a test finds the suite that it stands in. */
export function placing(declare: () => void): void {
  isOn = true;
  watch?.enable();
  declare();
  watch?.disable();
  isOn = false;
}

process.on('uncaughtExceptionMonitor', (error) => console.error(error));
process.on('unhandledRejection', (reason) => console.error(reason));

/** Tests that are over, but left something open, would keep the whole run waiting. */
const patience = 60_000;
after(() => {
  setTimeout(() => {
    console.error('tests are over, but something they opened keeps this process; it is ended');
    process.exit(1);
  }, patience).unref();
});
