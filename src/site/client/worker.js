// Keeps what was opened. Pages come from the network while there is one; files are named by their hash and never change.
const most = 300;
const offline = '/offline';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open('pages').then((kept) => kept.add(offline)));
  self.skipWaiting();
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (/-[0-9a-f]{10}\.\w+$|^\/icon/.test(pathname)) event.respondWith(file(request));
});

async function page(request) {
  const kept = await caches.open('pages');
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected && answer.headers.get('cache-control') !== 'no-store') {
      await kept.put(request, answer.clone());
      trim(kept);
    }
    return answer;
  } catch (error) {
    const known = (await kept.match(request, { ignoreSearch: false })) ?? (await kept.match(offline));
    if (known) return known;
    throw error;
  }
}

async function file(request) {
  const kept = await caches.open('pages');
  const known = await kept.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await kept.put(request, answer.clone());
  return answer;
}

async function trim(kept) {
  const keys = await kept.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - most)))
    if (!key.url.endsWith(offline)) await kept.delete(key);
}
