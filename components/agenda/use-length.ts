"use client";

import { useState } from "react";
import { serviceBounds } from "@/lib/core/scheduling/service-bounds";
import type { BookableService, Part } from "./service-choice";

const { least, most } = serviceBounds.durationMinutes;

/** How long an appointment is to take: as drawn or typed, else as long as its service does with whoever gives it. */
export function useLength(
  services: readonly BookableService[],
  { serviceId, professionalId }: Part,
  drawnMinutes: number | undefined,
) {
  const [typed, type] = useState(drawnMinutes === undefined ? null : String(drawnMinutes));
  const service = services.find(({ id }) => id === serviceId);
  const usual = service && (service.minutesOf?.[professionalId] ?? service.durationMinutes);
  const minutes = Number(typed);
  const isOwn = Number.isInteger(minutes) && minutes >= least && minutes <= most;
  return {
    /** Undefined until a service is chosen. */
    usual,
    isShared: service?.isShared ?? false,
    /** What the field shows. */
    shown: typed ?? String(usual ?? ""),
    type,
    /** To be sent: undefined where it takes what the service takes, or what is typed is no length yet. */
    own: isOwn && minutes !== usual && !service?.isShared ? minutes : undefined,
  };
}

export type Length = ReturnType<typeof useLength>;
