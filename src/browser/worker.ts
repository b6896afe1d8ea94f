/**
 * Keeps the entry page and its assets on the phone, so that it opens without a signal. Everything
 * else goes to the network as ever: figures are never shown from a cache.
 */
const cacheName = 'lagawi-entry-1';
// The worker's own global; the page's library knows `self` as a window.
const worker = self as unknown as {
  addEventListener(type: 'install' | 'activate', listen: () => void): void;
  addEventListener(type: 'fetch', listen: (event: FetchEvent) => void): void;
  skipWaiting(): Promise<void>;
};

interface FetchEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

const isKept = (url: URL) =>
  url.pathname.startsWith('/assets/') || /^\/usaha\/[^/]+\/catat$/.test(url.pathname);

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || !isKept(url)) return;
  event.respondWith(fromNetworkElseCache(event.request));
});

async function fromNetworkElseCache(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) await cache.put(request, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(request, { ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}
