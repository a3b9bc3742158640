"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/ui-texts";
import type { CalledAction } from "./bound-action";

type Props = {
  readonly appointmentId: string;
  /** Then the link shows the appointment, and changes nothing. */
  readonly isCancelled?: boolean;
  readonly client: {
    readonly email: string | null;
    /** E.164 */
    readonly phone: string | null;
  };
  readonly action: CalledAction<{ readonly url: string }>;
};

/** Makes the client's link and copies it; where the browser does not let us, the link is shown. */
export function CopyLink({ appointmentId, isCancelled, client, action }: Props) {
  const t = useTranslations("agenda");
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();
  const [url, setUrl] = useState("");
  const [note, setNote] = useState("");

  function copy() {
    startTransition(async () => {
      const answer = await action(null, { appointmentId });
      if (!answer.ok) return setNote(errorText(answer.code));
      setUrl(answer.value.url);
      const isCopied = await navigator.clipboard?.writeText(answer.value.url).then(
        () => true,
        () => false,
      );
      setNote(isCopied ? t("linkCopied") : "");
    });
  }

  return (
    <section>
      <h3 className="mb-1 font-semibold">{t("link")}</h3>
      <p className="mb-3 text-muted">{t(isCancelled ? "linkHintCancelled" : "linkHint")}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Button icon="link" onClick={copy} disabled={isPending}>
          {t("copyLink")}
        </Button>
        <p role="status" className="text-success">
          {note}
        </p>
      </div>
      {url ? (
        <div className="mt-3 flex flex-col gap-3">
          <input
            readOnly
            aria-label={t("link")}
            value={url}
            onFocus={(event) => event.target.select()}
            className="input w-full"
          />
          <div className="flex flex-wrap gap-2">
            {client.phone ? (
              <a
                href={`https://wa.me/${client.phone.slice(1)}?${new URLSearchParams({ text: url })}`}
                target="_blank"
                rel="noreferrer"
                className={buttonClass({ size: "sm" })}
              >
                {t("sendByWhatsapp")}
              </a>
            ) : null}
            {client.email ? (
              <a
                href={mailOf(client.email, t("linkSubject"), url)}
                className={buttonClass({ size: "sm" })}
              >
                {t("sendByEmail")}
              </a>
            ) : null}
          </div>
        </div>
      ) : null}
    </section>
  );
}

function mailOf(email: string, subject: string, body: string): string {
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
