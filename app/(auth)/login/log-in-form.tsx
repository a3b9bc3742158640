"use client";

import { ActionForm } from "@/components/ui/action-form";
import { useFormState } from "@/components/ui/form-state";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { logInAction } from "./actions";

type Props = {
  readonly texts: {
    readonly email: string;
    readonly password: string;
    readonly logIn: string;
    /** What to say after too many attempts, by minutes left: the first for one minute. */
    readonly waits: readonly string[];
  };
  /** The page that asked for the login. */
  readonly next: string | undefined;
};

export function LogInForm({ texts, next }: Props) {
  return (
    <ActionForm action={logInAction}>
      <Wait texts={texts.waits} />
      <TextField
        name="email"
        type="email"
        label={texts.email}
        required
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
      />
      <PasswordField
        name="password"
        label={texts.password}
        required
        autoComplete="current-password"
        maxLength={200}
      />
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <SubmitButton block size="lg">
        {texts.logIn}
      </SubmitButton>
    </ActionForm>
  );
}

/** When to try again, where the refusal says it. */
function Wait({ texts }: { readonly texts: readonly string[] }) {
  const { detail } = useFormState();
  const seconds = (detail as { retryAfterSeconds?: number } | undefined)?.retryAfterSeconds;
  if (!seconds) return null;
  return (
    <p role="status" className="font-medium">
      {texts[Math.ceil(seconds / 60) - 1] ?? texts.at(-1)}
    </p>
  );
}
