import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import {
  type NotificationKind,
  type SwitchableKind,
  staffKinds,
  switchableKinds,
} from "@/lib/core/notifications/kinds";

type Props = {
  readonly group: "clients" | "team";
  readonly kindsOff: readonly SwitchableKind[];
};

/** Each kind on a line of its own, with its switch or why it has none. */
export function KindSwitches({ group, kindsOff }: Props) {
  const t = useTranslations("notices");
  const tk = useTranslations("messageKinds");
  const nameOf = (kind: Shown) => (kind === "access" ? t("access") : tk(kind));
  return (
    <ul className="divide-y divide-base-200">
      {shown[group].map((kind) => (
        <li key={kind}>
          {isSwitchable(kind) ? (
            <label className="flex min-h-11 cursor-pointer items-center justify-between gap-4 py-3">
              <span>
                <span className="block font-medium">{nameOf(kind)}</span>
                <span className="block text-sm text-muted">{t(`hints.${kind}`)}</span>
              </span>
              <input
                type="checkbox"
                name="on"
                value={kind}
                defaultChecked={!kindsOff.includes(kind)}
                className="toggle shrink-0 checked:border-brand checked:text-brand"
              />
            </label>
          ) : (
            <div className="flex min-h-11 items-center justify-between gap-4 py-3">
              <span>
                <span className="block font-medium">{nameOf(kind)}</span>
                <span className="block text-sm text-muted">{t(`hints.${kind}`)}</span>
              </span>
              <span className="flex shrink-0 items-center gap-1.5 text-sm text-muted">
                <Icon name="lock" />
                {t("always")}
              </span>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

const shown = {
  clients: [
    ...(["booked", "needs_acceptance", "accepted", "reminder", "moved", "cancelled"] as const),
    ...(["running_late", "times_proposed", "offered", "thanks", "missed", "access"] as const),
  ],
  team: staffKinds,
} as const;

/** Codes and links are many kinds, and one line. */
type Shown = (typeof shown)["clients" | "team"][number];

function isSwitchable(kind: Shown): kind is Shown & SwitchableKind {
  return (switchableKinds as readonly (NotificationKind | Shown)[]).includes(kind);
}
