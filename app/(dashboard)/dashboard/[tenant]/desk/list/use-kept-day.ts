"use client";

import { useState, useSyncExternalStore } from "react";
import { openKeptDay } from "@/lib/offline-marks/device/kept-day";
import { unknownDay } from "@/lib/offline-marks/device/kept-day-state";

/** What this device keeps of the day, followed. Another seat or choice needs another key of the component. */
export function useKeptDay(options: Parameters<typeof openKeptDay>[0]) {
  const [day] = useState(() => openKeptDay(options));
  return { day, ...useSyncExternalStore(day.subscribe, day.current, () => unknownDay) };
}
