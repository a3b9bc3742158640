"use client";

import { useLocale, useTranslations } from "next-intl";
import { startTransition, useActionState, useEffect, useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { deviceName, ownDevice, type PushTarget, tellMe } from "@/lib/channels/device/push";

type Props = PushTarget & {
  /** By their signs: the devices that are told already. */
  readonly known: readonly string[];
  readonly action: BoundAction<null>;
};

type State = "unknown" | "impossible" | "off" | "on" | "denied" | "failed";

/** Lets this browser be told. Shown where it can be, and is not yet. */
export function TellThisDevice({ known, action, ...target }: Props) {
  const t = useTranslations("push");
  const locale = useLocale();
  const [answer, send, isPending] = useActionState(action, null);
  const [state, setState] = useState<State>("unknown");
  const signs = known.join(" ");
  useEffect(() => {
    ownDevice(target.slug).then((own) => {
      if (own === "impossible") return setState("impossible");
      setState(own && signs.split(" ").includes(own) ? "on" : "off");
    });
  }, [target.slug, signs]);

  async function ask() {
    const theme = document.documentElement.dataset.theme ?? "";
    const subscription = await tellMe(target, { locale, theme });
    if (typeof subscription === "string") return setState(subscription);
    const name = deviceName(navigator.userAgent);
    startTransition(() => send({ ...subscription, name }));
  }

  if (state === "unknown") return null;
  if (state === "on") return <p className="text-muted">{t("on")}</p>;
  if (state === "impossible") return <p className="text-muted">{t("impossible")}</p>;
  const isFailed = state === "failed" || (answer && !answer.ok);
  return (
    <div className="flex flex-col items-start gap-3">
      {state === "denied" ? <Alert tone="warning">{t("denied")}</Alert> : null}
      {isFailed ? <Alert tone="error">{t("failed")}</Alert> : null}
      <Button variant="secondary" icon="bell" disabled={isPending} onClick={ask}>
        {t("turnOn")}
      </Button>
    </div>
  );
}
