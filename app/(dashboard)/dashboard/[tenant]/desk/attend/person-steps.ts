import type { IconName } from "@/components/ui/icon";
import type { AttendedPerson } from "@/lib/queue/load-attending";
import type { DeskStep } from "../use-desk-steps";

export type AttendStep = Extract<
  DeskStep,
  "arrive" | "start" | "finish" | "call" | "miss" | "skip"
>;

/** What may be done with somebody now, the likeliest first. */
export function personSteps({ person, appointment }: AttendedPerson): readonly AttendStep[] {
  switch (person.state) {
    case "in_room":
      return ["finish"];
    case "called":
      return ["start", "skip"];
    case "waiting":
      return person.entryId === null ? ["start"] : ["start", "call"];
    case "expected":
    case "late":
    case "missing": {
      const legal = new Set(appointment?.options.steps);
      return (["start", "arrive", "miss"] as const).filter((step) => legal.has(step));
    }
    case "done":
    case "left":
    case "no_show":
      return [];
  }
}

export const stepIcons: Record<AttendStep, IconName> = {
  arrive: "user",
  start: "play",
  finish: "checkCircle",
  call: "bell",
  miss: "alert",
  skip: "pause",
};
