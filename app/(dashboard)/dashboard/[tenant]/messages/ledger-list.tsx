import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { cx } from "@/components/ui/class-names";
import { Icon, type IconName } from "@/components/ui/icon";
import type { TenantScope } from "@/db/scope";
import type { LedgerEntry } from "@/lib/deliveries/load-ledger";
import { formatDateTime } from "@/lib/format/date-time";
import { AgainButton } from "./again-button";
import { ledgerWords } from "./ledger-words";
import { messageNames } from "./message-name";

type Props = {
  readonly scope: TenantScope;
  readonly entries: readonly LedgerEntry[];
  readonly locale: string;
  /** Whether they are of several appointments. */
  readonly saysWhichAppointment?: boolean;
};

/** Messages with what became of each; those that were taken back before they left are folded. */
export async function LedgerList({ entries, ...props }: Props) {
  const t = await getTranslations("ledger");
  const isTakenBack = ({ status }: LedgerEntry) => status === "cancelled";
  const takenBack = entries.filter(isTakenBack);
  if (entries.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <>
      <Rows {...props} entries={entries.filter((entry) => !isTakenBack(entry))} />
      {takenBack.length > 0 ? (
        <details className="mt-3">
          <summary className="link cursor-pointer text-sm">
            {t("takenBack", { count: takenBack.length })}
          </summary>
          <div className="mt-3">
            <Rows {...props} entries={takenBack} />
          </div>
        </details>
      ) : null}
    </>
  );
}

async function Rows({ scope, entries, locale, saysWhichAppointment }: Props) {
  const { slug, timeZone } = scope.tenant;
  const [t, nameOf, wordsOf] = await Promise.all([
    getTranslations("ledger"),
    messageNames(),
    ledgerWords({ locale, timeZone, nowMs: scope.nowMs }),
  ]);
  return (
    <ul className="flex flex-col divide-y divide-base-300">
      {entries.map((entry) => {
        const { id, channel, appointment, attempt } = entry;
        const { state, tone, trouble, resent } = wordsOf(entry);
        const name = nameOf(entry);
        return (
          <li key={id} className="flex gap-3 py-3 first:pt-0 last:pb-0">
            <Icon name={channelIcons[channel]} className="mt-1 text-muted" />
            <div className="min-w-0 grow">
              <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="font-medium">{name}</span>
                <Link href={`/dashboard/${slug}/messages/${id}`} className="link text-sm">
                  {t("see")}
                  <span className="sr-only">: {name}</span>
                </Link>
              </p>
              <p className={toneClasses[tone]}>{state}</p>
              {saysWhichAppointment && appointment ? (
                <p className="text-sm text-muted">
                  {t("ofAppointment", {
                    when: formatDateTime(appointment.startsAt, locale, timeZone),
                  })}
                </p>
              ) : null}
              <p className="text-sm wrap-anywhere text-muted">
                {[
                  t(`channels.${channel}`),
                  recipientText(entry, (member) => t("toTeam", { name: member })),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              {trouble ? (
                <p className="text-sm">
                  {trouble} {attempt > 1 ? t("attempts", { count: attempt }) : null}
                </p>
              ) : null}
              {resent ? <p className="text-sm">{resent}</p> : null}
              <div className={cx(entry.mayBeSentAgain && "mt-2")}>
                <AgainButton scope={scope} entry={entry} about={name} />
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Whom of the team it went to, and where; to a client, where. */
export function recipientText(
  { member, recipient }: LedgerEntry,
  ofTeam: (name: string) => string,
): string {
  return [member ? ofTeam(member) : null, recipient].filter(Boolean).join(" · ");
}

const channelIcons = {
  email: "mail",
  sms: "phone",
  whatsapp: "chat",
  push: "device",
} as const satisfies Record<LedgerEntry["channel"], IconName>;

const toneClasses = { good: "text-success", bad: "font-medium text-error", plain: "" } as const;
