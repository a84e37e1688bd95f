// Keeps one page for when there is no connection, and nothing else: what families told must not stay in a browser.
const KEPT = 'kinvite-3';
const OFFLINE = '/offline.html';
const FILES = [OFFLINE, '/css/tokens.css', '/css/kinvite.css', '/js/theme.js', '/favicon.svg'];

self.addEventListener('install', event => {
  const files = FILES.map(file => new Request(file, {cache: 'reload'}));
  event.waitUntil(caches.open(KEPT).then(cache => cache.addAll(files)).then(() => self.skipWaiting()));
});
self.addEventListener('activate', event => {
  const outdated = names => Promise.all(names.filter(name => name !== KEPT).map(name => caches.delete(name)));
  event.waitUntil(caches.keys().then(outdated).then(() => self.clients.claim()));
});
self.addEventListener('fetch', event => {
  const file = event.request.mode === 'navigate' ? OFFLINE : new URL(event.request.url).pathname;
  if (event.request.mode === 'navigate' || FILES.includes(file)) {
    event.respondWith(fetch(event.request).catch(() => caches.match(file)));
  }
});
