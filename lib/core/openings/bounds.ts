/** How many days after today hours can be opened: two years. */
export const openingAheadDays = 731;

/** How many dates and how many times a day one click opens, and how many openings in all. */
export const mostOpeningDates = 92;
export const mostOpeningWindows = 6;
export const mostOpenings = 500;

/** How many days after today an absence may begin, and how many it may last. */
export const absenceAheadDays = 1827;
export const absenceDays = 731;

/** How many days after its first time an absence may come back: five years. */
export const recurrenceDays = 1827;
