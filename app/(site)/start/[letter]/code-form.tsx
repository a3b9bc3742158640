"use client";

import { ActionForm } from "@/components/ui/action-form";
import { CodeField } from "@/components/ui/code-field";
import { useFormState } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { confirmSignUpAction } from "../actions";

type Texts = Readonly<Record<"code" | "hint" | "submit" | "slug" | "slugHint", string>>;

type Props = { readonly letterId: string; readonly slug: string; readonly texts: Texts };

export function CodeForm({ letterId, slug, texts }: Props) {
  return (
    <ActionForm
      action={confirmSignUpAction}
      fieldOfCode={{ wrong_code: "code", slug_taken: "slug" }}
    >
      <input type="hidden" name="letterId" value={letterId} />
      <CodeField
        label={texts.code}
        hint={texts.hint}
        className="[&_input]:text-center [&_input]:text-2xl [&_input]:tracking-[0.4em] [&_input]:tabular-nums"
      />
      <OtherSlug slug={slug} texts={texts} />
      <SubmitButton block size="lg">
        {texts.submit}
      </SubmitButton>
    </ActionForm>
  );
}

/** Asked for only where somebody took the address meanwhile. */
function OtherSlug({ slug, texts }: { readonly slug: string; readonly texts: Texts }) {
  const { fields, values } = useFormState();
  if (!fields.slug && values.slug === undefined) return null;
  return (
    <TextField
      name="slug"
      label={texts.slug}
      hint={texts.slugHint}
      required
      maxLength={40}
      defaultValue={slug}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
