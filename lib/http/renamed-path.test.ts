import { expect, test } from "vitest";
import { renamedPath } from "./renamed-path";

const slugOf = new Map([
  ["luna", "sol"],
  ["citas.sol.example", "sol"],
]);
const leads = (path: string) => renamedPath(path, slugOf)?.path;

test("every address of a tenant leads to the same one under its slug of now", () => {
  expect(leads("/luna")).toBe("/sol");
  expect(leads("/luna/book")).toBe("/sol/book");
  expect(leads("/luna/my/1/calendar.ics")).toBe("/sol/my/1/calendar.ics");
  expect(leads("/luna/app.webmanifest")).toBe("/sol/app.webmanifest");
  expect(leads("/dashboard/luna/agenda")).toBe("/dashboard/sol/agenda");
  expect(leads("/api/v1/luna/services")).toBe("/api/v1/sol/services");
  expect(leads("/api/live/luna")).toBe("/api/live/sol");
});

test("no other address leads anywhere else", () => {
  for (const path of [
    ...["/", "/sol", "/sol/luna", "/lunar", "/dashboard", "/dashboard/sol/luna", "/api/luna"],
    ...["/api/v1/sol/luna", "/i/luna", "/citas.sol.example"],
  ]) {
    expect([path, leads(path)]).toEqual([path, undefined]);
  }
});
