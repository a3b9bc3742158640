import { listsDatabase } from "@/lib/core/offline/kept-here";

type StoreName = "lists" | "marks";

/** One request to a store of this device, in a transaction of its own. Rejects where the browser keeps nothing. */
export async function inStore<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase(name);
  try {
    const transaction = database.transaction(name, mode);
    const asked = ask(transaction.objectStore(name));
    return await new Promise<T>((resolve, reject) => {
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function openDatabase(name: StoreName): Promise<IDBDatabase> {
  const opening = indexedDB.open(name === "lists" ? listsDatabase : marksDatabase, 1);
  return new Promise((resolve, reject) => {
    opening.onupgradeneeded = () => {
      const { result } = opening;
      if (name === "lists") result.createObjectStore(name, { keyPath: "slug" });
      else result.createObjectStore(name, { keyPath: "order", autoIncrement: true });
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

/** Another database than the lists', which can go without a trace while marks that wait to be sent stay. */
const marksDatabase = "citaria-marks";
