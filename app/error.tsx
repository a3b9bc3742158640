"use client";

import { buttonClass } from "@/components/ui/button-class";
import { MessagePage } from "@/components/ui/message-page";
import { useUiTexts } from "@/components/ui/ui-texts";

type Props = { readonly error: Error & { digest?: string }; readonly reset: () => void };

/** A failure we did not expect. Its text never reaches people; its digest leads to the log. */
export default function ErrorPage({ error, reset }: Props) {
  const texts = useUiTexts();
  return (
    <MessagePage title={texts.errorTitle} body={texts.errorBody}>
      <button type="button" className={buttonClass({ variant: "primary" })} onClick={reset}>
        {texts.tryAgain}
      </button>
      {/* A whole new page: whatever broke in this one stays behind. */}
      <a href="/" className={buttonClass({})}>
        {texts.goHome}
      </a>
      {error.digest ? (
        <p className="w-full text-sm text-muted">
          {texts.errorReference} {error.digest}
        </p>
      ) : null}
    </MessagePage>
  );
}
