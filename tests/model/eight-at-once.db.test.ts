import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { runsOf } from "../property-runs";
import { deskBooks, visitorBooks } from "./commands/book";
import { deskCancels, deskMoves, deskNotes } from "./commands/change";
import { deskCloses, deskEndsAbsence, deskNotesAbsence, deskOpens } from "./commands/hours";
import { deskBooksSeries, deskCancelsSeries, deskMovesSeries } from "./commands/series";
import { expectOrder } from "./invariants";
import { newWorld, nothingYet } from "./world";

afterAll(closePool);

const workers = 8;

const anyDay = fc.commands(
  [
    ...[visitorBooks, deskBooks, deskBooksSeries, deskMoves, deskCancels, deskNotes],
    ...[deskCancelsSeries, deskMovesSeries],
    ...[deskOpens, deskCloses, deskNotesAbsence, deskEndsAbsence],
  ],
  { maxCommands: 30, size: "max" },
);

test("whatever eight people do at once, nothing overlaps and every history is whole", async () => {
  let booked = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyDay, { minLength: workers, maxLength: workers }), async (days) => {
      const [world, known] = [await newWorld(), nothingYet()];
      const setup = () => ({ model: known, real: world });
      await Promise.all(days.map((commands) => fc.asyncModelRun(setup, commands)));
      await expectOrder(world, known);
      booked += known.appointmentIds.length;
    }),
    // What eight do at once happens differently each time: to look for a smaller case would mislead.
    { numRuns: runsOf(8, { share: 0.02 }), endOnFailure: true },
  );
  expect(booked).toBeGreaterThan(0);
}, 3_600_000);
