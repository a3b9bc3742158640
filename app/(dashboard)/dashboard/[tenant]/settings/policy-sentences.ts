import { policyBounds } from "@/lib/core/tenancy/policy-bounds";
import type { translatorFor } from "@/lib/i18n/translator";

/** The policies as they are being typed: what is no number yet is NaN, what may stay empty null. */
export type TypedPolicies = {
  readonly clientBookNoticeMinutes: number;
  readonly clientMoveNoticeHours: number;
  readonly clientCancelNoticeHours: number;
  readonly clientMaxOpen: number | null;
  readonly holdMinutes: number;
  readonly staffBookNoticeMinutes: number;
  readonly staffMoveNoticeHours: number;
  readonly staffCancelNoticeHours: number;
  readonly overbookLimit: number;
};

type Translate = ReturnType<typeof translatorFor<"settings">>;
type Stretch = (minutes: number) => string;

/** What a client may do, in a sentence; null while a number is missing or out of its bounds. */
export function clientSentence(t: Translate, stretch: Stretch, typed: TypedPolicies) {
  const { clientMoveNoticeHours: move, clientCancelNoticeHours: cancel } = typed;
  const { clientBookNoticeMinutes: book, clientMaxOpen, holdMinutes } = typed;
  const isWhole =
    isWithin(book, policyBounds.bookNoticeMinutes) &&
    isWithin(move, policyBounds.noticeHours) &&
    isWithin(cancel, policyBounds.noticeHours) &&
    isWithin(holdMinutes, policyBounds.holdMinutes) &&
    isWithin(clientMaxOpen ?? 1, policyBounds.clientMaxOpen);
  if (!isWhole) return null;
  const changes =
    move === cancel
      ? [t("means.sameNotice", { hours: move })]
      : [t("means.move", { hours: move }), t("means.cancel", { hours: cancel })];
  return sentence([
    t("means.book", { notice: book === 0 ? "none" : stretch(book) }),
    ...changes,
    clientMaxOpen === null ? null : t("means.open", { count: clientMaxOpen }),
    t("means.hold", { minutes: holdMinutes }),
  ]);
}

/** What the team may do; null while a number is missing or out of its bounds. */
export function teamSentence(t: Translate, stretch: Stretch, typed: TypedPolicies) {
  const { staffMoveNoticeHours: move, staffCancelNoticeHours: cancel } = typed;
  const { staffBookNoticeMinutes: book, overbookLimit } = typed;
  const isWhole =
    isWithin(book, policyBounds.bookNoticeMinutes) &&
    isWithin(move, policyBounds.noticeHours) &&
    isWithin(cancel, policyBounds.noticeHours) &&
    isWithin(overbookLimit, policyBounds.overbookLimit);
  if (!isWhole) return null;
  const changes =
    move === cancel
      ? [t("means.teamSame", { hours: move })]
      : [t("means.teamMove", { hours: move }), t("means.teamCancel", { hours: cancel })];
  return sentence([
    t("means.teamBook", { notice: book === 0 ? "none" : stretch(book) }),
    ...changes,
    t("means.overbook", { count: overbookLimit }),
  ]);
}

/** Reads the policies from the form as it is being typed. */
export function typedPolicies(form: FormData): TypedPolicies {
  const text = (name: keyof TypedPolicies) => String(form.get(name) ?? "").trim();
  const number = (name: keyof TypedPolicies) => Number(text(name) || Number.NaN);
  return {
    clientBookNoticeMinutes: number("clientBookNoticeMinutes"),
    clientMoveNoticeHours: number("clientMoveNoticeHours"),
    clientCancelNoticeHours: number("clientCancelNoticeHours"),
    clientMaxOpen: text("clientMaxOpen") === "" ? null : number("clientMaxOpen"),
    holdMinutes: number("holdMinutes"),
    staffBookNoticeMinutes: number("staffBookNoticeMinutes"),
    staffMoveNoticeHours: number("staffMoveNoticeHours"),
    staffCancelNoticeHours: number("staffCancelNoticeHours"),
    overbookLimit: number("overbookLimit"),
  };
}

function sentence(parts: readonly (string | null)[]): string {
  return `${parts.filter((part) => part !== null).join("; ")}.`;
}

function isWithin(value: number, { least, most }: { least: number; most: number }): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
