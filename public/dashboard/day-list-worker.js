// Opens the page of the day's list where the network is cut, and sends the marks that wait once it is back. It keeps
// that page and its files alone, which say nothing of anybody; the list itself the page keeps, sealed.

const scope = new URL(self.registration.scope).pathname;
const shell = `${scope}/offline`;
const slug = scope.split("/")[2];
const ownCaches = `citaria-offline ${scope} `;
// Build, language and appearance: another one is another worker, which brings a cache of its own.
const cacheName = ownCaches + new URL(self.location.href).search;

/** A connection that answers nothing for so long is none. */
const patienceMs = 8_000;
const file = /\/_next\/static\/[\w\-.~/%[\]()@]+?\.(?:js|css|woff2)/g;

self.addEventListener("install", (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate" && pathname === shell) event.respondWith(kept(shell, request));
  else if (request.mode === "navigate" && pathname === scope) event.respondWith(live(request));
  else if (pathname.startsWith("/_next/static/")) event.respondWith(kept(pathname, request));
});

self.addEventListener("sync", (event) => {
  if (event.tag === "citaria-marks") event.waitUntil(sendMarks());
});

async function keepShell() {
  const cache = await caches.open(cacheName);
  const page = await fetch(shell, { cache: "no-store" });
  if (!page.ok || page.redirected) throw new Error(`The offline page answered ${page.status}`);
  const files = new Set((await page.clone().text()).match(file));
  await cache.put(shell, page);
  for (const path of files) {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    if (path.endsWith(".css")) {
      const text = await answer.clone().text();
      const fonts = [...text.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, name]) => name);
      for (const font of fonts) await cache.add(new URL(font, new URL(path, self.location)).pathname);
    }
    await cache.put(path, answer);
  }
}

async function forgetOthers() {
  for (const name of await caches.keys()) {
    if (name.startsWith(ownCaches) && name !== cacheName) await caches.delete(name);
  }
}

async function kept(path, request) {
  const cache = await caches.open(cacheName);
  return (await cache.match(path)) ?? fetch(request);
}

/** The list as the server has it; without a connection, or with a server that is away, what is kept. */
async function live(request) {
  const cut = Response.redirect(shell);
  const patience = new Promise((resolve) => setTimeout(resolve, patienceMs, cut));
  const answer = fetch(request).then(
    (response) => ([502, 503, 504].includes(response.status) ? cut : response),
    () => cut,
  );
  return Promise.race([answer, patience]);
}

/** As the page does it (lib/offline-marks/device). Refused ones stay: the page asks what to do about them. */
function sendMarks() {
  return navigator.locks.request("citaria-marks", async () => {
    const database = await openMarks();
    try {
      const all = await asked(database, "readonly", (store) => store.getAll());
      const waiting = all.filter((mark) => mark.slug === slug);
      for (let at = 0; at < waiting.length; at += 12) {
        const some = waiting.slice(at, at + 12);
        const settled = await post(some);
        for (const { id, order } of some) {
          if (settled.has(id)) await asked(database, "readwrite", (store) => store.delete(order));
        }
      }
    } finally {
      database.close();
    }
  });
}

/** Ids of what is done. Throws where there is still no connection: the browser wakes the worker again. */
async function post(some) {
  const marks = some.map(({ id, nonce, box }) => ({ id, nonce, box }));
  const response = await fetch(`/api/day-list/${slug}/marks`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ sentAtMs: Date.now(), marks }),
  });
  if (response.status >= 500) throw new Error(`Answered ${response.status}`);
  if (!response.ok) return new Set();
  const { answers } = await response.json();
  return new Set(answers.filter(({ outcome }) => outcome !== "refused").map(({ id }) => id));
}

function openMarks() {
  const opening = indexedDB.open("citaria-marks", 1);
  return new Promise((resolve, reject) => {
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore("marks", { keyPath: "order", autoIncrement: true });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

function asked(database, mode, ask) {
  const request = ask(database.transaction("marks", mode).objectStore("marks"));
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
