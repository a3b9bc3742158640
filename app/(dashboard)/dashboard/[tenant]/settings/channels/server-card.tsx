import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import type { Channels } from "@/lib/channels/load-channels";
import { env } from "@/lib/env";

type Props = Pick<Channels, "keys">;

/** Which keys the server lacks, who completes it and where it is described; nothing where it has all of them. */
export async function ServerCard({ keys }: Props) {
  const missing = channels.filter(({ key }) => !keys[key]);
  if (missing.length === 0) return null;
  const t = await getTranslations("channels");
  const { SUPPORT_EMAIL: email } = env();
  return (
    <Card title={t("missing.title")} description={t("missing.hint")}>
      <ul className="flex list-disc flex-col gap-1 ps-5">
        {missing.map(({ name, variables: [first, second] }) => (
          <li key={name} className="break-words">
            {t(`missing.${name}`, {
              names: second ? t("missing.pair", { first, second }) : first,
            })}
          </li>
        ))}
      </ul>
      {email ? (
        <p className="mt-4">
          <a href={`mailto:${email}`} className="link">
            {t("missing.ask", { email })}
          </a>
        </p>
      ) : null}
    </Card>
  );
}

const channels = [
  { name: "email", key: "resend", variables: ["RESEND_API_KEY"] },
  { name: "twilio", key: "twilio", variables: ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"] },
  { name: "push", key: "push", variables: ["VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY"] },
] as const satisfies readonly {
  readonly name: string;
  readonly key: keyof Channels["keys"];
  readonly variables: readonly [string, string?];
}[];
