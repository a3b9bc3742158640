import type { LocalDate } from "@/lib/core/time/civil";
import type { AgendaColumn, AgendaEvent } from "./agenda-event";
import type { AgendaView } from "./agenda-query";
import type { AgendaDayPick, AgendaMove, AgendaPick } from "./calendar-props";
import { columnOfDate, droppedAt, momentOfPlace, stretchedTo } from "./columns";

type Grid = {
  readonly view: AgendaView;
  readonly date: LocalDate;
  readonly timeZone: string;
  readonly columns: readonly AgendaColumn[];
};

/** What the places of the grid, as it names them, mean in the agenda. */
export type GridPlaces = {
  /** Where an appointment was dropped. */
  readonly drop: (moved: AgendaEvent, start: string) => Omit<AgendaMove, "revert">;
  /** Where one ends that was made longer or shorter. */
  readonly end: (stretched: AgendaEvent, end: string) => string;
  readonly pick: (start: string) => AgendaPick;
  readonly range: (start: string, end: string) => AgendaPick;
  /** Of the head of a day. */
  readonly pickOf: (day: string) => AgendaDayPick;
};

export function gridPlaces({ view, date, timeZone, columns }: Grid): GridPlaces {
  if (view !== "columns") return placesOfDates;
  const shown = { date, timeZone };
  const personOf = (place: string) => columns[columnOfDate(place.slice(0, 10))]?.person;
  const ownerOf = (place: string) => {
    const person = personOf(place);
    return person?.isOnlyShown ? undefined : person?.id;
  };
  const owned = (place: string) => {
    const professionalId = ownerOf(place);
    return professionalId ? { professionalId } : {};
  };
  const columnOf = ({ professionalId }: AgendaEvent) =>
    columns.findIndex(({ person }) => person.id === professionalId);
  return {
    drop: (moved, start) => ({
      start: droppedAt(moved, start, shown),
      ...(ownerOf(start) === moved.professionalId ? {} : owned(start)),
    }),
    end: (stretched, end) => stretchedTo(stretched, end, shown, columnOf(stretched)),
    pick: (start) => ({ at: momentOfPlace(start, shown), ...owned(start) }),
    range: (start, end) => ({
      at: momentOfPlace(start, shown),
      until: momentOfPlace(end, shown, columnOfDate(start.slice(0, 10))),
      ...owned(start),
    }),
    pickOf: (day) => {
      const professionalId = personOf(day)?.id;
      return professionalId ? { professionalId } : {};
    },
  };
}

const placesOfDates: GridPlaces = {
  drop: (_, start) => ({ start }),
  end: (_, end) => end,
  pick: (at) => ({ at }),
  range: (at, until) => ({ at, until }),
  pickOf: (date) => ({ date }),
};
