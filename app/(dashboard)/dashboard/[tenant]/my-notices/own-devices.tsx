"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PushTarget } from "@/lib/channels/device/push";
import { ThisDevice } from "./this-device";
import { type OwnDevice, useThisDevice } from "./use-this-device";

type Props = {
  readonly target: PushTarget;
  readonly devices: readonly (OwnDevice & { readonly id: string; readonly name: string })[];
  readonly add: BoundAction<null>;
  readonly remove: BoundAction<null>;
};

/** The browsers on which a member is told, and whether the one at hand is one of them. */
export function OwnDevices({ target, devices, add, remove }: Props) {
  const t = useTranslations("push");
  const here = useThisDevice(target, devices);
  return (
    <div className="flex flex-col gap-4">
      {devices.length > 0 ? (
        <ul className="flex flex-col divide-y divide-base-300">
          {devices.map(({ id, name, sign, since, isAwake }) => (
            <li key={id} className="flex items-center justify-between gap-3 py-2">
              <span className="flex min-w-0 items-start gap-3">
                <Icon name="device" className="mt-0.5 text-muted" />
                <span>
                  <span className="flex flex-wrap items-center gap-2">
                    {name}
                    {sign === here.sign ? <Badge tone="primary">{t("here")}</Badge> : null}
                  </span>
                  <span className="block text-muted text-sm">
                    {isAwake ? t("since", { date: since }) : t("asleep")}
                  </span>
                </span>
              </span>
              <ActionForm action={remove}>
                <input type="hidden" name="deviceId" value={id} />
                <SubmitButton variant="quiet" size="sm">
                  {t("remove")}
                  <span className="sr-only">{name}</span>
                </SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
      ) : null}
      <ThisDevice target={target} here={here} action={add} />
    </div>
  );
}
