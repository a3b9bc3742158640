/** Whether this device keeps the portal: unless somebody said no. */
export function keepsHere(slug: string): boolean {
  return localStorage.getItem(nameOf(slug)) !== "off";
}

export function chooseHere(slug: string, isOn: boolean): void {
  if (isOn) localStorage.removeItem(nameOf(slug));
  else localStorage.setItem(nameOf(slug), "off");
}

function nameOf(slug: string): string {
  return `citaria-copy ${slug}`;
}
