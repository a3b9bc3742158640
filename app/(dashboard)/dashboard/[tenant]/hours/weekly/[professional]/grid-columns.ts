/** The hours' names, then the days; on a phone the one day in sight. */
export const columns =
  "grid grid-cols-[3.75rem_repeat(7,minmax(0,1fr))] max-sm:grid-cols-[3.75rem_minmax(0,1fr)]";
