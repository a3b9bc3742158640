"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";

export type LeavingRow = {
  readonly id: string;
  /** "lun, 2 mar, 10:00 a. m." */
  readonly when: string;
  readonly clientName: string;
  /** "Consulta" or "Consulta · Dra. Núñez" */
  readonly what: string;
  readonly fits: boolean;
  /** Why it does not fit; null where it does, or nobody was asked about yet. */
  readonly why: string | null;
  /** Where it is moved or cancelled by hand. */
  readonly href: string;
};

/** One appointment: a box where it fits, else why not. */
export function ReassignRow({ row }: { readonly row: LeavingRow }) {
  const t = useTranslations("reassign");
  const { id, when, clientName, what, fits, why, href } = row;
  const said = (
    <span className="min-w-0">
      <span className="block font-medium first-letter:uppercase">{when}</span>
      <span className="block">
        {clientName} <span className="text-muted">· {what}</span>
      </span>
      {why ? (
        <span className="mt-0.5 flex items-start gap-1.5 text-sm font-medium text-warning">
          <Icon name="alert" className="mt-0.5" />
          {why}
        </span>
      ) : null}
    </span>
  );
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
      {fits ? (
        <label className="flex min-h-11 min-w-0 grow cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            name="appointmentIds"
            value={id}
            defaultChecked
            className="checkbox"
          />
          {said}
        </label>
      ) : (
        <div className={why ? "min-w-0 grow ps-9" : "min-w-0 grow"}>{said}</div>
      )}
      <Link href={href} className="link py-2 text-sm">
        {t("open")}
        <span className="sr-only">
          : {clientName}, {when}
        </span>
      </Link>
    </li>
  );
}
