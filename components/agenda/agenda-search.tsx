"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Modal } from "@/components/ui/modal";
import { professionalName } from "@/lib/core/professional-name";
import { AgendaLink } from "./agenda-link";
import { type AgendaQuery, agendaSearch, unfiltered } from "./agenda-query";
import { chipClass } from "./chip";
import { shortMoment } from "./short-moment";
import { StatusBadge } from "./status-badge";
import { type FindAppointments, useAppointmentSearch } from "./use-appointment-search";

type Props = {
  readonly query: AgendaQuery;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly find: FindAppointments;
  readonly locale: string;
  readonly timeZone: string;
};

/** Finds appointments by client or code and opens one in its day. */
export function AgendaSearch({ isOpen, onOpen, onClose, ...props }: Props) {
  const t = useTranslations("agendaView");
  return (
    <>
      <button
        type="button"
        onClick={onOpen}
        className={cx(
          chipClass(false),
          "cursor-pointer max-sm:size-10 max-sm:justify-center max-sm:px-0 sm:min-w-48",
        )}
      >
        <Icon name="search" />
        <span className="grow text-start max-sm:sr-only">{t("search")}</span>
        <kbd aria-hidden className="kbd kbd-sm max-md:hidden">
          /
        </kbd>
      </button>
      <Modal isOpen={isOpen} onClose={onClose} title={t("searchTitle")}>
        <Search {...props} onClose={onClose} />
      </Modal>
    </>
  );
}

type SearchProps = Omit<Props, "isOpen" | "onOpen">;

function Search({ query, find, onClose, locale, timeZone }: SearchProps) {
  const [t, ta] = [useTranslations("agendaView"), useTranslations("agenda")];
  const { text, setText, found, isSearching } = useAppointmentSearch(find);
  const hintId = useId();

  return (
    <search className="flex flex-col gap-3">
      <label className="flex flex-col gap-1.5">
        <span className="font-semibold">{t("searchField")}</span>
        <input
          data-first-focus
          type="search"
          autoComplete="off"
          aria-describedby={hintId}
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="input w-full"
        />
      </label>
      <p id={hintId} role="status" className="text-sm text-muted">
        {hintOf(isSearching, found?.length)}
      </p>
      {found?.length === 0 ? <p>{t("foundNothingHint")}</p> : null}
      <ul className="-mx-2 flex flex-col empty:hidden">
        {(found ?? []).map(({ id, start, client, service, professional, status, code }) => (
          <li key={id}>
            <AgendaLink
              opens
              search={agendaSearch(
                { ...unfiltered(query), date: start.slice(0, 10), view: dayOf(query) },
                { appointment: id },
              )}
              onFollow={onClose}
              className="flex min-h-11 items-start justify-between gap-x-3 rounded-field px-2 py-2 hover:bg-base-200"
            >
              <span className="min-w-0">
                <span className="block font-semibold">{client.name}</span>
                <span className="block text-sm first-letter:uppercase">
                  {shortMoment(start, locale, timeZone)}
                </span>
                <span className="block text-sm text-muted">
                  {[service.name, professionalName(professional), code].join(" · ")}
                </span>
              </span>
              <span className="shrink-0 text-sm">
                <StatusBadge status={status} text={ta(`status.${status}`)} />
              </span>
            </AgendaLink>
          </li>
        ))}
      </ul>
    </search>
  );

  function hintOf(searching: boolean, count: number | undefined): string {
    if (searching) return t("searching");
    return count === undefined ? t("searchHint") : t("found", { count });
  }
}

/** A found one is shown in its day: where a week, a month or a list was on the screen, among all of that day. */
function dayOf({ view }: AgendaQuery): AgendaQuery["view"] {
  return view === "week" || view === "month" || view === "list" ? null : view;
}
