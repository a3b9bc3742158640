import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { blocksTime } from "@/lib/core/appointments/status";

type Props = {
  readonly slug: string;
  readonly receipt: {
    readonly id: string;
    readonly status: Parameters<typeof blocksTime>[0];
    /** Null where it is not this browser's to see. */
    readonly email: string | null;
    readonly isMailed: boolean;
    /** They are written to at their telephone first. */
    readonly isTexted: boolean;
    readonly isInPortal: boolean;
  };
};

/** Where whoever booked finds it again: in their portal where that is open, else in a text or a mail, else on this page. */
export async function WhatNext({ slug, receipt }: Props) {
  const t = await getTranslations("booking");
  const { id, status, email, isMailed, isTexted, isInPortal } = receipt;
  const isPending = status === "pending";
  if (!blocksTime(status)) return <p>{t("doneNotActiveBody")}</p>;
  if (isInPortal) {
    return (
      <>
        <p>{t(isPending ? "donePendingInPortal" : "doneInPortal")}</p>
        <ButtonLink
          href={`/${slug}/my/${id}`}
          prefetch={false}
          className="mt-4"
          icon="calendarCheck"
        >
          {t("openInPortal")}
        </ButtonLink>
      </>
    );
  }
  if (isTexted) {
    const tt = await getTranslations("texting");
    const mail = isMailed ? "yes" : "no";
    return <p>{tt(isPending ? "donePending" : "done", { mail })}</p>;
  }
  if (!isMailed) return <p>{t("doneWithoutEmail")}</p>;
  if (!email) return <p>{t(isPending ? "donePendingBody" : "doneBody")}</p>;
  return (
    <p>
      {t.rich(isPending ? "donePendingSentTo" : "doneSentTo", {
        email,
        b: (text) => <strong className="text-base-content wrap-anywhere">{text}</strong>,
      })}
    </p>
  );
}
