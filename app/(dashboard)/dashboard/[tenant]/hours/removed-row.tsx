"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  /** What was removed, for screen readers. */
  readonly subject: string;
  /** "Quitada" */
  readonly mark: string;
  /** "Deshacer" */
  readonly undo: string;
  readonly isPending: boolean;
  readonly onUndo: () => void;
  readonly children: ReactNode;
};

/** The place of what was removed, until the page is loaded again. */
export function RemovedRow({ subject, mark, undo, isPending, onUndo, children }: Props) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <div className="min-w-0 grow basis-40 wrap-anywhere text-muted line-through">{children}</div>
      <div className="flex items-center gap-3">
        <span className="text-muted">{mark}</span>
        <Button size="sm" disabled={isPending} onClick={onUndo}>
          {undo}
          <span className="sr-only">: {subject}</span>
        </Button>
      </div>
    </li>
  );
}
