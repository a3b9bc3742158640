"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { formatDateTime } from "@/lib/format/date-time";

export type Version = {
  readonly id: string;
  readonly number: number;
  readonly publishedAtMs: number;
  readonly publishedBy: string | null;
};

type Props = {
  readonly versions: readonly Version[];
  readonly locale: string;
  readonly timeZone: string;
  readonly isPending: boolean;
  readonly onRestore: (version: Version) => void;
};

/** What was published before: each can become the draft again. */
export function VersionList({ versions, locale, timeZone, isPending, onRestore }: Props) {
  const t = useTranslations("page");
  return (
    <Card
      title={t("versions")}
      description={t(versions.length > 0 ? "versionsHint" : "noVersions")}
      className="mt-8"
    >
      <ul hidden={versions.length === 0} className="divide-y divide-base-300" aria-busy={isPending}>
        {versions.map((version, index) => {
          const { id, number, publishedAtMs, publishedBy } = version;
          const date = formatDateTime(publishedAtMs, locale, timeZone);
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <div>
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {t("version", { number })}
                  {index === 0 ? <Badge tone="success">{t("current")}</Badge> : null}
                </p>
                <p className="text-sm text-muted">
                  {publishedBy
                    ? t("publishedBy", { date, name: publishedBy })
                    : t("publishedOn", { date })}
                </p>
              </div>
              <Button
                size="sm"
                icon="undo"
                disabled={isPending}
                aria-label={t("restoreName", { number })}
                onClick={() => onRestore(version)}
              >
                {t("restore")}
              </Button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
