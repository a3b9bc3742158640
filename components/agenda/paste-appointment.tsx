"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useAgendaNavigation } from "./agenda-navigation";
import { type CopiedAppointment, forgetCopied, readCopied } from "./copied-appointment";

type Props = {
  readonly tenantSlug: string;
  /** The address of this form, to which the copied appointment is added. */
  readonly search: string;
};

/** Offers to book here what was copied: same client, service, professional and reason. */
export function PasteAppointment({ tenantSlug, search }: Props) {
  const t = useTranslations("panel");
  const { swap } = useAgendaNavigation();
  const [copied, setCopied] = useState<CopiedAppointment | null>(null);
  useEffect(() => setCopied(readCopied(tenantSlug)), [tenantSlug]);
  if (!copied) return null;
  return (
    <div className="flex items-center gap-2 rounded-box bg-base-200 p-2 ps-4">
      <Icon name="copy" />
      <p className="min-w-0 grow">
        <span className="block truncate font-medium">{copied.client}</span>
        <span className="block truncate text-sm text-muted">{copied.service}</span>
      </p>
      <Button size="sm" onClick={() => swap(`${search}&like=${copied.id}`)}>
        {t("paste")}
      </Button>
      <Button
        size="sm"
        variant="quiet"
        className="btn-square"
        aria-label={t("forgetCopied")}
        onClick={() => {
          forgetCopied(tenantSlug);
          setCopied(null);
        }}
      >
        <Icon name="close" />
      </Button>
    </div>
  );
}
