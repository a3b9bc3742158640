"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";

type Props = {
  /** Undefined while it is not known whom it is about. */
  readonly email: string | null | undefined;
  /** Whether the practice usually tells; null where it leaves that unsaid. */
  readonly isUsual: boolean | null;
};

/** Whether the client is told of this change by mail: her choice, whoever has them on the telephone anyway. */
export function TellClient({ email, isUsual }: Props) {
  const t = useTranslations("panel");
  if (email === null) return <p className="text-sm text-muted">{t("noEmailToTell")}</p>;
  if (isUsual === null) return <p className="text-sm text-muted">{t("kindOffToTell")}</p>;
  return (
    <div>
      <input type="hidden" name="tellsClient" value="off" />
      <CheckboxField
        name="tellsClient"
        label={t("tellClient")}
        hint={email === undefined ? t("tellIfReached") : undefined}
        defaultChecked={isUsual}
      />
    </div>
  );
}
