"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { AlikeClient } from "./use-alike";

type Props = {
  readonly alike: readonly AlikeClient[];
  /** It is one of them: nobody new is made. */
  readonly onSame: (client: AlikeClient) => void;
};

/** Warns that somebody new may be in the list already. */
export function AlikeClients({ alike, onSame }: Props) {
  const t = useTranslations("panel");
  if (alike.length === 0) return null;
  return (
    <Alert tone="warning" role="status" title={t("alike")}>
      <ul className="mt-1 flex flex-col gap-3">
        {alike.map((client) => (
          <li key={client.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0 grow basis-40">
              <span className="block break-words font-medium">{client.name}</span>
              <span className="block break-words text-sm">
                {t(`sameAs.${client.same}`)}
                {client.phone ? ` · ${client.phone}` : ""}
              </span>
            </span>
            <Button size="sm" onClick={() => onSame(client)}>
              {t("samePerson")}
            </Button>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
