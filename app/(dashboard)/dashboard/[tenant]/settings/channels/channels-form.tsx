"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SeenField } from "@/components/ui/seen-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useSavedForm } from "@/components/ui/use-saved-form";
import { type TextChannel, textChannels } from "@/lib/core/channels/channels";
import { type OrderName, orderNames } from "@/lib/core/channels/orders";
import { type ChannelPurpose, channelPurposes } from "@/lib/core/channels/purposes";

type Props = {
  readonly senders: Readonly<Record<TextChannel, { isOn: boolean; sender: string }>>;
  readonly orders: Readonly<Record<ChannelPurpose, OrderName>>;
  readonly seen: string;
  readonly href: string;
  readonly action: BoundAction<null>;
};

export function ChannelsForm({ senders, orders, seen, href, action }: Props) {
  const t = useTranslations("channels");
  const form = useSavedForm(t("saved"));
  return (
    <ActionForm action={action} {...form} className="gap-6">
      <SeenField seen={seen} href={href} />
      <Card title={t("senders")} description={t("sendersHint")}>
        <div className="grid gap-6 md:grid-cols-2">
          {textChannels.map((channel) => (
            <fieldset key={channel} className="flex flex-col gap-3">
              <legend className="sr-only">{t(`names.${channel}`)}</legend>
              <CheckboxField
                name={`${channel}On`}
                label={t("use", { channel })}
                defaultChecked={senders[channel].isOn}
              />
              <TextField
                name={`${channel}Sender`}
                label={t("sender", { channel })}
                hint={t("senderHint")}
                maxLength={40}
                autoComplete="off"
                defaultValue={senders[channel].sender}
              />
            </fieldset>
          ))}
        </div>
      </Card>
      <Card title={t("order")} description={t("orderHint")}>
        <div className="grid gap-4 md:grid-cols-2">
          {channelPurposes.map((purpose) => (
            <SelectField
              required
              key={purpose}
              name={purpose}
              label={t(`purposes.${purpose}`)}
              hint={t(`purposeHints.${purpose}`)}
              options={orderNames.map((name) => ({ value: name, label: orderLabel(t, name) }))}
              defaultValue={orders[purpose]}
            />
          ))}
        </div>
      </Card>
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}

/** "WhatsApp, si no SMS, si no correo" */
function orderLabel(t: ReturnType<typeof useTranslations<"channels">>, name: OrderName): string {
  const [first = "email", ...others] = name.split("+") as ("email" | TextChannel)[];
  if (others.length === 0) return t("orderOnly", { channel: first });
  return others.reduce(
    (said, channel) => t("orderElse", { said, channel }),
    t("orderFirst", { channel: first }),
  );
}
