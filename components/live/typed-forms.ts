/** Whether somebody is in the middle of something on this page that loading it anew would take away. */
export function watchTyping() {
  const typed = new Set<Element>();
  const onInput = ({ target }: Event) => {
    if (target instanceof Element) typed.add(target.closest("form") ?? target);
  };
  const onSubmit = ({ target }: Event) => {
    if (target instanceof Element) typed.delete(target);
  };
  document.addEventListener("input", onInput, { capture: true });
  document.addEventListener("submit", onSubmit, { capture: true });
  return {
    isInTheMiddle: () =>
      document.querySelector("dialog[open], [data-problem]") !== null ||
      [...typed].some((element) => element.isConnected),
    stop() {
      document.removeEventListener("input", onInput, { capture: true });
      document.removeEventListener("submit", onSubmit, { capture: true });
    },
  };
}
