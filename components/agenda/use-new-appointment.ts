"use client";

import { useMemo, useState } from "react";
import type { LocalDate } from "@/lib/core/time/civil";
import type { ExtraPart } from "./extra-services";
import type { FindFirstFree } from "./first-free-button";
import { firstRepeat, type RepeatFields, repeatOf } from "./repeat-rule";
import {
  anyOf,
  type BookableProfessional,
  type BookableService,
  type Part,
} from "./service-choice";
import type { FindFreeTimes } from "./use-free-times";
import { useLength } from "./use-length";
import { useOverbook } from "./use-overbook";
import { type PreviewSeries, useSeriesPreview } from "./use-series-preview";
import { useWantedTime } from "./use-wanted-time";

export type FirstChoice = {
  readonly date: LocalDate;
  readonly time: string;
  readonly professionalId: string | null;
  readonly serviceId?: string | undefined;
  readonly clientId: string | null;
  /** Where a range was drawn. */
  readonly drawnMinutes?: number | undefined;
  /** Opened to repeat an appointment. */
  readonly repeats?: boolean;
};

type Catalogue = {
  readonly services: readonly BookableService[];
  readonly professionals: readonly BookableProfessional[];
};

type Finders = {
  readonly findFreeTimes: FindFreeTimes;
  readonly findFirstFree: FindFirstFree;
  readonly findVisitTimes: FindVisitTimes;
  readonly findFirstVisit: FindFirstFree;
  readonly previewSeries: PreviewSeries;
};

/** Like `FindFreeTimes`, of a visit of several services. */
export type FindVisitTimes = (previous: null, query: unknown) => ReturnType<FindFreeTimes>;

/** What a new appointment is to be: one, several that come back, or several services in one visit. */
export function useNewAppointment(first: FirstChoice, catalogue: Catalogue, finders: Finders) {
  const { professionals, services } = catalogue;
  const wanted = useWantedTime({
    date: first.date,
    time: first.time,
    professionalId: first.professionalId ?? anyOf(professionals),
  });
  const [serviceId, setServiceId] = useState(
    () => first.serviceId ?? onlyServiceOf(catalogue, first.professionalId) ?? "",
  );
  const [clientId, setClientId] = useState(first.clientId);
  const [extras, setExtras] = useState<readonly ExtraPart[]>([]);
  const [repeat, setRepeat] = useState<RepeatFields | null>(first.repeats ? firstRepeat : null);
  const [outsideHours, setOutsideHours] = useState(false);
  const [declared, setDeclared] = useState<readonly string[]>([]);
  const kind = extras.length > 0 ? "visit" : repeat ? "series" : "one";

  const { professionalId, start } = wanted;
  const length = useLength(services, { serviceId, professionalId }, first.drawnMinutes);
  const durationMinutes = length.own;
  const overbook = useOverbook(`${serviceId} ${professionalId} ${start} ${durationMinutes}`);
  const rule = kind === "series" && repeat ? repeatOf(repeat) : undefined;
  const isAsked = rule && serviceId && start;
  const series = useSeriesPreview(
    finders.previewSeries,
    isAsked
      ? {
          ...{ serviceId, professionalId, start, clientId, declared, outsideHours },
          ...{ durationMinutes, repeat: rule },
        }
      : null,
  );

  const { findFreeTimes, findVisitTimes } = finders;
  const parts = [{ serviceId, professionalId }, ...extras].map(partOf);
  const partsKey = JSON.stringify(parts);
  const find = useMemo<FindFreeTimes>(() => {
    const asked: Part[] = JSON.parse(partsKey);
    const whom = whomOf(clientId, declared);
    if (asked.length === 1)
      return (previous, query) => findFreeTimes(previous, { ...query, ...whom, durationMinutes });
    return (previous, { date }) => findVisitTimes(previous, { ...whom, parts: asked, date });
  }, [partsKey, clientId, declared, durationMinutes, findFreeTimes, findVisitTimes]);

  return {
    kind,
    wanted,
    find,
    findFirst: () => {
      const whom = whomOf(clientId, declared);
      if (kind === "visit") return finders.findFirstVisit(null, { ...whom, parts });
      return finders.findFirstFree(null, {
        ...whom,
        ...{ serviceId, professionalId, durationMinutes },
      });
    },
    series,
    overbook,
    length,
    /** Each service of a visit takes what it takes. */
    hasLength:
      kind !== "visit" &&
      !length.isShared &&
      (serviceId !== "" || first.drawnMinutes !== undefined),
    first: { serviceId, professionalId },
    chooseFirst: (part: { serviceId: string; professionalId: string }) => {
      setServiceId(part.serviceId);
      wanted.want({ professionalId: part.professionalId });
    },
    /** Empty until every service of the visit is chosen: then there is nothing to look for. */
    askedServiceId: parts.every((part) => part.serviceId) ? serviceId : "",
    extras,
    setExtras: (next: readonly ExtraPart[]) => {
      setExtras(next);
      if (next.length > 0) setRepeat(null);
    },
    repeat,
    setRepeat,
    setClientId,
    setOutsideHours,
    setDeclared,
  } as const;
}

function partOf({ serviceId, professionalId }: Part): Part {
  return { serviceId, professionalId };
}

/** Who it is for, and which rules of priority were ticked. */
function whomOf(clientId: string | null, declared: readonly string[]) {
  return { ...(clientId ? { clientId } : {}), declared };
}

/** The only service there is, or the only one that the professional in view gives. */
function onlyServiceOf(
  { services, professionals }: Catalogue,
  professionalId: string | null,
): string | undefined {
  const given = professionals.find((each) => each.id === professionalId)?.serviceIds;
  const possible = services.filter((service) => !given || given.includes(service.id));
  return possible.length === 1 ? possible[0]?.id : undefined;
}
