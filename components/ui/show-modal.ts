/**
 * Opens a dialog over the whole window, the room that the page keeps for its scrollbar included: `--gutter`, in
 * app/globals.css, holds the page where it is meanwhile.
 */
export function showModal(dialog: HTMLDialogElement): void {
  const root = document.documentElement;
  const isFirst = document.querySelector("dialog.modal[open]") === null;
  if (isFirst) root.style.setProperty("--gutter", `${window.innerWidth - root.clientWidth}px`);
  dialog.showModal();
}
