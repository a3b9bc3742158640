/** Where push services of browsers listen. Nothing is sent to any other host, whatever a form says. */
const hosts = [
  /^fcm\.googleapis\.com$/,
  /(^|\.)push\.services\.mozilla\.com$/,
  /(^|\.)notify\.windows\.com$/,
  /(^|\.)push\.apple\.com$/,
];

export function isPushService(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port } = new URL(endpoint);
  return protocol === "https:" && port === "" && hosts.some((host) => host.test(hostname));
}
