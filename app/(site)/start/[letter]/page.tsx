import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { Message } from "@/components/ui/message";
import { SubmitButton } from "@/components/ui/submit-button";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { peekLetter } from "@/lib/letters/open-letter";
import { mailCodeAgainAction } from "../actions";
import { CodeForm } from "./code-form";

type Props = {
  readonly params: Promise<{ letter: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("start");
  return { title: t("codeTitle"), robots: { index: false }, referrer: "no-referrer" };
}

/** Where the mailed code is written down. Looking at it changes nothing. */
export default async function CodePage({ params, searchParams }: Props) {
  const [{ letter: letterId }, query] = await Promise.all([params, searchParams]);
  const [letter, t] = await Promise.all([peekLetter({ letterId }), getTranslations("start")]);
  if (letter?.about.kind !== "sign_up") {
    return (
      <div className="py-24">
        <Message icon={<Icon name="clock" />} title={t("goneTitle")} body={t("goneBody")}>
          <ButtonLink href="/start" variant="primary" prefetch={false}>
            {t("goneStart")}
          </ButtonLink>
        </Message>
      </div>
    );
  }
  return (
    <div className="mx-auto w-full max-w-md px-5 pt-10 pb-20 sm:pt-20">
      <div className="rounded-box bg-base-100 p-6 shadow-xs sm:p-9">
        <span className="grid size-12 place-items-center rounded-field bg-brand/10 text-xl text-brand">
          <Icon name="mail" />
        </span>
        <h1 className="mt-5 text-2xl font-bold sm:text-3xl">{t("codeTitle")}</h1>
        <p className="mt-2 mb-7 wrap-anywhere text-muted">
          {t("codeIntro", { email: letter.email })}
        </p>
        {firstOf(query.sent) ? (
          <div className="mb-6">
            <Alert tone="success" role="status">
              {t("sentAgain")}
            </Alert>
          </div>
        ) : null}
        <CodeForm
          // Another code begins with an empty field.
          key={letterId}
          letterId={letterId}
          slug={letter.about.practice.slug}
          texts={{
            ...{ code: t("code"), hint: t("codeHint"), submit: t("codeSubmit") },
            ...{ slug: t("otherSlug"), slugHint: t("slugHint") },
          }}
        />
        <ActionForm action={mailCodeAgainAction} className="mt-3 items-center">
          <input type="hidden" name="letterId" value={letterId} />
          <SubmitButton variant="quiet" icon="mail" block>
            {t("sendAgain")}
          </SubmitButton>
        </ActionForm>
      </div>
      <p className="mt-6 px-2 text-muted sm:px-4">
        {t("again")}{" "}
        <Link href="/start" prefetch={false} className="font-medium text-brand hover:underline">
          {t("againLink")}
        </Link>
        .
      </p>
    </div>
  );
}
