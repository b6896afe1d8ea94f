/**
 * Keeps the entry page, score sheets and their assets on the phone, so that they open without a
 * signal. Everything else goes to the network as ever: figures are never shown from a cache.
 */
import { forgetSheetsOf } from './kept-sheet.ts';
import { cacheName } from './offline.ts';
import { flushRecords, hasRecords } from './record-outbox.ts';

// The worker's own global; the page's library knows `self` as a window.
const worker = self as unknown as {
  addEventListener(type: 'install', listen: () => void): void;
  addEventListener(type: 'fetch', listen: (event: FetchEvent) => void): void;
  skipWaiting(): Promise<void>;
};

interface FetchEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
}

const entryPath = /^\/usaha\/[^/]+\/catat$/;
/** Where a code is checked on the device, and a code that was scanned. */
const checkPath = '/periksa/luring';
const codePath = /^\/periksa\/(\d+\.[^/]+)$/;
const sheetPath = /^\/kampanye\/[^/]+\/(kurasi|penjurian)\/penilaian\/[^/]+$/;
/** A mentor's own days, and the pages on which sessions are told of. */
const mentorPath =
  /^(\/pendampingan(\/sesi\/[^/]+\/catatan)?|\/kampanye\/[^/]+\/pendampingan\/catatan)$/;
const isKept = ({ pathname }: URL) =>
  pathname.startsWith('/assets/') ||
  pathname === checkPath ||
  entryPath.test(pathname) ||
  sheetPath.test(pathname) ||
  mentorPath.test(pathname);
/** A producer's first pages: without a signal they lead to the entry page. */
const isHome = ({ pathname }: URL) => pathname === '/' || pathname.startsWith('/usaha-saya/');

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  // Who signs out leaves nothing behind; what waits to be sent is kept elsewhere.
  if (request.method === 'POST' && url.pathname === '/keluar') {
    event.waitUntil(caches.delete(cacheName));
  }
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') {
    event.waitUntil(forgetWhatEnded());
    // A mentor's own pages send by themselves and say more.
    if (!mentorPath.test(url.pathname)) event.waitUntil(sendRecords().catch(() => undefined));
  }
  if (isKept(url)) event.respondWith(fromNetworkElseCache(request));
  else if (isHome(url) && request.mode === 'navigate')
    event.respondWith(fromNetworkElseEntry(request));
  else if (codePath.test(url.pathname) && request.mode === 'navigate')
    event.respondWith(fromNetworkElseDevice(request));
});

async function fromNetworkElseCache(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) await cache.put(request, answer.clone());
    else if (ended.includes(answer.status)) await forget(new URL(request.url).pathname, answer);
    return answer;
  } catch (error) {
    const kept = await cache.match(request, { ignoreVary: true, ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}

/** What the house answers to whom a right has ended; an old session is led to the way in. */
const ended = [403, 404, 410];
/** Each page that is kept is one question. */
const askEveryMs = 10 * 60_000;
let askedAt = 0;

/**
 * Asks the house of each page that is kept here whether it is still for whoever is signed in, and
 * forgets those that are not, with what that person typed into them. What waits to be sent stays:
 * it is the sender's own word, and the house decides on it.
 */
async function forgetWhatEnded(): Promise<void> {
  if (Date.now() - askedAt < askEveryMs) return;
  askedAt = Date.now();
  const cache = await caches.open(cacheName);
  for (const kept of await cache.keys()) {
    const { pathname } = new URL(kept.url);
    if (pathname.startsWith('/assets/') || pathname === checkPath) continue;
    try {
      const asked = { method: 'HEAD', credentials: 'same-origin', redirect: 'manual' } as const;
      const answer = await fetch(pathname, asked);
      if (ended.includes(answer.status)) await forget(pathname, answer);
    } catch {
      // No signal in between: the next page asks again.
      askedAt = 0;
      return;
    }
  }
}

/** The page goes, and what was typed by whom the house told so: others typed by another right. */
async function forget(pathname: string, told: Response): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.delete(pathname, { ignoreSearch: true, ignoreVary: true });
  const person = personOf(told);
  if (person) await forgetSheetsOf(person, pathname).catch(() => undefined);
}

const personOf = ({ headers }: Response): string | null => headers.get('lagawi-person');

/** What a mentor told without a signal goes out from any page, for whoever is signed in. */
async function sendRecords(): Promise<void> {
  if (!(await hasRecords())) return;
  const person = personOf(await fetch('/pendampingan', { method: 'HEAD', redirect: 'manual' }));
  if (person) await flushRecords(person);
}

async function fromNetworkElseDevice(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const [, code = ''] = codePath.exec(new URL(request.url).pathname) ?? [];
    const cache = await caches.open(cacheName);
    if (!(await cache.match(checkPath, { ignoreVary: true }))) throw error;
    return Response.redirect(`${checkPath}#${encodeURIComponent(code)}`);
  }
}

async function fromNetworkElseEntry(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const cache = await caches.open(cacheName);
    const page = (await cache.keys()).find((one) => entryPath.test(new URL(one.url).pathname));
    if (page) return Response.redirect(page.url);
    throw error;
  }
}
