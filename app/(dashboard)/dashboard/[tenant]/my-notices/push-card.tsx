import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import type { TenantScope } from "@/db/scope";
import { loadDevices } from "@/lib/channels/load-devices";
import { pushPublicKey } from "@/lib/channels/push-keys";
import { formatLongDate } from "@/lib/format/date-time";
import { buildId } from "@/lib/live/build-id";
import { addDeviceAction, removeDeviceAction } from "./actions";
import { OwnDevices } from "./own-devices";

type Props = { readonly scope: TenantScope };

/** On which devices somebody is told at once of what clients do, instead of by e-mail. */
export async function PushCard({ scope }: Props) {
  const { slug, timeZone } = scope.tenant;
  const publicKey = pushPublicKey();
  const [t, locale, devices] = await Promise.all([
    getTranslations("push"),
    getLocale(),
    publicKey ? loadDevices(scope) : [],
  ]);
  return (
    <Card title={t("title")} description={t(publicKey ? "description" : "noKeys")}>
      {publicKey ? (
        <ClientMessages rooms={["push"]}>
          <OwnDevices
            target={{ slug, publicKey, build: buildId() }}
            devices={devices.map(({ createdAt, ...device }) => ({
              ...{ ...device, since: formatLongDate(createdAt, locale, timeZone) },
            }))}
            add={addDeviceAction.bind(null, slug)}
            remove={removeDeviceAction.bind(null, slug)}
          />
        </ClientMessages>
      ) : null}
    </Card>
  );
}
