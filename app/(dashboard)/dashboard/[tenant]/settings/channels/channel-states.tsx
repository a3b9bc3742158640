import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { Channels } from "@/lib/channels/load-channels";
import { messageChannels } from "@/lib/core/channels/channels";
import { formatDateTime } from "@/lib/format/date-time";
import { channelState, toneOf } from "./channel-state";

type Props = { readonly channels: Channels; readonly timeZone: string };

/** Each channel with what it does now, and what is missing or has to be mended. */
export async function ChannelStates({ channels, timeZone }: Props) {
  const t = await getTranslations("channels");
  const locale = await getLocale();
  return (
    <Card title={t("states")}>
      <ul className="flex flex-col divide-y divide-base-300">
        {messageChannels.map((channel) => {
          const state = channelState(channels, channel);
          const since = channels.settings.find((each) => each.channel === channel)?.problemAt;
          return (
            <li key={channel} className="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <span className="font-semibold">{t(`names.${channel}`)}</span>
                <Badge tone={toneOf(state)}>{t(`short.${state}`)}</Badge>
              </div>
              <p className="text-muted">{t(`state.${state}`, { channel })}</p>
              {since ? (
                <p className="text-muted text-sm">
                  {t("since", { moment: formatDateTime(since, locale, timeZone) })}
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
