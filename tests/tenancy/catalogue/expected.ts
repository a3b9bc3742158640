/** Tables that belong to no tenant, each with the exact condition that its wall must hold. */
export const globalTables: Readonly<Record<string, string>> = {
  "app.live_change": "(( SELECT app.door() AS door) = 'system'::text)",
  "public.tenant":
    "((id = ( SELECT app.tenant_id_or_null() AS tenant_id_or_null)) OR (( SELECT app.door() AS door) = 'system'::text))",
  "public.claimed_name":
    "((owner_id = ( SELECT app.tenant_id_or_null() AS tenant_id_or_null)) OR (( SELECT app.door() AS door) = 'system'::text))",
  "public.plan": "(( SELECT app.door() AS door) = 'system'::text)",
  "public.operator_log": "(( SELECT app.door() AS door) = 'system'::text)",
  "public.webhook_event": "(( SELECT app.door() AS door) = 'system'::text)",
  "public.job_failure":
    "((subject_tenant_id = ( SELECT app.tenant_id_or_null() AS tenant_id_or_null)) OR (( SELECT app.door() AS door) = 'system'::text))",
  "public.provider_pace": "(( SELECT app.door() AS door) = 'system'::text)",
  "public.retention_round": "(( SELECT app.door() AS door) = 'system'::text)",
  "public.inbox_message": "(( SELECT app.door() AS door) = 'system'::text)",
  "public.user_account": identityOrSystem(),
  "public.session": identityOrSystem(),
  "public.rate_limit": identityOrSystem(),
  "public.account_letter": identityOrSystem(),
};

export const tenantWall = "(tenant_id = ( SELECT app.tenant_id() AS tenant_id))";

/** Keys of tenant tables that may point at a table without a tenant, besides `tenant` itself. */
export const globalReferences: ReadonlySet<string> = new Set([
  "public.membership(user_id) -> public.user_account",
]);

/** What app_user may do: S(elect), I(nsert), U(pdate), D(elete). A new table is added here on purpose or not at all. */
export const appUserGrants: Readonly<Record<string, string>> = {
  "app.live_change": "S",
  "public.account_letter": "SIUD",
  "public.agenda_round": "SID",
  "public.appointment": "SIU",
  "public.appointment_event": "SI",
  "public.appointment_series": "SIUD",
  "public.audit_log": "SI",
  "public.booking_request": "SIUD",
  "public.calendar_feed": "SIUD",
  "public.channel_order": "SIUD",
  "public.channel_setting": "SIU",
  "public.claimed_name": "SIU",
  "public.client": "SIUD",
  "public.client_account": "SIUD",
  "public.client_session": "SIUD",
  "public.consent_given": "SI",
  "public.consent_text": "SI",
  "public.delay": "SIU",
  "public.delay_notice": "SIU",
  "public.email_change": "SIUD",
  "public.entry_code": "SIUD",
  "public.family_tie": "SIUD",
  "public.file_removal": "SIUD",
  "public.freed_time": "SIUD",
  "public.group_session": "SIUD",
  "public.holiday": "SIUD",
  "public.idempotency_key": "SIUD",
  "public.image": "SID",
  "public.inbox_message": "SIUD",
  "public.intake_answer": "SI",
  "public.intake_form": "SI",
  "public.invitation": "SIUD",
  "public.job_failure": "SIUD",
  "public.mail_suppression": "SID",
  "public.membership": "SIUD",
  "public.membership_follow": "SID",
  "public.membership_grant": "SID",
  "public.message_wording": "SIU",
  "public.notification": "SIUD",
  "public.occupancy": "SIUD",
  "public.opening": "SIUD",
  "public.operator_log": "SI",
  "public.page_version": "SIU",
  "public.phone_suppression": "SID",
  "public.plan": "S",
  "public.priority_level": "SIUD",
  "public.priority_rule": "SIUD",
  "public.professional": "SIUD",
  "public.professional_service": "SIUD",
  "public.push_device": "SIUD",
  "public.provider_pace": "SIU",
  "public.queue_day": "SIUD",
  "public.queue_entry": "SIUD",
  "public.queue_screen": "SIU",
  "public.rate_limit": "SIUD",
  "public.reserved_hours": "SIUD",
  "public.retention_round": "SIU",
  "public.resource": "SIUD",
  "public.resource_kind": "SIUD",
  "public.service": "SIUD",
  "public.session": "SIUD",
  "public.shared_document": "SIUD",
  "public.site": "SIUD",
  "public.slot_hold": "SIUD",
  "public.special_hours": "SIUD",
  "public.tenant": "SIU",
  "public.tenant_domain": "SID",
  "public.text_charge": "SIU",
  "public.text_consent": "SI",
  "public.time_off": "SIUD",
  "public.travel_time": "SIUD",
  "public.user_account": "SIU",
  "public.waitlist_entry": "SIUD",
  "public.waitlist_offer": "SIUD",
  "public.webhook_event": "SID",
  "public.weekly_hours": "SIUD",
  "public.whatsapp_template": "SIUD",
};

/** What the reviewed lookups read. */
export const definerReads: ReadonlySet<string> = new Set([
  "public.agenda_round",
  "public.claimed_name",
  "public.tenant",
  "public.plan",
  "public.membership",
  "public.membership_grant",
  "public.user_account",
  "public.session",
  "public.professional",
  "public.client",
  "public.appointment",
  "public.notification",
  "public.freed_time",
  "public.waitlist_offer",
  "public.channel_setting",
  "public.text_charge",
  "app.live_change",
]);

/** What the functions that tell screens of changes keep, and the trigger that claims slugs. */
export const definerWrites: ReadonlySet<string> = new Set([
  "public.claimed_name INSERT",
  "public.claimed_name UPDATE",
  "app.live_change INSERT",
  "app.live_change DELETE",
]);

type Reviewed = {
  readonly definer: boolean;
  readonly executors: readonly string[];
  /** Of the whole definition: changing a function means reviewing it again, and saying so here. */
  readonly fingerprint: string;
};

const lookup = (fingerprint: string): Reviewed => ({
  definer: true,
  executors: ["app_user"],
  fingerprint,
});

const context = (fingerprint: string): Reviewed => ({
  definer: false,
  executors: ["app_operator", "app_user", "citaria_definer"],
  fingerprint,
});

const trigger = (fingerprint: string): Reviewed => ({ definer: false, executors: [], fingerprint });

const writer = (fingerprint: string): Reviewed => ({
  definer: false,
  executors: ["app_user"],
  fingerprint,
});

export const reviewedFunctions: Readonly<Record<string, Reviewed>> = {
  "app.tenant_id()": context("826babe46f9b965a"),
  "app.tenant_id_or_null()": context("0d06ee94ab73d653"),
  "app.door()": context("6c6b2797fb26fbe4"),
  "app.tenant_by_slug(text)": lookup("47c1f80bd49c4c5f"),
  "app.names_since(timestamp with time zone)": lookup("9c91ba6e1a497486"),
  "app.claim_slug()": {
    definer: true,
    executors: [],
    fingerprint: "57aa94ada1602cd9",
  },
  "app.tenant_by_id(uuid)": lookup("709a12cd033c048b"),
  "app.live_session(uuid)": lookup("9366876844039fa6"),
  "app.logged_in_on(uuid,uuid)": lookup("d98150f6ddc2123b"),
  "app.member_seat(uuid,text)": lookup("cc387fcee8ab1dc0"),
  "app.memberships_of(uuid)": lookup("05e8fdb8f3656926"),
  "app.tenants_with_due_messages(integer)": lookup("2f19f821cdbf78bc"),
  "app.member_accounts(uuid[])": lookup("74a5b1fa6b27ed76"),
  "app.tenants_with_due_agendas(integer)": lookup("b688dd04602a2df7"),
  "app.tenant_overview()": lookup("3227c3dfef7e447c"),
  "app.outbox_overview()": lookup("19a0402b4f346099"),
  "app.delivery_rates()": lookup("dc37ecb335b0ae97"),
  "app.dead_messages(integer)": lookup("3600eba8e27fb371"),
  "app.close_empty_sessions(uuid[])": writer("8ed941ad9de44a2d"),
  "app.owe_messages(uuid[],text,integer[])": writer("49bfcc5471d1e7a1"),
  "app.keep_limits(jsonb)": writer("9998a9aff11fe0f3"),
  "app.take_seats(jsonb,integer)": writer("d58cd5dc5f85cac5"),
  "app.take_time(jsonb)": writer("8d4b2a9e2b70e37c"),
  "app.place_appointments(jsonb)": writer("8a02833756620153"),
  "app.search_clients(text[],text,text,text,text,integer,integer)": lookup("405b65a01aa6ee3c"),
  "app.clients_of_contact(text,text,text)": writer("c2039ff9779853c7"),
  "app.keep_answer(text,bytea,integer,jsonb)": writer("fe169e1271e9a144"),
  "app.tenants_with_sender(text[])": lookup("05c637fdc9db0606"),
  "app.own_plan()": lookup("6317ecf0a3e682a3"),
  "app.own_limits()": lookup("5fdb98a45a6c37e1"),
  "app.text_usage()": lookup("47535f81b6e946b2"),
  "app.changes_since(text,uuid)": lookup("c71fbe6fef8c8b8c"),
  "app.forget_changes()": lookup("bb8134ce9162f19b"),
  "app.tell_change()": {
    definer: true,
    executors: [],
    fingerprint: "f387466e65b54005",
  },
  "app.tell_tenant()": {
    definer: true,
    executors: [],
    fingerprint: "b7f6c4c7d821dcdf",
  },
  "app.agenda_day(text,integer,timestamp with time zone)": {
    definer: false,
    executors: ["app_user", "citaria_definer"],
    fingerprint: "527bce3a07b60e24",
  },
  "app.owe_team()": trigger("7dc17ae4eaeb4324"),
  "app.owe_after_visit()": trigger("066f81122b7be590"),
  "app.owe_failures()": trigger("250cb0ffe6188098"),
  "app.keep_plan()": trigger("d6b1b0ba150110ef"),
  "app.keep_platform_facts()": trigger("5f036408f9926f7d"),
  "app.tenants_with_due_refills(integer)": lookup("fdfa8ccd89a243e8"),
  "app.note_freed(uuid,uuid,uuid,timestamp with time zone,timestamp with time zone,timestamp with time zone)":
    writer("801251ffbe8948ae"),
  "app.note_given_back()": trigger("d55163a60d5cdff6"),
  "app.note_held()": trigger("f8ac44eae913eace"),
  "app.note_file_left()": trigger("0d3664eb65e9d0d5"),
  "app.note_back()": trigger("809fe5de16b78111"),
  "app.note_opened()": trigger("662e143daf6f1904"),
};

export const extensions: ReadonlySet<string> = new Set([
  "plpgsql",
  "btree_gin",
  "btree_gist",
  "pg_trgm",
]);

function identityOrSystem(): string {
  return "(( SELECT app.door() AS door) = ANY (ARRAY['identity'::text, 'system'::text]))";
}
