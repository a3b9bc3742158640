"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Alert } from "./alert";
import { Button, buttonClass } from "./button";
import { useFormState } from "./form-state";
import { Icon } from "./icon";

type Props = {
  /** The sign of how it stood when the form was opened. */
  readonly seen: string;
  /** Where what is saved can be read. */
  readonly href: string;
};

/** Sends back what was seen, so that nobody overwrites somebody else's change unaware; says so where there is one. */
export function SeenField({ seen, href }: Props) {
  const t = useTranslations("common");
  const { code, detail, isPending } = useFormState();
  const input = useRef<HTMLInputElement>(null);
  const conflict = code === "version_conflict" ? conflictIn(detail) : null;

  function saveAnyway() {
    if (!input.current || !conflict) return;
    input.current.value = conflict.seen;
    input.current.form?.requestSubmit();
  }

  return (
    <>
      <input ref={input} type="hidden" name="seen" defaultValue={seen} key={seen} />
      {conflict ? (
        <Alert tone="warning">
          <p>{conflict.by ? t("savedMeanwhileBy", { name: conflict.by }) : t("savedMeanwhile")}</p>
          <div className="mt-3 flex flex-wrap gap-2">
            <a href={href} target="_blank" rel="noreferrer" className={buttonClass({ size: "sm" })}>
              <Icon name="eye" />
              {t("seeSaved")}
            </a>
            <Button size="sm" disabled={isPending} onClick={saveAnyway}>
              {t("saveMine")}
            </Button>
          </div>
        </Alert>
      ) : null}
    </>
  );
}

function conflictIn(detail: unknown): { seen: string; by: string | null } | null {
  if (typeof detail !== "object" || detail === null || !("seen" in detail)) return null;
  const by = "by" in detail && typeof detail.by === "string" ? detail.by : null;
  return typeof detail.seen === "string" ? { seen: detail.seen, by } : null;
}
