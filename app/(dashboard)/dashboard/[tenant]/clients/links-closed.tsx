"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = {
  readonly clientId: string;
  readonly closed: { readonly links: number; readonly atMs: number };
  readonly reopenLinks: BoundAction<{ readonly links: number }>;
};

/** Says that links were closed, which is taken back with one touch. */
export function LinksClosed({ clientId, closed: { links, atMs }, reopenLinks }: Props) {
  const t = useTranslations("clients");
  const [reopenedAt, setReopenedAt] = useState<number | null>(null);
  if (reopenedAt === atMs) {
    return (
      <Alert tone="success" role="status" className="mb-5">
        {t("linksReopened")}
      </Alert>
    );
  }
  return (
    <Alert tone="info" role="status" className="mb-5">
      {t("linksClosed", { count: links })}
      <ActionForm action={reopenLinks} onSuccess={() => setReopenedAt(atMs)}>
        <input type="hidden" name="clientId" value={clientId} />
        <input type="hidden" name="closedAtMs" value={atMs} />
        <SubmitButton variant="link">{t("reopenLinks")}</SubmitButton>
      </ActionForm>
    </Alert>
  );
}
