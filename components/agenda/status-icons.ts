import type { IconName } from "@/components/ui/icon";
import type { AppointmentStatus } from "@/lib/core/appointments/status";

export const statusIcons: Record<AppointmentStatus, IconName> = {
  pending: "clock",
  confirmed: "calendarCheck",
  arrived: "user",
  in_progress: "play",
  completed: "checkCircle",
  cancelled: "close",
  no_show: "alert",
};
