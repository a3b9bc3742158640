"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Modal } from "@/components/ui/modal";
import { appointmentStatuses } from "@/lib/core/appointments/status";
import { type AgendaView, agendaViews } from "./agenda-query";
import { statusIcons } from "./status-icons";
import { useKeyChoice } from "./use-shortcuts";

type Props = {
  /** Those that may be chosen: the keys of others do nothing. */
  readonly views: readonly AgendaView[];
  readonly mayBook: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
};

/** What the keys, the pointer and the marks of the agenda do and mean. */
export function AgendaHelp({ views, mayBook, isOpen, onOpen, onClose }: Props) {
  const t = useTranslations("agendaView");
  return (
    <>
      <button
        type="button"
        onClick={onOpen}
        className="btn btn-ghost btn-sm btn-square size-9 shrink-0"
      >
        <Icon name="info" />
        <span className="sr-only">{t("help")}</span>
      </button>
      <Modal isOpen={isOpen} onClose={onClose} title={t("help")}>
        <div className="flex flex-col gap-5">
          <Keys without={keysWithout(views, mayBook)} />
          <section>
            <h3 className="mb-1.5 font-semibold">{t("helpMouse")}</h3>
            <ul className="flex list-disc flex-col gap-1 ps-5 text-[0.9375rem]">
              {(["click", "range", "move", "resize"] as const).map((each) => (
                <li key={each}>{t(`mouse.${each}`)}</li>
              ))}
            </ul>
          </section>
          <Marks />
        </div>
      </Modal>
    </>
  );
}

const keys = [
  ["previous", ["←", "→"]],
  ["events", ["←", "↑", "↓", "→"]],
  ["open", ["Enter"]],
  ["new", ["N"]],
  ["search", ["/"]],
  ["today", ["T", "H"]],
  ["columns", ["C"]],
  ["day", ["D"]],
  ["week", ["W", "S"]],
  ["month", ["M"]],
  ["list", ["L"]],
  ["help", ["?"]],
] as const;

function keysWithout(views: readonly AgendaView[], mayBook: boolean): readonly string[] {
  const others = agendaViews.filter((view) => !views.includes(view));
  return mayBook ? others : [...others, "new"];
}

function Keys({ without }: { readonly without: readonly string[] }) {
  const t = useTranslations("agendaView");
  const { isOn, choose } = useKeyChoice();
  return (
    <section>
      <h3 className="mb-1.5 font-semibold">{t("helpKeys")}</h3>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1.5 text-[0.9375rem]">
        {keys
          .filter(([what]) => !without.includes(what))
          .map(([what, names]) => (
            <div key={what} className="contents">
              <dt className="flex gap-1">
                {names.map((name) => (
                  <kbd key={name} className="kbd kbd-sm">
                    {name}
                  </kbd>
                ))}
              </dt>
              <dd>{t(`keys.${what}`)}</dd>
            </div>
          ))}
      </dl>
      <label className="mt-3 flex items-center gap-2.5">
        <input
          type="checkbox"
          className="checkbox checkbox-sm"
          checked={isOn}
          onChange={(event) => choose(event.target.checked)}
        />
        {t("useKeys")}
      </label>
    </section>
  );
}

const shades = [
  "closed",
  "holiday",
  "special",
  "opening",
  "time_off",
  "held",
  "reserved",
  "free",
] as const;

function Marks() {
  const [t, ta, to] = [
    useTranslations("agendaView"),
    useTranslations("agenda"),
    useTranslations("overbook"),
  ];
  return (
    <section>
      <h3 className="mb-1.5 font-semibold">{t("helpMarks")}</h3>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-1.5 text-[0.9375rem]">
        {appointmentStatuses.map((status) => (
          <li key={status} className="flex items-center gap-2">
            <Icon name={statusIcons[status]} />
            {ta(`status.${status}`)}
          </li>
        ))}
        <li className="flex items-center gap-2">
          <Icon name="layers" />
          {to("tag")}
        </li>
        {shades.map((shade) => (
          <li key={shade} className="flex items-center gap-2">
            <span
              aria-hidden
              className={`size-5 shrink-0 rounded-sm ring-1 ring-base-300 agenda-shade-${shade}`}
            />
            {t(`shades.${shade}`)}
          </li>
        ))}
        <li className="flex items-center gap-2">
          <span
            aria-hidden
            className="agenda-buffer size-5 shrink-0 rounded-sm ring-1 ring-base-300"
          />
          {t("shades.buffer")}
        </li>
      </ul>
    </section>
  );
}
