/**
 * A mail's HTML as the frame shows it: in the scheme that was chosen instead of the device's, leading nowhere, and with
 * this page's nonce on its style, which the page's policy asks for.
 */
export function frameDocument(
  html: string,
  scheme: "light" | "dark",
  given: string | undefined,
): string {
  return (
    html
      .replaceAll(
        "@media (prefers-color-scheme:dark)",
        scheme === "dark" ? "@media all" : "@media not all",
      )
      .replaceAll("color-scheme:light dark", `color-scheme:${scheme}`)
      // Ours are served beside this page too, whatever host its readers are told.
      .replace(/ src="https?:\/\/[^/"]+(\/(?:brands|images)\/)/g, ' src="$1')
      .replace(/(<a\b[^>]*?) href="[^"]*"/g, "$1")
      .replaceAll("<style>", `<style nonce="${nonceHere() ?? given ?? ""}">`)
  );
}

/** The page may be older than what its server last said. */
function nonceHere(): string | undefined {
  if (typeof document === "undefined") return undefined;
  return document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce || undefined;
}
