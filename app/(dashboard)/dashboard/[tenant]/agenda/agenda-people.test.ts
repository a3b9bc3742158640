import { expect, test } from "vitest";
import type { Agenda } from "@/lib/appointments/load-agenda";
import { agendaPeople } from "./agenda-people";

test("a professional keeps their place, and with it their tint, whoever else is shown", () => {
  const luis = { id: "l", name: "Luis Gil Paz", title: "Dr." };
  const shown = { professionals: [luis] } as unknown as Agenda;
  expect(agendaPeople(shown, { professionals: [{ id: "a" }, { id: "l" }] })).toEqual([
    { id: "l", name: "Dr. Luis Gil Paz", initials: "LG", place: 1, isOnlyShown: false },
  ]);
  const [onlooked] = agendaPeople(shown, { professionals: [] }, ["a"]);
  expect(onlooked?.isOnlyShown).toBe(true);
});
