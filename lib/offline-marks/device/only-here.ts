/** Of several tabs and the worker one works at a time. A browser without locks trusts that each mark is done once. */
export function onlyHere<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(marksLock, work) : work();
}

/** The worker asks for the same (public/dashboard/day-list-worker.js). */
const marksLock = "citaria-marks";
