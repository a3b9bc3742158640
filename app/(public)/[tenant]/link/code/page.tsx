import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { enteringEmail } from "@/lib/accounts/entering-email";
import { publicPage } from "@/lib/auth/pages";
import { isOn } from "@/lib/core/portal/functions";
import {
  askForCodeAction,
  askForCodeAgainAction,
  enterByCodeAction,
  forgetEmailAction,
} from "../actions";
import { EntryCard } from "../entry-card";
import { AskForCodeForm, EnterCodeForm } from "./code-forms";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portalEntry");
  return { title: t("codeTitle"), robots: { index: false } };
}

/** Into one's portal with a code that is mailed: first the e-mail, then the code. */
export default async function CodePage({ params }: Props) {
  const { tenant } = await publicPage((await params).tenant);
  if (!isOn(tenant, "account")) notFound();
  const [t, email] = await Promise.all([getTranslations("portalEntry"), enteringEmail()]);
  const { slug, name } = tenant;
  const ways = [
    { href: `/${slug}/link/password`, label: t("byPassword") },
    { href: `/${slug}/link`, label: t("byLink") },
  ];
  return (
    <EntryCard
      icon="mail"
      title={t(email ? "codeSentTitle" : "codeTitle")}
      body={email ? t("codeSentBody") : t("codeBody", { name })}
      ways={ways}
    >
      <ClientMessages rooms={["portalEntry"]}>
        {email ? (
          <EnterCodeForm
            email={email}
            enter={enterByCodeAction.bind(null, slug)}
            again={askForCodeAgainAction.bind(null, slug)}
            forget={forgetEmailAction.bind(null, slug)}
          />
        ) : (
          <AskForCodeForm action={askForCodeAction.bind(null, slug)} />
        )}
      </ClientMessages>
    </EntryCard>
  );
}
