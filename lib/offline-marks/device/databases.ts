import { copiesDatabase, listsDatabase } from "@/lib/core/offline/kept-here";

export type StoreName = "lists" | "copies" | "marks";

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
  const opening = indexedDB.open(databases[name], 1);
  return new Promise((resolve, reject) => {
    opening.onupgradeneeded = () => {
      const { result } = opening;
      if (name === "marks")
        result.createObjectStore(name, { keyPath: "order", autoIncrement: true });
      else result.createObjectStore(name, { keyPath: "slug" });
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

/** One each: lists and copies can go without a trace while marks that wait to be sent stay. */
const databases: Record<StoreName, string> = {
  lists: listsDatabase,
  copies: copiesDatabase,
  marks: "citaria-marks",
};
