import { isEmbeddable } from "@/lib/core/tenancy/embeddable-path";

/**
 * Tells the site around a frame how high its page is, now and whenever that changes, and counts its steps; links that no
 * frame may show leave it. Ends with what it gives back.
 */
export function tellHeight(content: Element, origins: readonly string[]): () => void {
  let [step, shown] = [0, location.href];
  const around = originAround();
  const told = origins.filter((origin) => around === undefined || origin === around);
  const tell = () => {
    if (shown !== location.href) [step, shown] = [step + 1, location.href];
    const height = Math.ceil(content.getBoundingClientRect().bottom + scrollY + roomBelow);
    for (const origin of told) {
      // It arrives where the site around us is of that origin, and nowhere else.
      window.parent.postMessage({ type: "citaria:height", height, step }, origin);
    }
  };
  const observer = new ResizeObserver(tell);
  observer.observe(content);
  document.addEventListener("click", leaveWithLink, true);
  return () => {
    observer.disconnect();
    document.removeEventListener("click", leaveWithLink, true);
  };
}

/** Of the site around the frame, where the browser says it: it complains of a message to any other. */
function originAround(): string | undefined {
  return location.ancestorOrigins?.[0];
}

/** In pixels. */
const roomBelow = 24;

/** What no frame may show, such as the portal, opens in the whole window; another site's page in one of its own. */
function leaveWithLink({ target }: Event): void {
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link || link.target || !/^https?:$/.test(link.protocol)) return;
  if (link.origin !== location.origin) link.target = "_blank";
  else if (!isEmbeddable(link.pathname)) link.target = "_top";
}
