import "server-only";
import type { FrozenPayload } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { isTextChannel, type MessageChannel, type TextChannel } from "@/lib/core/channels/channels";
import { chooseChannel } from "@/lib/core/channels/choose-channel";
import { isPushKind, isTextKind } from "@/lib/core/channels/purposes";
import type { NotificationKind } from "@/lib/core/notifications/kinds";
import { hasPushKeys } from "./push-keys";
import {
  orderFor,
  readinessOf,
  readTexting,
  senderOf,
  type Texting,
  templateFor,
} from "./readiness";
import { selectReachedUsers, selectTried, type Template, writeChannels } from "./store";

/** A message that is about to be written. */
export type Routed = {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly channel: MessageChannel;
  readonly payload: FrozenPayload | null;
  readonly insteadOf: string | null;
  readonly userId: string | null;
  /** Who reads it; of one to the team, that member. */
  readonly client: {
    readonly id: string;
    readonly email: string | null;
    readonly locale: string | null;
  };
};

/** By what it goes, and whereto. */
export type Route =
  | { readonly channel: "email" | "push" }
  | {
      readonly channel: TextChannel;
      readonly phone: string;
      readonly sender: string;
      readonly template: Template | undefined;
    };

/**
 * Chooses for each message the first channel of the practice's order that works now, and writes it down. What was
 * written once keeps its channel: it may have been accepted. Left out: whom nothing reaches.
 */
export async function chooseRoutes(
  tx: Tx,
  scope: TenantScope,
  messages: readonly Routed[],
  suppressedEmails: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Route>> {
  const open = messages.filter(({ payload }) => payload === null);
  const texting = await readTexting(tx, scope, {
    clientIds: open.flatMap(({ kind, client }) => (isTextKind(kind) ? client.id : [])),
    exceptIds: open.map(({ id }) => id),
  });
  const roots = open.flatMap(({ insteadOf }) => insteadOf ?? []);
  const tried = roots.length > 0 ? await selectTried(tx, scope, roots) : [];
  const pushed = await reachedByPush(tx, scope, open);
  const routes = new Map<string, Route>();
  for (const message of messages) {
    const { id, insteadOf } = message;
    const before = tried.filter(({ root }) => root === insteadOf).map(({ channel }) => channel);
    const route = routeOf(scope, texting, message, {
      before,
      isMailSuppressed: suppressedEmails.has(message.client.email ?? ""),
      isPushed: pushed.has(message.userId ?? ""),
    });
    if (route) routes.set(id, route);
    if (route && isTextChannel(route.channel) && !message.payload) spend(texting);
  }
  await writeChannels(tx, scope, changesOf(open, routes));
  return routes;
}

type Circumstances = {
  readonly before: readonly MessageChannel[];
  readonly isMailSuppressed: boolean;
  readonly isPushed: boolean;
};

function routeOf(
  scope: TenantScope,
  texting: Texting | undefined,
  message: Routed,
  { before, isMailSuppressed, isPushed }: Circumstances,
): Route | undefined {
  const { kind, client, payload } = message;
  if (payload) return frozenRoute(payload, isMailSuppressed);
  if (isPushKind(kind) && isPushed && !before.includes("push")) return { channel: "push" };
  const byMail = client.email && !isMailSuppressed && !before.includes("email");
  if (!isTextKind(kind)) return byMail ? { channel: "email" } : undefined;
  const reached = { kind, client, isMailSuppressed };
  const channel = chooseChannel(orderFor(texting, kind), before, (each) =>
    readinessOf(scope, texting, reached, each),
  );
  if (!channel || channel === "email" || !texting) return channel && { channel: "email" };
  const phone = texting.phones.find(({ id }) => id === client.id)?.phone ?? "";
  const template =
    channel === "whatsapp" ? templateFor(scope, texting, kind, client.locale) : undefined;
  return { channel, phone, sender: senderOf(texting, channel), template };
}

/** Undefined where mail to its e-mail came back meanwhile. */
function frozenRoute(payload: FrozenPayload, isMailSuppressed: boolean): Route | undefined {
  if (payload.channel === undefined) return isMailSuppressed ? undefined : { channel: "email" };
  if (payload.channel === "push") return { channel: "push" };
  const { channel, to: phone, sender } = payload;
  return { channel, phone, sender, template: undefined };
}

async function reachedByPush(tx: Tx, scope: TenantScope, open: readonly Routed[]) {
  const userIds = open.flatMap(({ kind, userId }) => (isPushKind(kind) && userId ? userId : []));
  if (userIds.length === 0 || !hasPushKeys()) return new Set<string>();
  return selectReachedUsers(tx, scope, [...new Set(userIds)]);
}

function spend(texting: Texting | undefined): void {
  if (texting && texting.left !== null) texting.left -= 1;
}

function changesOf(open: readonly Routed[], routes: ReadonlyMap<string, Route>) {
  return open.flatMap(({ id, channel }) => {
    const chosen = routes.get(id)?.channel;
    return chosen && chosen !== channel ? [{ id, channel: chosen }] : [];
  });
}
