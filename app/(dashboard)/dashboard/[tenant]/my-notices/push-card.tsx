import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TenantScope } from "@/db/scope";
import { loadDevices } from "@/lib/channels/load-devices";
import { pushPublicKey } from "@/lib/channels/push-keys";
import { formatLongDate } from "@/lib/format/date-time";
import { buildId } from "@/lib/live/build-id";
import { addDeviceAction, removeDeviceAction } from "./actions";
import { TellThisDevice } from "./tell-this-device";

type Props = { readonly scope: TenantScope };

/** On which devices somebody is told at once of what clients do, instead of by e-mail. */
export async function PushCard({ scope }: Props) {
  const { slug, timeZone } = scope.tenant;
  const publicKey = pushPublicKey();
  const [t, locale, devices] = await Promise.all([
    getTranslations("push"),
    getLocale(),
    loadDevices(scope),
  ]);
  return (
    <Card title={t("title")} description={t(publicKey ? "description" : "noKeys")}>
      <div className="flex flex-col gap-4">
        {devices.length > 0 ? (
          <ul className="flex flex-col divide-y divide-base-300">
            {devices.map(({ id, name, createdAt }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
                <span>
                  {name}
                  <span className="block text-muted text-sm">
                    {t("since", { date: formatLongDate(createdAt, locale, timeZone) })}
                  </span>
                </span>
                <ActionForm action={removeDeviceAction.bind(null, slug)}>
                  <input type="hidden" name="deviceId" value={id} />
                  <SubmitButton variant="quiet" size="sm">
                    {t("remove")}
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        ) : null}
        {publicKey ? (
          <ClientMessages rooms={["push"]}>
            <TellThisDevice
              {...{ slug, publicKey, build: buildId() }}
              known={devices.map(({ sign }) => sign)}
              action={addDeviceAction.bind(null, slug)}
            />
          </ClientMessages>
        ) : null}
      </div>
    </Card>
  );
}
