import { ClientMessages } from "@/components/ui/client-messages";
import type { LiveRoom } from "@/lib/core/live/rooms";
import { LiveNote } from "./live-note";
import type { LiveAddress } from "./use-live";

type Props = LiveAddress & {
  /** What the page shows; it is read again when one of them changes. */
  readonly rooms: readonly LiveRoom[];
};

/** Keeps a page at what is, and says so where it cannot. Of the team: `<LiveRefresh {...livePropsOf(scope)} rooms=… />`. */
export function LiveRefresh({ rooms, ...address }: Props) {
  return (
    <ClientMessages rooms={["live"]}>
      <LiveNote {...address} rooms={rooms.join()} />
    </ClientMessages>
  );
}
