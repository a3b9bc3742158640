import { headers } from "next/headers";
import { ownClock } from "@/lib/format/own-clock";
import { spanishCities } from "@/lib/format/spanish-cities";

/**
 * Writes the reader's own clock into what useOwnClock left empty, as the page arrives and before it is painted: nothing
 * moves later, and who gets no script of ours reads both clocks too.
 */
export async function OwnClockScript() {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const cities = JSON.stringify(spanishCities);
  const text = `(${writeAsItArrives})((${ownClock})(undefined, ${cities}))`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: functions of ours, the same for everybody
  return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: text }} />;
}

/** Complete in itself, and in words that old browsers know: only its text is used. */
function writeAsItArrives(clock: ReturnType<typeof ownClock>) {
  const write = () => {
    for (const each of document.querySelectorAll<HTMLElement>("[data-own-clock]:empty")) {
      const [kind, at, tag, zone] = (each.dataset.ownClock || "").split(" ");
      const said = clock(kind === "zone" ? kind : "time", Number(at), tag || "", zone || "");
      if (said) each.textContent = said + (each.dataset.after || "");
      const note = said && each.closest<HTMLElement>("[data-zones]");
      if (note) note.hidden = false;
    }
  };
  const watch = new MutationObserver(write);
  watch.observe(document, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", () => {
    write();
    watch.disconnect();
  });
}
