"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import { Card } from "@/components/ui/card";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import { ServiceRow } from "./service-row";
import type { ServiceRowFacts } from "./service-row-facts";

type Props = {
  readonly services: readonly ServiceRowFacts[];
  readonly home: string;
  /** Null for those who only read. */
  readonly actions: {
    readonly move: CalledAction<null>;
    readonly switchTo: CalledAction<{ readonly active: boolean }>;
  } | null;
};

type Named = Pick<ServiceRowFacts, "id" | "name">;
type Direction = "up" | "down";

/** The services in their order; each change can be taken back from its notice. */
export function ServiceList({ services, home, actions }: Props) {
  const t = useTranslations("services");
  const toast = useToast();
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();

  function move({ id, name }: Named, direction: Direction, isUndo = false) {
    startTransition(async () => {
      const answer = await actions?.move(null, { serviceId: id, direction });
      if (answer?.ok === false) return toast("error", errorText(answer.code));
      const back = direction === "up" ? "down" : "up";
      const undo = { label: t("undo"), onAct: () => move({ id, name }, back, true) };
      toast("success", t("moved", { name }), isUndo ? undefined : undo);
    });
  }

  function switchTo({ id, name }: Named, active: boolean) {
    startTransition(async () => {
      const answer = await actions?.switchTo(null, { serviceId: id, active });
      if (answer?.ok === false) return toast("error", errorText(answer.code));
      const undo = { label: t("undo"), onAct: () => switchTo({ id, name }, !active) };
      toast("success", t(active ? "switchedOn" : "switchedOff", { name }), undo);
    });
  }

  return (
    <Card className="py-2! sm:py-3!">
      <ul aria-label={t("title")} className="divide-y divide-base-300">
        {services.map((service, index) => (
          <ServiceRow
            key={service.id}
            service={service}
            href={`${home}/${service.id}`}
            copyHref={`${home}/new?from=${service.id}`}
            isPending={isPending}
            edits={
              actions
                ? {
                    up: index > 0 ? () => move(service, "up") : null,
                    down: index < services.length - 1 ? () => move(service, "down") : null,
                    switchTo: (active) => switchTo(service, active),
                  }
                : null
            }
          />
        ))}
      </ul>
    </Card>
  );
}
