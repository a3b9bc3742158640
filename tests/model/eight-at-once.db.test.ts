import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { runsOf } from "../property-runs";
import { deskBooks, visitorBooks } from "./commands/book";
import { deskCancels, deskMoves, deskNotes } from "./commands/change";
import {
  holdExpires,
  visitorBooksHeldVisit,
  visitorBooksWhatIsHeld,
  visitorHolds,
  visitorHoldsVisit,
  visitorLeaves,
} from "./commands/holds";
import { deskCloses, deskEndsAbsence, deskNotesAbsence, deskOpens } from "./commands/hours";
import { deskBooksSeries, deskCancelsSeries, deskMovesSeries } from "./commands/series";
import { deskBooksVisit, deskCancelsVisit } from "./commands/visits";
import { expectOrder } from "./invariants";
import { newWorld, nothingYet } from "./world";

afterAll(closePool);

const workers = 8;

const anyDay = fc.commands(
  [
    ...[visitorBooks, deskBooks, deskBooksSeries, deskMoves, deskCancels, deskNotes],
    ...[visitorHolds, visitorHolds, visitorBooksWhatIsHeld, visitorLeaves, holdExpires],
    ...[visitorHoldsVisit, visitorBooksHeldVisit],
    ...[deskCancelsSeries, deskMovesSeries, deskMovesSeries, deskBooksVisit, deskCancelsVisit],
    ...[deskOpens, deskCloses, deskNotesAbsence, deskEndsAbsence],
  ],
  { maxCommands: 30, size: "max" },
);

const everything = [
  ...[
    "visitorBooks",
    "deskBooks",
    "deskBooksSeries",
    "deskBooksVisit",
    "deskMoves",
    "deskCancels",
    "deskNotes",
  ],
  ...["visitorHolds", "visitorBooksWhatIsHeld", "visitorLeaves", "holdExpires"],
  ...["visitorHoldsVisit", "visitorBooksHeldVisit"],
  ...["deskCancelsSeries", "deskMovesSeries", "deskCancelsVisit"],
  ...["deskOpens", "deskCloses", "deskNotesAbsence", "deskEndsAbsence"],
];

const usual = 8;

test("whatever eight people do at once, nothing overlaps and every history is whole", async () => {
  const done = new Set<string>();
  const numRuns = runsOf(usual, { share: 0.02 });
  await fc.assert(
    fc.asyncProperty(fc.array(anyDay, { minLength: workers, maxLength: workers }), async (days) => {
      const [world, known] = [await newWorld(), nothingYet()];
      const setup = () => ({ model: known, real: world });
      await Promise.all(days.map((commands) => fc.asyncModelRun(setup, commands)));
      await expectOrder(world, known);
      for (const name of known.done) done.add(name);
    }),
    // What eight do at once happens differently each time: to look for a smaller case would mislead.
    { numRuns, endOnFailure: true },
  );
  // Each can go well while seven others work; to see all of them takes as many histories as usual.
  if (numRuns >= usual) expect([...done].sort()).toEqual([...everything].sort());
}, 3_600_000);
