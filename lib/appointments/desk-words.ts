/** What only the team says of a booking. */
export type DeskWords = {
  readonly notes?: string | undefined;
  /** Who called, where somebody else comes. */
  readonly callerName?: string | undefined;
  /** Whether the client is told; left out: as the practice usually does. */
  readonly tellsClient?: boolean | undefined;
};
