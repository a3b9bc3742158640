"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import type { SearchClients } from "@/components/agenda/use-client-search";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import type { Ticket } from "@/lib/queue/add-walk-in";
import { type ShowTicket, TicketCard } from "./ticket-card";
import { type Named, WalkInForm } from "./walk-in-form";

type Props = {
  readonly services: readonly Named[];
  readonly professionals: readonly Named[];
  readonly declarable: readonly Named[];
  readonly places: readonly Named[];
  /** Chosen in the address. */
  readonly professionalId: string | null;
  readonly placeId: string | null;
  readonly tenantName: string;
  readonly locale: string;
  readonly search: SearchClients;
  readonly add: BoundAction<Ticket>;
  readonly showTicket: ShowTicket;
};

/** Two gestures: a tap, a name and Enter; the ticket is on the screen. */
export function WalkInButton({ tenantName, locale, showTicket, ...form }: Props) {
  const t = useTranslations("desk");
  const [isOpen, setOpen] = useState(false);
  const [ticket, setTicket] = useState<Ticket | null>(null);
  const open = () => {
    setTicket(null);
    setOpen(true);
  };
  return (
    <>
      <Button variant="primary" icon="plus" onClick={open}>
        {t("walkIn")}
      </Button>
      <Modal
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={ticket ? t("ticketTitle", { number: ticket.number }) : t("addTitle")}
      >
        {ticket ? (
          <div className="flex flex-col gap-5">
            <TicketCard
              entryId={ticket.entryId}
              show={showTicket}
              tenantName={tenantName}
              locale={locale}
            />
            <Button block icon="plus" onClick={() => setTicket(null)}>
              {t("another")}
            </Button>
          </div>
        ) : (
          <WalkInForm {...form} onAdded={setTicket} />
        )}
      </Modal>
    </>
  );
}
