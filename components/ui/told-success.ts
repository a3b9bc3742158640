const name = "citaria:success";

/** Something worked, and its person is told so. */
export function tellSuccess(): void {
  document.dispatchEvent(new Event(name));
}

/** Hears of it from anywhere on the page; returns how to stop. */
export function onSuccessTold(hear: () => void): () => void {
  document.addEventListener(name, hear);
  return () => document.removeEventListener(name, hear);
}
