import { describe, expect, test } from "vitest";
import {
  agendaSearch,
  appointmentSearch,
  parseAgendaQuery,
  queryOfSearch,
  shownDates,
  steppedDate,
} from "./agenda-query";

const today = "2026-03-11";
const perez = "3f2b8a90-0000-4000-8000-000000000001";
const gomez = "3f2b8a90-0000-4000-8000-000000000002";

describe("the agenda's address", () => {
  test("says again what it was read as", () => {
    const search = agendaSearch({
      date: "2026-03-30",
      view: "list",
      professionalIds: [perez, gomez],
      specialty: "Cardiología",
      serviceId: gomez,
      site: "main",
      roomId: perez,
      statuses: ["pending", "arrived"],
      showsFree: true,
    });
    expect(agendaSearch(queryOfSearch(search, today))).toBe(search);
  });

  test("is today, unfiltered, where it says nothing", () => {
    expect(agendaSearch(parseAgendaQuery({}, today))).toBe("?date=2026-03-11");
  });

  test("of an appointment keeps what is chosen and takes its date", () => {
    const search = agendaSearch(parseAgendaQuery({ view: "week", professional: perez }, today));
    expect(appointmentSearch(search, { id: gomez, date: "2026-04-02" })).toBe(
      `?date=2026-04-02&view=week&professional=${perez}&appointment=${gomez}`,
    );
  });

  test("may be nonsense without harm", () => {
    const read = parseAgendaQuery(
      {
        ...{ date: "2026-02-30", view: "year", professional: ["x", perez] },
        ...{ status: "lost,pending", only: "y", site: "z", room: "" },
      },
      today,
    );
    expect(read).toEqual({
      date: today,
      view: null,
      professionalIds: [perez],
      ...{ specialty: null, serviceId: null, site: null, roomId: null },
      statuses: ["pending"],
      showsFree: false,
    });
  });

  test("keeps what is open beside it, and drops what is closed", () => {
    const query = parseAgendaQuery({}, today);
    expect(agendaSearch(query, { appointment: perez, new: undefined })).toBe(
      `?date=2026-03-11&appointment=${perez}`,
    );
  });
});

describe("the dates that a view shows", () => {
  test("are whole weeks from Monday", () => {
    expect(shownDates("week", "2026-03-11")).toEqual({ from: "2026-03-09", to: "2026-03-15" });
    expect(shownDates(null, "2026-03-15")).toEqual({ from: "2026-03-09", to: "2026-03-15" });
    expect(shownDates("month", "2026-03-11")).toEqual({ from: "2026-02-23", to: "2026-04-05" });
    expect(shownDates("month", "2027-02-28")).toEqual({ from: "2027-02-01", to: "2027-02-28" });
    expect(shownDates("day", "2026-03-11")).toEqual({ from: "2026-03-11", to: "2026-03-11" });
    expect(shownDates("columns", "2026-03-11")).toEqual(shownDates("day", "2026-03-11"));
  });

  test("are seven in a list, the asked one first", () => {
    expect(shownDates("list", "2026-03-11")).toEqual({ from: "2026-03-11", to: "2026-03-17" });
    expect(steppedDate("list", "2026-03-11", 1)).toBe("2026-03-18");
  });

  test("move by their own length", () => {
    expect(steppedDate("day", "2026-03-31", 1)).toBe("2026-04-01");
    expect(steppedDate("week", "2026-03-11", -1)).toBe("2026-03-04");
    expect(steppedDate("month", "2026-01-31", 1)).toBe("2026-02-01");
    expect(steppedDate("month", "2026-03-31", -1)).toBe("2026-02-01");
    expect(steppedDate("month", "2026-12-05", 1)).toBe("2027-01-01");
  });
});
