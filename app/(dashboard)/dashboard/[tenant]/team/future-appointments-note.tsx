"use client";

import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { useFormState } from "@/components/ui/form-state";

/** After a refused switching off: where to choose who takes the appointments that stand in the way. */
export function FutureAppointmentsNote({ href }: { readonly href: string }) {
  const t = useTranslations("team");
  const { code } = useFormState();
  if (code !== "has_future_appointments") return null;
  return (
    <div>
      <ButtonLink href={href} size="sm" icon="users">
        {t("chooseWho")}
      </ButtonLink>
    </div>
  );
}
