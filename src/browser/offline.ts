/** Where the worker and the entry page keep what opens without a signal. */
export const cacheName = 'lagawi-entry-1';

/**
 * Registers the worker. It did not see this page load if it is new, so the page itself is put
 * where the worker looks: the first visit is enough.
 */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const isWatched = navigator.serviceWorker.controller !== null;
  try {
    await navigator.serviceWorker.register('/pekerja.js');
    if (isWatched) return;
    await navigator.serviceWorker.ready;
    const needed = document.querySelectorAll('link[rel="stylesheet"], script[src]');
    const assets = [...needed].map((one) => one.getAttribute('href') ?? one.getAttribute('src'));
    const cache = await caches.open(cacheName);
    await cache.addAll([location.pathname, ...assets.flatMap((one) => one ?? [])]);
  } catch {
    // No signal in between: the next visit keeps it.
  }
}
