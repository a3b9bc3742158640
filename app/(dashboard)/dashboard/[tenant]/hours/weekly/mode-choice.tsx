"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { ModeSelect } from "../mode-select";
import { type SetMode, useModes, type WorkingChoice } from "../use-modes";

type Props = { readonly professional: WorkingChoice; readonly setMode: SetMode };

/** Whether these hours count at all, and what else does. */
export function ModeChoice({ professional, setMode }: Props) {
  const t = useTranslations("week");
  const id = useId();
  const modes = useModes(setMode);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <ModeSelect
        professional={professional}
        modes={modes}
        describedBy={id}
        className="w-60 noscript:hidden"
      />
      <p id={id} className="min-w-0 grow basis-60 text-muted">
        {t(`counts.${modes.modeOf(professional)}`)}
      </p>
    </div>
  );
}
