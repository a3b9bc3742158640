"use client";

import dynamic from "next/dynamic";

/** The calendar's code is fetched on this page alone, and draws what only a browser can measure; it says when it has. */
export const LazyAgendaCalendar = dynamic(
  () => import("./agenda-calendar").then((module) => module.AgendaCalendar),
  { ssr: false },
);
