/** What makes a practice ready, in the order in which it is best done. */
export const checklistItems = [
  "services",
  "hours",
  "contact",
  "prices",
  "logo",
  "page",
  "booking",
] as const;

export type ChecklistItem = (typeof checklistItems)[number];

/** What of a practice is there. */
export type Progress = {
  /** Some active service is given by somebody who attends. */
  readonly isOffered: boolean;
  readonly hasHours: boolean;
  readonly hasOpenings: boolean;
  /** By telephone or e-mail. */
  readonly isReachable: boolean;
  readonly hasPrices: boolean;
  readonly hasLogo: boolean;
  readonly hasPublished: boolean;
  /** Whether visitors may book at all. */
  readonly isOpen: boolean;
  readonly hasAppointments: boolean;
};

export type Checklist = {
  readonly left: readonly ChecklistItem[];
  /** Whether nobody can book as long as something of it is missing. */
  readonly blocks: boolean;
};

/** Without these nobody books, or nobody finds the way. */
const essential: ReadonlySet<ChecklistItem> = new Set(["services", "hours", "contact"]);

/** Without these two there is no time to book. */
const blocking: ReadonlySet<ChecklistItem> = new Set(["services", "hours"]);

export function checklistOf(progress: Progress): Checklist {
  const left = checklistItems.filter((item) => !isDone(item, progress));
  return { left, blocks: !progress.isOpen || left.some((item) => blocking.has(item)) };
}

/** Whether its owner sees it: a new practice until all is done, any other while something essential is missing. */
export function showsChecklist({ left }: Checklist, isNew: boolean): boolean {
  return left.some((item) => isNew || essential.has(item));
}

function isDone(item: ChecklistItem, progress: Progress): boolean {
  switch (item) {
    case "services":
      return progress.isOffered;
    case "hours":
      return progress.hasHours || progress.hasOpenings;
    case "contact":
      return progress.isReachable;
    case "prices":
      return progress.hasPrices;
    case "logo":
      return progress.hasLogo;
    case "page":
      return progress.hasPublished;
    case "booking":
      return progress.hasAppointments;
  }
}
