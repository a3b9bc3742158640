import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { type Channels, loadChannels } from "@/lib/channels/load-channels";
import { suggestedTexts } from "@/lib/channels/suggested-texts";
import { type TextChannel, textChannels } from "@/lib/core/channels/channels";
import { formatPhone } from "@/lib/format/phone";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import {
  removeTemplateAction,
  saveChannelsAction,
  saveTemplateAction,
  sendTestTextAction,
} from "./actions";
import { ChannelStates } from "./channel-states";
import { ChannelsForm } from "./channels-form";
import { MonthCard } from "./month-card";
import { ServerCard } from "./server-card";
import { TemplateForm } from "./template-form";
import { TemplateList } from "./template-list";
import { TestForm } from "./test-form";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("channels"))("title") };
}

/** By which channels a practice reaches its clients: what works, from which number, in which order, and what it costs. */
export default async function ChannelsPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "settings:edit");
  const t = await getTranslations("channels");
  const channels = await loadChannels(scope);
  const home = `/dashboard/${slug}/settings`;
  const senderOf = (channel: TextChannel) => senderShown(channels, channel, scope.tenant.country);
  const templates = channels.templates.flatMap(({ language, ...each }) =>
    isLocale(language) ? { language, ...each } : [],
  );
  const sending = textChannels.filter((channel) => canSend(channels, channel));
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        back={{ href: home, label: t("settings") }}
      />
      <div className="flex max-w-4xl flex-col gap-6">
        <ChannelStates channels={channels} timeZone={scope.tenant.timeZone} />
        <ServerCard keys={channels.keys} />
        {channels.keys.twilio ? (
          <ClientMessages rooms={["channels", "messageKinds"]}>
            <ChannelsForm
              senders={{ sms: senderOf("sms"), whatsapp: senderOf("whatsapp") }}
              orders={channels.orders}
              seen={channels.seen}
              href={`${home}/channels`}
              action={saveChannelsAction.bind(null, slug)}
            />
            <Card title={t("templates")} description={t("templatesHint")}>
              <div className="flex flex-col gap-6">
                <ol className="flex list-decimal flex-col gap-1 ps-5">
                  <li>{t("step1")}</li>
                  <li>{t("step2")}</li>
                  <li>{t("step3")}</li>
                </ol>
                {templates.length > 0 ? (
                  <TemplateList
                    templates={templates}
                    action={removeTemplateAction.bind(null, slug)}
                  />
                ) : null}
                <TemplateForm
                  suggestions={suggestedTexts(scope.tenant)}
                  templates={templates}
                  language={isLocale(scope.tenant.locale) ? scope.tenant.locale : defaultLocale}
                  action={saveTemplateAction.bind(null, slug)}
                />
              </div>
            </Card>
            {sending.length > 0 ? (
              <Card title={t("test")} description={t("testHint")}>
                <TestForm channels={sending} action={sendTestTextAction.bind(null, slug)} />
              </Card>
            ) : null}
          </ClientMessages>
        ) : null}
        <MonthCard use={channels.use} costs={channels.costs} />
      </div>
    </>
  );
}

function canSend({ settings, templates }: Channels, channel: TextChannel): boolean {
  const hasWords = channel === "sms" || templates.length > 0;
  return hasWords && settings.some((each) => each.channel === channel && each.sender);
}

function senderShown({ settings }: Channels, channel: TextChannel, country: string) {
  const setting = settings.find((each) => each.channel === channel);
  const sender = setting?.sender ?? "";
  const shown = sender.startsWith("+") ? formatPhone(sender, country) : sender;
  return { isOn: setting?.isOn ?? false, sender: shown };
}
