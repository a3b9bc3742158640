import type { ComponentProps } from "react";
import { Message } from "./message";

/** A whole page that only says one thing: not found, failed, link expired, suspended. */
export function MessagePage(said: ComponentProps<typeof Message>) {
  return (
    <main id="content" className="grid min-h-dvh place-items-center py-16">
      <Message {...said} />
    </main>
  );
}
