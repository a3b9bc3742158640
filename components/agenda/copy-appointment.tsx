"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import { type CopiedAppointment, keepCopied } from "./copied-appointment";

type Props = { readonly tenantSlug: string; readonly copied: CopiedAppointment };

/** Takes an appointment along, to be pasted at any free time. */
export function CopyAppointment({ tenantSlug, copied }: Props) {
  const t = useTranslations("panel");
  const toast = useToast();
  const errorText = useErrorText();
  return (
    <Button
      icon="copy"
      block
      onClick={() => {
        if (keepCopied(tenantSlug, copied))
          toast("success", t("copied", { client: copied.client }));
        else toast("warning", errorText("unexpected"));
      }}
    >
      {t("copy")}
    </Button>
  );
}
