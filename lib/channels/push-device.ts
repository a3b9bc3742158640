/** Where push services of browsers listen. Nothing is sent to any other host, whatever a form says. */
const hosts = [
  /^fcm\.googleapis\.com$/,
  // Of Chromium that is not Google's own: Linux distributions, and its early channels.
  /^jmt17\.google\.com$/,
  /(^|\.)push\.services\.mozilla\.com$/,
  /(^|\.)notify\.windows\.com$/,
  /(^|\.)push\.apple\.com$/,
];

/** `own`: the address of one that this installation knows besides. */
export function isPushService(endpoint: string, own?: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, origin } = new URL(endpoint);
  if (own && origin === new URL(own).origin) return true;
  return protocol === "https:" && port === "" && hosts.some((host) => host.test(hostname));
}
