import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import {
  essentialKinds,
  isEssential,
  isSwitchedOff,
  type SwitchableKind,
  staffKinds,
} from "@/lib/core/notifications/kinds";
import { UntoldNote } from "./untold-note";

type Props = {
  readonly group: keyof typeof shown;
  readonly kindsOff: readonly SwitchableKind[];
};

/** Each kind on a line of its own, with its switch or why it has none. */
export function KindSwitches({ group, kindsOff }: Props) {
  const t = useTranslations("notices");
  const tk = useTranslations("messageKinds");
  return (
    <ul className="divide-y divide-base-200">
      {shown[group].map((kind) => (
        <li key={kind} className="group/kind">
          <label className="flex min-h-11 cursor-pointer items-center justify-between gap-4 py-3">
            <span>
              <span className="block font-medium">{tk(kind)}</span>
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
          {isEssential(kind) ? (
            <UntoldNote kind={kind} isOff={isSwitchedOff(kind, { kindsOff })} />
          ) : null}
        </li>
      ))}
      {group === "essential" ? (
        <li className="flex min-h-11 items-center justify-between gap-4 py-3">
          <span>
            <span className="block font-medium">{t("access")}</span>
            <span className="block text-sm text-muted">{t("accessHint")}</span>
          </span>
          <span className="flex shrink-0 items-center gap-1.5 text-sm text-muted">
            <Icon name="lock" />
            {t("always")}
          </span>
        </li>
      ) : null}
    </ul>
  );
}

const shown = {
  usual: [
    ...(["booked", "needs_acceptance", "accepted", "reminder"] as const),
    ...(["running_late", "thanks", "missed"] as const),
  ],
  essential: essentialKinds,
  team: staffKinds,
} as const;
