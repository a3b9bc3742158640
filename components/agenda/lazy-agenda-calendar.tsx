"use client";

import dynamic from "next/dynamic";
import { Spinner } from "@/components/ui/spinner";

/** The calendar's code is fetched on this page alone, and draws what only a browser can measure. */
export const LazyAgendaCalendar = dynamic(
  () => import("./agenda-calendar").then((module) => module.AgendaCalendar),
  {
    ssr: false,
    loading: () => (
      <div className="grid size-full place-items-center rounded-box bg-base-100">
        <Spinner />
      </div>
    ),
  },
);
