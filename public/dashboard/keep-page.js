// Keeps one page, `{scope}/offline`, and its files, which say nothing of anybody, and answers with it where the network is
// cut. What it shows the page itself keeps, sealed. For the service workers of the day's list and of clients' portals.

const scope = new URL(self.registration.scope).pathname;
const shell = `${scope}/offline`;
const ownCaches = `citaria-offline ${scope} `;
// Build, language and appearance: another one is another worker, which brings a cache of its own.
const cacheName = ownCaches + new URL(self.location.href).search;

/** A connection that answers nothing for so long is none. */
const patienceMs = 8_000;
const file = /\/_next\/static\/[\w\-.~/%[\]()@]+?\.(?:js|css|woff2)/g;
const picture = /\/(?:images|brands)\/[\w\-./]+?\.(?:svg|png|webp|avif)/g;

/** `below`: answers for the pages below the scope as well; the one that was asked for stands behind `#`. */
function keepPage({ below }) {
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
    const isPage = pathname === scope || (below && pathname.startsWith(`${scope}/`));
    if (request.mode === "navigate" && pathname === shell) {
      event.respondWith(kept(shell, request));
    } else if (request.mode === "navigate" && isPage) {
      event.respondWith(live(request, pathname.slice(scope.length + 1)));
    } else if (/^\/(_next\/static|images|brands)\//.test(pathname)) {
      event.respondWith(kept(pathname, request));
    }
  });
}

async function keepShell() {
  const cache = await caches.open(cacheName);
  const page = await fetch(shell, { cache: "no-store" });
  if (!page.ok || page.redirected) throw new Error(`The offline page answered ${page.status}`);
  const text = await page.clone().text();
  const [files, pictures] = [new Set(text.match(file)), new Set(text.match(picture))];
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
  // A page without its picture is still worth keeping.
  for (const path of pictures) await cache.add(path).catch(() => {});
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
async function live(request, below) {
  const cut = Response.redirect(below ? `${shell}#${below}` : shell);
  const patience = new Promise((resolve) => setTimeout(resolve, patienceMs, cut));
  const answer = fetch(request).then(
    (response) => ([502, 503, 504].includes(response.status) ? cut : response),
    () => cut,
  );
  return Promise.race([answer, patience]);
}
