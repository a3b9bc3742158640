import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import type { ClientChannel, TextChannel } from "@/lib/core/channels/channels";
import { emailReadiness, type Readiness, textReadiness } from "@/lib/core/channels/choose-channel";
import {
  type ChannelPurpose,
  purposeOf,
  type TextKind,
  usualOrder,
} from "@/lib/core/channels/purposes";
import { isLocale } from "@/lib/i18n/locales";
import { selectUse } from "./charge-store";
import {
  lockSettings,
  type Setting,
  selectOrders,
  selectPhones,
  selectSettings,
  selectTemplates,
  type Template,
} from "./store";
import { hasTwilioKeys } from "./twilio-client";

/** What the practice has that decides by which channel its clients are reached. */
export type Texting = {
  readonly settings: readonly Setting[];
  readonly orders: readonly {
    readonly purpose: ChannelPurpose;
    readonly channels: readonly ClientChannel[];
  }[];
  readonly templates: readonly Template[];
  readonly phones: Awaited<ReturnType<typeof selectPhones>>;
  /** Texts that the plan has left this month; null: any number. */
  left: number | null;
};

/** Undefined where the practice writes by e-mail alone: nothing more is asked then. Counts what is left, for one at a time. */
export async function readTexting(
  tx: Tx,
  scope: TenantScope,
  {
    clientIds,
    exceptIds,
  }: { readonly clientIds: readonly string[]; readonly exceptIds: readonly string[] },
): Promise<Texting | undefined> {
  if (clientIds.length === 0) return undefined;
  const settings = await selectSettings(tx, scope);
  if (!settings.some(({ channel, isOn }) => isOn && channel !== "email")) return undefined;
  await lockSettings(tx, scope);
  const orders = await selectOrders(tx, scope);
  const templates = await selectTemplates(tx, scope);
  const phones = await selectPhones(tx, scope, clientIds);
  const { used, most } = await selectUse(tx, scope, exceptIds);
  return { settings, orders, templates, phones, left: most === null ? null : most - used };
}

export type Reached = {
  readonly kind: TextKind;
  readonly client: {
    readonly id: string;
    readonly email: string | null;
    readonly locale: string | null;
  };
  readonly isMailSuppressed: boolean;
};

export function orderFor(texting: Texting | undefined, kind: TextKind): readonly ClientChannel[] {
  const chosen = texting?.orders.find(({ purpose }) => purpose === purposeOf(kind));
  return chosen?.channels ?? usualOrder;
}

/** Whether one message can go to one client by a channel, and if not, why. */
export function readinessOf(
  scope: TenantScope,
  texting: Texting | undefined,
  { kind, client, isMailSuppressed }: Reached,
  channel: ClientChannel,
): Readiness {
  if (channel === "email") {
    return emailReadiness({ email: client.email, isSuppressed: isMailSuppressed });
  }
  if (!texting) return "off";
  const setting = texting.settings.find((each) => each.channel === channel);
  const phone = texting.phones.find(({ id }) => id === client.id);
  return textReadiness(channel, {
    isOn: setting?.isOn ?? false,
    hasKeys: hasTwilioKeys(),
    hasSender: Boolean(setting?.sender),
    hasTemplate: templateFor(scope, texting, kind, client.locale) !== undefined,
    phone: phone?.phone ?? null,
    consentedPhone: phone?.consentedPhone ?? null,
    isSuppressed: phone?.suppressed.includes(channel) ?? false,
    left: texting.left,
  });
}

/** The approved text in the client's language, else in the practice's. */
export function templateFor(
  { tenant }: TenantScope,
  { templates }: Texting,
  kind: TextKind,
  locale: string | null,
): Template | undefined {
  const language = [locale, tenant.locale].find(isLocale);
  return templates.find((each) => each.kind === kind && each.language === language);
}

export function senderOf(texting: Texting, channel: TextChannel): string {
  return texting.settings.find((each) => each.channel === channel)?.sender ?? "";
}
