import { expect, type Page } from "@playwright/test";
import { expectNoSidewaysScroll } from "./check-page";

/** A desk's window at 200 %, and at 400 % as far as a telephone shrinks it. */
const windows = [
  { width: 640, height: 450 },
  { width: 320, height: 568 },
];

/**
 * What a page must bear when it is enlarged and its letters are set wide apart (WCAG 1.4.4, 1.4.10, 1.4.12): nothing
 * scrolls sideways, no word is cut or leaves its box; what takes the focus lies under nothing (2.4.11) and can be met by
 * a finger of 24 px (2.5.8). Leaves the page enlarged.
 */
export async function expectToBearEnlarging(page: Page): Promise<void> {
  await page.evaluate(spaceLetters);
  for (const size of windows) {
    await page.setViewportSize(size);
    await expectNoSidewaysScroll(page);
    expect(await page.evaluate(faults), `${size.width} wide: ${page.url()}`).toEqual([]);
  }
}

function spaceLetters(): void {
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    element.style.letterSpacing = "0.12em";
    element.style.wordSpacing = "0.16em";
  }
}

function faults(): string[] {
  const shown = [...document.body.querySelectorAll<HTMLElement>("*")].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !isHidden(element) &&
      !element.closest('[aria-hidden=true], [tabindex="-1"]'),
  );
  return [
    ...shown.filter(isCut).map((element) => `cut: ${nameOf(element)}`),
    ...shown.filter(leavesItsBox).map((element) => `leaves its box: ${nameOf(element)}`),
    ...shown.filter(isSmall).map((element) => `small: ${nameOf(element)}`),
    ...shown.filter(isCovered).map((element) => `covered: ${nameOf(element)}`),
  ];

  /** For screen readers only, or what lies in it. */
  function isHidden(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect();
    const parent = element.parentElement;
    return (
      width <= 1 || height <= 1 || (parent !== null && parent !== document.body && isHidden(parent))
    );
  }

  function isCut(element: HTMLElement): boolean {
    const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
    if (webkitLineClamp !== "none" || element.matches("input, select, textarea, img")) return false;
    const clips = (overflow: string) => overflow === "hidden" || overflow === "clip";
    return (
      (clips(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (clips(overflowY) && element.scrollHeight > element.clientHeight + 1)
    );
  }

  function leavesItsBox(element: HTMLElement): boolean {
    if (!element.matches("a, button, label, td, th, p, h1, h2, h3")) return false;
    if (getComputedStyle(element).display === "inline") return false;
    const words = document.createRange();
    words.selectNodeContents(element);
    const [outer, inner] = [element.getBoundingClientRect(), words.getBoundingClientRect()];
    if (inner.width === 0) return false;
    return (
      inner.left < outer.left - 1 ||
      inner.right > outer.right + 1 ||
      inner.top < outer.top - 1 ||
      inner.bottom > outer.bottom + 1
    );
  }

  /** Links within a sentence may be as high as its line. */
  function isSmall(element: HTMLElement): boolean {
    if (!element.matches("a[href], button, select, summary, textarea, input:not([type=hidden])"))
      return false;
    if (element.tagName === "A" && getComputedStyle(element).display === "inline") return false;
    const touched = element.closest("label") ?? element;
    const { width, height } = touched.getBoundingClientRect();
    return width < 24 || height < 24;
  }

  function isCovered(element: HTMLElement): boolean {
    if (!element.matches("a[href], button, select, summary, textarea, input:not([type=hidden])"))
      return false;
    if (element.matches(":disabled")) return false;
    element.focus();
    const { left, top, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
    return (
      !there ||
      !(
        element.contains(there) ||
        there.contains(element) ||
        there.closest("label")?.contains(element)
      )
    );
  }

  function nameOf(element: HTMLElement): string {
    const words =
      element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40) ?? "";
    return `${element.localName} ${words || element.outerHTML.slice(0, 80)}`;
  }
}
