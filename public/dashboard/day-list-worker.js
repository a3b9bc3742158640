// Opens the page of the day's list where the network is cut (keep-page.js), and sends the marks that wait once it is
// back. The list itself the page keeps, sealed. It also shows what the team is told on this device (push.js).

importScripts("/dashboard/keep-page.js", "/dashboard/push.js");
keepPage({ below: false });

const slug = new URL(self.registration.scope).pathname.split("/")[2];

self.addEventListener("sync", (event) => {
  if (event.tag === "citaria-marks") event.waitUntil(sendMarks());
});

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
