import { expect, test } from "vitest";
import { appointmentIcs, type CalendarAppointment } from "./appointment-ics";

const appointment: CalendarAppointment = {
  id: "8b7f4f0e-2a57-4be4-9d0e-64a1c8e13f11",
  version: 3,
  state: "confirmed",
  startsAt: new Date(Date.UTC(2026, 10, 23, 14)),
  endsAt: new Date(Date.UTC(2026, 10, 23, 14, 30)),
  summary: "Consulta; niños, ñandúes y más en una clínica de nombre muy, muy largo: La Vega",
  description: "Con Dra. Núñez\nCódigo: KX47TR",
  location: "Av. Rivera 45, La Vega",
  organizer: { name: 'Clínica "La Vega"\r\nX-EVIL:1', email: "citas@vega.example" },
  attendee: { name: "Ana Ríos", email: "ana@ejemplo.example" },
  writtenAt: new Date(Date.UTC(2026, 10, 20)),
};

test("a calendar knows the appointment again by its UID and the change by its SEQUENCE", () => {
  const lines = unfolded(appointmentIcs(appointment, "REQUEST"));
  expect(lines).toContain("UID:8b7f4f0e-2a57-4be4-9d0e-64a1c8e13f11@citaria");
  expect(lines).toContain("SEQUENCE:3");
  expect(lines).toContain("METHOD:REQUEST");
  expect(lines).toContain("STATUS:CONFIRMED");
});

test("times are instants, so that every calendar shows its owner's hour", () => {
  const lines = unfolded(appointmentIcs(appointment, "REQUEST"));
  expect(lines).toContain("DTSTART:20261123T140000Z");
  expect(lines).toContain("DTEND:20261123T143000Z");
});

test("a cancellation takes the event away", () => {
  const lines = unfolded(appointmentIcs({ ...appointment, state: "cancelled" }, "CANCEL"));
  expect(lines).toContain("METHOD:CANCEL");
  expect(lines).toContain("STATUS:CANCELLED");
});

test("a download invites nobody", () => {
  expect(appointmentIcs(appointment, "PUBLISH")).not.toContain("ATTENDEE");
});

test("several share a file, each an event of its own", () => {
  const lines = unfolded(appointmentIcs([appointment, { ...appointment, id: "other" }], "PUBLISH"));
  expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(2);
  expect(lines).toContain("UID:other@citaria");
});

test("what people typed cannot add lines, and lines are as short as the format wants", () => {
  const file = appointmentIcs(appointment, "REQUEST");
  expect(unfolded(file).some((line) => line.startsWith("X-EVIL"))).toBe(false);
  for (const line of file.split("\r\n")) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toContain("\n");
  }
});

function unfolded(file: string): string[] {
  return file.replace(/\r\n[ \t]/g, "").split("\r\n");
}
