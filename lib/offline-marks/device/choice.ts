/** Whether somebody wants the list kept on this device; undefined until they are asked. */
export function chosenHere(slug: string, owner: string): boolean | undefined {
  const [who, choice] = (localStorage.getItem(nameOf(slug)) ?? "").split(" ");
  return who === owner ? choice === "on" : undefined;
}

export function chooseHere(slug: string, owner: string, isOn: boolean): void {
  localStorage.setItem(nameOf(slug), `${owner} ${isOn ? "on" : "off"}`);
}

function nameOf(slug: string): string {
  return `citaria-offline ${slug}`;
}
