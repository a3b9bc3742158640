"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import { useAgendaNavigation } from "./agenda-navigation";
import { type CopiedAppointment, keepCopied } from "./copied-appointment";

type Props = {
  readonly tenantSlug: string;
  readonly copied: CopiedAppointment;
  /** Where the agenda is without the panel. */
  readonly closedSearch: string;
};

/** Takes an appointment along, to be pasted at any free time: the agenda is in sight for that. */
export function CopyAppointment({ tenantSlug, copied, closedSearch }: Props) {
  const t = useTranslations("panel");
  const toast = useToast();
  const errorText = useErrorText();
  const { close } = useAgendaNavigation();
  return (
    <Button
      icon="copy"
      block
      onClick={() => {
        if (!keepCopied(tenantSlug, copied)) return toast("warning", errorText("unexpected"));
        toast("success", t("copied", { client: copied.client }));
        close(closedSearch);
      }}
    >
      {t("copy")}
    </Button>
  );
}
