/** Without what differs between any two requests. */
export function anonymous(html: string, id: string): string {
  return html
    .replaceAll(id, "ID")
    .replace(/nonce="[^"]+"|"nonce":"[^"]+"|nonce\\":\\"[^"\\]+/g, "NONCE");
}
