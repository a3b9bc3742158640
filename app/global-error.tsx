"use client";

import { buttonClass } from "@/components/ui/button-class";
import { MessagePage } from "@/components/ui/message-page";
import en from "@/messages/en/crash.json";
import es from "@/messages/es/crash.json";
import "./globals.css";

type Props = { readonly reset: () => void };

/** Stands in when the root layout itself failed, so the visitor's language is not known: both are said. */
export default function GlobalError({ reset }: Props) {
  return (
    <html lang="es">
      <head>
        <title>{es.title}</title>
      </head>
      <body>
        <MessagePage title={es.title} body={es.body}>
          <button type="button" className={buttonClass({ variant: "primary" })} onClick={reset}>
            {es.retry}
          </button>
          <p lang="en" className="w-full text-muted">
            {en.title}. {en.body}
          </p>
        </MessagePage>
      </body>
    </html>
  );
}
