import { sql } from "drizzle-orm";
import { check, foreignKey, index, jsonb, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Answers, Question } from "@/lib/core/intake/question";
import { refersTo, tenantTable } from "../tenant-table";
import { appointment } from "./appointments";
import { createdAt } from "./columns";
import { tenant } from "./platform";
import { service } from "./team";

/** What a service asks before the appointment, as it was from then on. Append-only: the last version is asked. */
export const intakeForm = tenantTable(
  "intake_form",
  {
    serviceId: uuid().notNull(),
    version: smallint().notNull(),
    questions: jsonb().$type<readonly Question[]>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(service, table.tenantId, table.serviceId).onDelete("cascade"),
    unique("intake_form_version").on(table.tenantId, table.serviceId, table.version),
    check("intake_form_version_least", sql`${table.version} >= 1`),
  ],
);

/** What was answered for an appointment, to the questions as they stood. Append-only. */
export const intakeAnswer = tenantTable(
  "intake_answer",
  {
    appointmentId: uuid().notNull(),
    formId: uuid().notNull(),
    answers: jsonb().$type<Answers>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(appointment, table.tenantId, table.appointmentId).onDelete("cascade"),
    refersTo(intakeForm, table.tenantId, table.formId),
    unique("intake_answer_appointment").on(table.tenantId, table.appointmentId, table.formId),
  ],
);

/** What has to be accepted to book, as it read from then on. Append-only: the last version is shown. */
export const consentText = tenantTable(
  "consent_text",
  {
    /** Null: for every service. */
    serviceId: uuid(),
    version: smallint().notNull(),
    /** Null: withdrawn, nothing has to be accepted any more. */
    body: text(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    refersTo(service, table.tenantId, table.serviceId).onDelete("cascade"),
    unique("consent_text_version")
      .on(table.tenantId, table.serviceId, table.version)
      .nullsNotDistinct(),
    check("consent_text_version_least", sql`${table.version} >= 1`),
  ],
);

/** Which version was accepted with which appointment, and when. Append-only. */
export const consentGiven = tenantTable(
  "consent_given",
  {
    appointmentId: uuid().notNull(),
    consentTextId: uuid().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(appointment, table.tenantId, table.appointmentId).onDelete("cascade"),
    refersTo(consentText, table.tenantId, table.consentTextId),
    unique("consent_given_once").on(table.tenantId, table.appointmentId, table.consentTextId),
    index("consent_given_text").on(table.tenantId, table.consentTextId),
  ],
);
