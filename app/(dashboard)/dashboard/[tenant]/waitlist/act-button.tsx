"use client";

import { type ReactNode, useTransition } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import { answerOf } from "@/components/ui/answer-of";
import { Button } from "@/components/ui/button";
import type { IconName } from "@/components/ui/icon";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";

type Props = {
  readonly action: CalledAction<unknown>;
  readonly input: Readonly<Record<string, string>>;
  /** Said once it is done. */
  readonly done: string;
  /** For whom, where several stand below each other; only read out. */
  readonly about: string;
  readonly icon?: IconName;
  readonly variant?: "primary" | "secondary" | "quiet";
  readonly children: ReactNode;
};

/** Does one thing at once, and says what came of it. */
export function ActButton({ action, input, done, about, icon, variant, children }: Props) {
  const toast = useToast();
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();
  return (
    <Button
      size="sm"
      variant={variant ?? "secondary"}
      icon={icon}
      disabled={isPending}
      aria-busy={isPending}
      onClick={() =>
        startTransition(async () => {
          const answer = await answerOf(() => action(null, input));
          if (answer.ok) toast("success", done);
          else toast("error", errorText(answer.code));
        })
      }
    >
      {children}
      <span className="sr-only">: {about}</span>
    </Button>
  );
}
