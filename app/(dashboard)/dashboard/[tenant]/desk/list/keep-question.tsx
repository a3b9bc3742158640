"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

type Props = {
  /** Undefined until they are asked. */
  readonly choice: boolean | undefined;
  readonly onChoose: (isOn: boolean) => void;
};

/** Asked once on each device; later a small button turns it on or off. */
export function KeepQuestion({ choice, onChoose }: Props) {
  const t = useTranslations("offline");
  if (choice !== undefined) {
    return (
      <Button
        variant="quiet"
        size="sm"
        className="self-start"
        icon={choice ? "close" : "download"}
        onClick={() => onChoose(!choice)}
      >
        {t(choice ? "turnOff" : "turnOn")}
      </Button>
    );
  }
  return (
    <Card title={t("askTitle")}>
      <p>{t("askBody")}</p>
      <p className="mt-1 text-muted">{t("askShared")}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button icon="download" onClick={() => onChoose(true)}>
          {t("turnOn")}
        </Button>
        <Button variant="quiet" onClick={() => onChoose(false)}>
          {t("notHere")}
        </Button>
      </div>
    </Card>
  );
}
