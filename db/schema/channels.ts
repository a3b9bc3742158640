import { sql } from "drizzle-orm";
import {
  boolean,
  char,
  check,
  foreignKey,
  index,
  integer,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { channelProblems, clientChannels, textChannels } from "../../lib/core/channels/channels";
import { consentWays } from "../../lib/core/channels/consent-ways";
import { channelPurposes, textKinds } from "../../lib/core/channels/purposes";
import { templateVariables } from "../../lib/core/channels/template-variables";
import { refersTo, tenantTable } from "../tenant-table";
import { actorKinds } from "./appointments";
import { client } from "./clients";
import { createdAt, instant, listOf, oneOf } from "./columns";
import { tenant } from "./platform";
import { membership } from "./team";

/** Whether a practice uses a channel, from which number, and what is wrong with it. No row: e-mail is on, texts are off. */
export const channelSetting = tenantTable(
  "channel_setting",
  {
    channel: text({ enum: clientChannels }).notNull(),
    isOn: boolean().notNull().default(false),
    /** Of texts: a number in E.164, or a messaging service of Twilio (`MG…`). */
    sender: text(),
    /** From which it wrote before: who answers there answers this practice too. */
    formerSenders: text().array().notNull().default(sql`'{}'`),
    /** What was refused last; null once something was accepted again. */
    problem: text({ enum: channelProblems }),
    problemAt: instant(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    unique("channel_setting_channel").on(table.tenantId, table.channel),
    check("channel_setting_channel_known", sql`${table.channel} IN ${oneOf(clientChannels)}`),
    check("channel_setting_problem", sql`${table.problem} IN ${oneOf(channelProblems)}`),
    check(
      "channel_setting_sender_form",
      sql`${table.sender} ~ '^(\\+[1-9][0-9]{6,14}|MG[0-9a-fA-F]{32})$'`,
    ),
  ],
);

/** In which order a practice tries its channels. No row: e-mail alone. */
export const channelOrder = tenantTable(
  "channel_order",
  {
    purpose: text({ enum: channelPurposes }).notNull(),
    channels: text({ enum: clientChannels }).array().notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    unique("channel_order_purpose").on(table.tenantId, table.purpose),
    check("channel_order_purpose_known", sql`${table.purpose} IN ${oneOf(channelPurposes)}`),
    check("channel_order_channels", sql`${table.channels} <@ ${listOf(clientChannels)}`),
  ],
);

/** A text that WhatsApp approved, by its content SID, with what stands for its {{1}}, {{2}} … */
export const whatsappTemplate = tenantTable(
  "whatsapp_template",
  {
    kind: text({ enum: textKinds }).notNull(),
    language: text().notNull(),
    contentSid: text().notNull(),
    variables: text({ enum: templateVariables }).array().notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    unique("whatsapp_template_kind").on(table.tenantId, table.kind, table.language),
    check("whatsapp_template_kind_known", sql`${table.kind} IN ${oneOf(textKinds)}`),
    check("whatsapp_template_sid", sql`${table.contentSid} ~ '^HX[0-9a-fA-F]{32}$'`),
    check("whatsapp_template_variables", sql`${table.variables} <@ ${listOf(templateVariables)}`),
  ],
);

/** Each time that a client agreed to texts at a number, or withdrew it. Append-only; client.texts_phone says what holds. */
export const textConsent = tenantTable(
  "text_consent",
  {
    clientId: uuid().notNull(),
    phone: text().notNull(),
    given: boolean().notNull(),
    way: text({ enum: consentWays }).notNull(),
    actorKind: text({ enum: actorKinds }).notNull(),
    actorId: uuid(),
    actorName: text(),
    /** Of the words that they agreed to; null where they withdrew. */
    textVersion: smallint(),
    /** Of an answer by text: its id at the provider. */
    providerId: text(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(client, table.tenantId, table.clientId).onDelete("cascade"),
    index("text_consent_client").on(table.tenantId, table.clientId, table.createdAt),
    unique("text_consent_answer").on(table.tenantId, table.clientId, table.providerId),
    check("text_consent_way", sql`${table.way} IN ${oneOf(consentWays)}`),
    check("text_consent_actor", sql`${table.actorKind} IN ${oneOf(actorKinds)}`),
    check("text_consent_version", sql`${table.given} = (${table.textVersion} IS NOT NULL)`),
  ],
);

/** A number to which nothing is sent any more by one channel, because it can never arrive there. */
export const phoneSuppression = tenantTable(
  "phone_suppression",
  {
    phone: text().notNull(),
    channel: text({ enum: textChannels }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    unique("phone_suppression_phone").on(table.tenantId, table.phone, table.channel),
    check("phone_suppression_channel", sql`${table.channel} IN ${oneOf(textChannels)}`),
  ],
);

/** What a text that was accepted costs: counted against the plan whatever becomes of it. */
export const textCharge = tenantTable(
  "text_charge",
  {
    channel: text({ enum: textChannels }).notNull(),
    providerId: text().notNull(),
    segments: smallint().notNull(),
    /** Millionths of the currency; null: not known. */
    priceMicros: integer(),
    currency: char({ length: 3 }),
    /** By our table of prices, until the provider says it. */
    isEstimate: boolean().notNull().default(true),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    unique("text_charge_message").on(table.tenantId, table.providerId),
    index("text_charge_created").on(table.tenantId, table.createdAt),
    check("text_charge_channel", sql`${table.channel} IN ${oneOf(textChannels)}`),
    check(
      "text_charge_price",
      sql`${table.segments} > 0 AND (${table.priceMicros} IS NULL) = (${table.currency} IS NULL)`,
    ),
  ],
);

/** A browser of somebody of the team that is told of their appointments. */
export const pushDevice = tenantTable(
  "push_device",
  {
    userId: uuid().notNull(),
    /** At the push service: who knows it can disturb, so that it stays here. */
    endpoint: text().notNull(),
    /** The browser's own keys, by which only it reads what is sent. */
    publicKey: text().notNull(),
    authSecret: text().notNull(),
    /** `Chrome, Android` */
    name: text().notNull(),
    /** By which its logins are known (`session`): told is who is logged in there. */
    browser: uuid().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      columns: [table.tenantId, table.userId],
      foreignColumns: [membership.tenantId, membership.userId],
    }).onDelete("cascade"),
    unique("push_device_endpoint").on(table.tenantId, table.endpoint),
    index("push_device_user").on(table.tenantId, table.userId),
  ],
);
