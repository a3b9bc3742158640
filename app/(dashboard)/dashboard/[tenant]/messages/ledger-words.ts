import { getTranslations } from "next-intl/server";
import {
  type LedgerState,
  ledgerState,
  skipReason,
  type Trouble,
  troubleOf,
} from "@/lib/core/notifications/ledger";
import type { LedgerEntry } from "@/lib/deliveries/load-ledger";
import { formatShortDate, formatTime } from "@/lib/format/date-time";

type Look = { readonly locale: string; readonly timeZone: string; readonly nowMs: number };

export type LedgerWords = {
  readonly state: string;
  readonly tone: "good" | "bad" | "plain";
  /** What went wrong at the last attempt, where that still matters. */
  readonly trouble: string | null;
  /** That it was sent once more, and when. */
  readonly resent: string | null;
};

/** What became of a message, in words. */
export async function ledgerWords(look: Look): Promise<(entry: LedgerEntry) => LedgerWords> {
  const t = await getTranslations("ledger");
  const { locale, timeZone } = look;
  return (entry) => {
    const state = ledgerState({ ...entry, dueAtMs: entry.dueAt.getTime() }, look.nowMs);
    const at = momentOf(state, entry);
    const time = formatTime(at, locale, timeZone);
    const moment = (of: Date) =>
      `${formatShortDate(of, locale, timeZone)}, ${formatTime(of, locale, timeZone)}`;
    const when = moment(at);
    const trouble = troubled.includes(state) ? troubleOf(entry.lastError) : undefined;
    return {
      state: stateText(t, state, entry, { when, time }),
      tone: toneOf(state),
      resent: entry.resentAt ? t("resent", { when: moment(entry.resentAt) }) : null,
      trouble: trouble ? t(`troubles.${shownTrouble(trouble, state)}`) : null,
    };
  };
}

type Translate = Awaited<ReturnType<typeof getTranslations<"ledger">>>;

/** What will not leave, or did not, says why. */
function stateText(
  t: Translate,
  state: LedgerState,
  entry: LedgerEntry,
  said: { readonly when: string; readonly time: string },
): string {
  if (ahead.includes(state) && entry.heldBy) {
    return t("states.held", { why: t(`skipReasons.${entry.heldBy}`) });
  }
  const why = state === "skipped" ? skipReason(entry.lastError) : undefined;
  if (why) return t("states.skippedWhy", { why: t(`skipReasons.${why}`) });
  return t(`states.${state}`, said);
}

const ahead: readonly LedgerState[] = ["owed", "waiting", "quiet"];
const troubled: readonly LedgerState[] = ["retrying", "waiting", "owed", "dead"];

/** Nothing is tried again of what was given up on. */
function shownTrouble(trouble: Trouble, state: LedgerState): Trouble {
  const passes = ["busy", "provider_down", "no_answer", "not_rendered"].includes(trouble);
  return state === "dead" && passes ? "too_long" : trouble;
}

function momentOf(
  state: LedgerState,
  { dueAt, runAt, sentAt, deliveryAt, heldUntilMs }: LedgerEntry,
): Date {
  switch (state) {
    case "retrying":
      return runAt;
    case "owed":
      return dueAt;
    case "quiet":
      return new Date(heldUntilMs ?? runAt);
    case "sent":
    case "delayed":
      return sentAt ?? dueAt;
    default:
      return deliveryAt ?? sentAt ?? dueAt;
  }
}

function toneOf(state: LedgerState): LedgerWords["tone"] {
  switch (state) {
    case "delivered":
    case "opened":
      return "good";
    case "dead":
    case "bounced":
    case "complained":
    case "undeliverable":
      return "bad";
    default:
      return "plain";
  }
}
