/** The text of a style sheet of ours, by its address. */
export type SheetOf = (href: string) => Promise<string>;

/**
 * A page whose style sheets stand in it, so that it is painted as soon as it has arrived. They are asked for at its end
 * too: for the pages after it, and because React looks for them there. What is no page of HTML stays as it is.
 */
export async function withStyles(html: string, sheetOf: SheetOf): Promise<string> {
  const links = [...html.matchAll(sheetLink)];
  const end = html.lastIndexOf("</body>");
  if (links.length === 0 || end < 0) return html;
  const styles = await Promise.all(
    links.map(async ([link, href = ""]) => {
      const nonce = /nonce="[^"]*"/.exec(link)?.[0] ?? "";
      return `<style ${nonce}>${fromAnywhere(await sheetOf(href), href)}</style>`;
    }),
  );
  let at = 0;
  const head = html.slice(0, end).replace(sheetLink, () => styles[at++] ?? "");
  const early = firstPicture(html);
  const begun = early ? head.replace("<head>", () => `<head>${early}`) : head;
  return `${begun}${links.map(([link]) => later(link)).join("")}${html.slice(end)}`;
}

const sheetLink = /<link rel="stylesheet" href="(\/_next\/static\/[^"]+\.css)"[^>]*>/g;

/** Told before the styles: it is the largest of what is seen first. */
function firstPicture(html: string): string | undefined {
  const [, srcSet, sizes] =
    /<source type="image\/avif" srcSet="([^"]+)" sizes="([^"]+)"\/><img [^>]*fetchPriority="high"/i.exec(
      html,
    ) ?? [];
  return (
    srcSet &&
    `<link rel="preload" as="image" type="image/avif" imagesrcset="${srcSet}" imagesizes="${sizes}" fetchpriority="high">`
  );
}

/** After what is painted. */
function later(link: string): string {
  return link.replace("<link ", '<link fetchpriority="low" ');
}

/** Within a page its files are no longer beside the style sheet. */
function fromAnywhere(css: string, href: string): string {
  return css.replace(/url\((["']?)(\.{1,2}\/[^"')]+)\1\)/g, (_, quote, path) => {
    const { pathname, search } = new URL(path, `http://sheet${href}`);
    return `url(${quote}${pathname}${search}${quote})`;
  });
}
