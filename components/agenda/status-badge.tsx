import { Icon } from "@/components/ui/icon";
import type { AppointmentStatus } from "@/lib/core/appointments/status";
import { statusIcons } from "./status-icons";
import "./agenda-status.css";

type Props = { readonly status: AppointmentStatus; readonly text: string };

/** A state in the same sign and colour as in the calendar. */
export function StatusBadge({ status, text }: Props) {
  return (
    <span className={`agenda-badge agenda-status-${status}`}>
      <Icon name={statusIcons[status]} />
      {text}
    </span>
  );
}
