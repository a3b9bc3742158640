"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { DeskPerson } from "@/lib/queue/desk-person";
import type { DeskProfessional } from "@/lib/queue/load-desk";
import { agoText, spanText } from "./desk-text";

type Props = {
  readonly professionals: readonly (DeskProfessional & { readonly fullName: string })[];
  readonly people: readonly DeskPerson[];
  readonly pendingKey: string | null;
  readonly callNext: (professionalId: string, person: DeskPerson) => void;
};

/** What each professional is doing, and whom they call next with one tap. */
export function DeskProfessionals({ professionals, people, pendingKey, callNext }: Props) {
  const t = useTranslations("desk");
  const byKey = new Map(people.map((person) => [person.key, person]));
  const shown = professionals.filter(
    (each) => each.attendsToday || each.inRoom.length + each.called.length + each.waiting > 0,
  );
  if (shown.length === 0) return null;
  return (
    <section aria-label={t("who")}>
      <ul className="-mx-4 flex snap-x gap-3 overflow-x-auto px-4 pb-1 sm:mx-0 sm:grid sm:grid-cols-[repeat(auto-fill,minmax(17rem,1fr))] sm:px-0">
        {shown.map((each) => {
          const next = each.next ? byKey.get(each.next) : undefined;
          return (
            <li
              key={each.id}
              className="flex w-72 shrink-0 snap-start flex-col gap-2 rounded-box bg-base-100 p-4 shadow-xs sm:w-auto"
            >
              <p className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
                <span className="min-w-0 font-semibold break-words">{each.fullName}</span>
                {each.delayMinutes > 0 ? (
                  <Badge tone="warning">
                    {t("delay", { time: spanText(each.delayMinutes, t) })}
                  </Badge>
                ) : null}
              </p>
              <p className="text-sm break-words text-muted">{doing(each)}</p>
              <Link
                href={`desk/late?professional=${each.id}`}
                prefetch={false}
                aria-label={t("runsLateNamed", { name: each.fullName })}
                className="link inline-flex min-h-11 items-center self-start text-sm"
              >
                {t("runsLate")}
              </Link>
              <div className="mt-auto flex items-center justify-between gap-3 pt-1">
                <p className="min-w-0 text-sm break-words">
                  {next ? t("nextIs", { name: next.name }) : t("nobodyNext")}
                </p>
                {next ? (
                  <Button
                    size="sm"
                    icon="bell"
                    className="min-h-11 shrink-0"
                    disabled={pendingKey !== null}
                    aria-label={t("callNextNamed", { name: next.name })}
                    onClick={() => callNext(each.id, next)}
                  >
                    {t("callNext")}
                  </Button>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );

  function doing({ inRoom, called }: DeskProfessional): string {
    const said = [
      ...inRoom.flatMap((key) => {
        const person = byKey.get(key);
        if (!person) return [];
        const time = agoText(person.inMinutes ?? 0, t);
        return [`${t("with", { name: person.name })}, ${time}`];
      }),
      ...called.flatMap((key) => {
        const person = byKey.get(key);
        return person ? [t("calledNow", { name: person.name })] : [];
      }),
    ];
    return said.length > 0 ? said.join(" · ") : t("free");
  }
}
