"use client";

import { useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Contact } from "@/lib/offline-marks/device/kept-day-state";

type Props = {
  readonly contact: Contact;
  readonly liveHref: string;
  /** How many marks wait on this device, whoever made them. */
  readonly waits: number;
  readonly onLook: () => Promise<void>;
};

/** Nothing to read here: the login is over, or nothing was kept. What waits to be sent is said all the same. */
export function NoList({ contact, liveHref, waits, onLook }: Props) {
  const t = useTranslations("offline");
  if (contact.state === "looking") return <p role="status" className="loading loading-spinner" />;
  const isOver = contact.state === "login";
  return (
    <div className="mx-auto max-w-md rounded-box bg-base-100 p-6 text-center shadow-xs">
      <Icon name="lock" className="text-3xl text-brand" />
      <h1 className="mt-3 text-2xl font-bold">{t(isOver ? "loginTitle" : "noneTitle")}</h1>
      <p className="mt-2">{t(isOver ? "loginBody" : "noneBody")}</p>
      {waits > 0 ? <p className="mt-2 font-semibold">{t("loginMarks", { count: waits })}</p> : null}
      <div className="mt-5 flex flex-wrap justify-center gap-2">
        {contact.state === "away" ? (
          <Button icon="redo" onClick={() => void onLook()}>
            {t("lookAgain")}
          </Button>
        ) : (
          <a href={liveHref} className={buttonClass({ variant: "primary" })}>
            {t(isOver ? "logIn" : "toLive")}
          </a>
        )}
      </div>
    </div>
  );
}
