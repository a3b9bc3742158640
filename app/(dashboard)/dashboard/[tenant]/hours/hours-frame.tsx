import type { ReactNode } from "react";
import { ClientMessages } from "@/components/ui/client-messages";
import { HoursHeader, type HoursSection } from "./hours-header";

type Props = {
  readonly slug: string;
  readonly current: HoursSection;
  /** The card that adds, then the card of what there is. */
  readonly children: ReactNode;
};

/** A page of hours in two columns. */
export function HoursFrame({ slug, current, children }: Props) {
  return (
    <>
      <HoursHeader slug={slug} current={current} />
      <ClientMessages rooms={["hours"]}>
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
          {children}
        </div>
      </ClientMessages>
    </>
  );
}
