"use client";

import { useLocale, useTranslations } from "next-intl";
import { startTransition, useActionState, useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { type PushTarget, tellMe } from "@/lib/channels/device/push";
import type { ThisDevice as Here } from "./use-this-device";

type Props = {
  readonly target: PushTarget;
  readonly here: Here;
  readonly action: BoundAction<null>;
};

const installSteps = ["share", "add", "open"] as const;

/** Lets this browser be told, or says why it is not and what the person can do about it. */
export function ThisDevice({ target, here, action }: Props) {
  const t = useTranslations("push");
  const locale = useLocale();
  const [answer, send, isSending] = useActionState(action, null);
  const [isAsking, setIsAsking] = useState(false);
  const [refusal, setRefusal] = useState<"dismissed" | "failed">();

  async function ask() {
    setIsAsking(true);
    setRefusal(undefined);
    const theme = document.documentElement.dataset.theme ?? "";
    const given = await tellMe(target, { locale, theme }, here.isKnown);
    setIsAsking(false);
    here.lookAgain();
    if (given === "denied") return;
    if (typeof given === "string") return setRefusal(given);
    startTransition(() => send(given));
  }

  switch (here.state) {
    case "unknown":
      return null;
    case "on":
      return (
        <p role="status" className="text-muted">
          {t("on")}
        </p>
      );
    case "impossible":
      return <Alert tone="info">{t("impossible")}</Alert>;
    case "install":
      return (
        <Alert tone="info" title={t("install.title")}>
          <ol className="ms-5 list-decimal">
            {installSteps.map((step) => (
              <li key={step}>{t(`install.${step}`)}</li>
            ))}
          </ol>
        </Alert>
      );
    case "denied":
      return (
        <Alert tone="warning" role="status" title={t("denied.title")}>
          <p>{t("denied.browser")}</p>
          <p>{t("denied.app")}</p>
        </Alert>
      );
    default: {
      const isBusy = isAsking || isSending;
      const problem = refusal ?? (answer && !answer.ok ? "failed" : undefined);
      return (
        <div className="flex flex-col items-start gap-3">
          {here.state === "lost" && !isBusy ? <p className="text-muted">{t("lost")}</p> : null}
          {problem ? (
            <Alert tone={problem === "failed" ? "error" : "warning"} role="alert">
              {t(problem)}
            </Alert>
          ) : null}
          <Button
            variant="secondary"
            icon="bell"
            disabled={isBusy}
            aria-busy={isBusy}
            onClick={ask}
          >
            {t("turnOn")}
          </Button>
        </div>
      );
    }
  }
}
