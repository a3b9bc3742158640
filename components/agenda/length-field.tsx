"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { serviceBounds } from "@/lib/core/scheduling/service-bounds";
import type { Length } from "./use-length";

const { least, most } = serviceBounds.durationMinutes;

/** How long the appointment takes; what its service takes stands there until somebody says otherwise. */
export function LengthField({ length }: { readonly length: Length }) {
  const t = useTranslations("panel");
  const { usual, shown, type } = length;
  const isOther = usual !== undefined && shown !== String(usual);
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-1">
      <TextField
        type="number"
        inputMode="numeric"
        // What the service takes anyway needs no saying, and stays what it takes when that changes.
        name={isOther ? "durationMinutes" : "usualMinutes"}
        label={t("length")}
        required
        min={least}
        max={most}
        value={shown}
        onChange={({ target }) => type(target.value)}
        className="w-48"
      />
      {isOther ? (
        <Button variant="quiet" size="sm" onClick={() => type(null)}>
          {t("usualLength", { minutes: usual })}
        </Button>
      ) : null}
    </div>
  );
}
