type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Whether nothing above fades or filters an element, and what it stands on: a picture, or one colour where that is sure. */
type Ground = {
  readonly isWhole: boolean;
  readonly colour: Colour | null;
  readonly isPicture: boolean;
};

/**
 * In the page: how many of its elements are not plainly readable, by a look that takes a tenth of axe's time and errs on
 * the side of doubt. They are left in `window.doubtful` for axe to judge.
 */
export function findDoubtful(): number {
  const painter = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const colours = new Map<string, Colour>();
  const grounds = new Map<Element, Ground>();
  const shadowless = /^(none|\w+\([^)]*\/ 0\)[^,]*)$/;
  const wordless = ["checkbox", "radio", "color", "file", "range", "hidden"].map(
    (type) => `[type=${type}]`,
  );
  const doubtful = [...document.body.querySelectorAll("*")].filter(
    (element) => isRead(element) && !isPlain(element),
  );
  Object.assign(window, { doubtful });
  return doubtful.length;

  /** What is out of order or for screen readers only need not be seen. */
  function isRead(element: Element): boolean {
    const says = (node: Node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim();
    const isField = element.matches("input, select, textarea") && !element.matches(wordless.join());
    if (!isField && ![...element.childNodes].some(says)) return false;
    if (element.matches("script, style, noscript, template, :disabled, [aria-disabled=true]"))
      return false;
    if (element.closest("[aria-hidden=true]")) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  }

  function isPlain(element: Element): boolean {
    const style = getComputedStyle(element);
    const { isWhole, colour, isPicture } = groundOf(element);
    // Of pictures axe says nothing either.
    if (isPicture) return true;
    if (!isWhole || !colour || !shadowless.test(style.textShadow)) return false;
    // A link within a sentence must be told by more than its colour.
    const isBare = style.display === "inline" && style.textDecorationLine === "none";
    if (element.localName === "a" && isBare) return false;
    const own = colourOf(style.color);
    if (own[3] === 0) return true;
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.67 && Number(style.fontWeight) >= 700);
    return contrast(over(own, colour), colour) >= (isLarge ? 3.1 : 4.6);
  }

  function groundOf(element: Element): Ground {
    const before = grounds.get(element);
    if (before) return before;
    const parent = element.parentElement;
    const under = parent ? groundOf(parent) : { isWhole: true, colour: null, isPicture: false };
    const style = getComputedStyle(element);
    const isWhole =
      under.isWhole && [style.opacity, style.filter, style.mixBlendMode].join() === "1,none,normal";
    // What is taken out of the flow may lie on something else than what holds it.
    const isMoved = !/static|relative/.test(style.position) || style.transform !== "none";
    const own = colourOf(style.backgroundColor);
    const beneath = isMoved ? null : under.colour;
    const colour = own[3] === 1 ? own : beneath && over(own, beneath);
    const isPicture =
      !/^none(, none)*$/.test(style.backgroundImage) || (own[3] < 1 && !isMoved && under.isPicture);
    const ground = { isWhole, colour, isPicture };
    grounds.set(element, ground);
    return ground;
  }

  function colourOf(text: string): Colour {
    const before = colours.get(text);
    if (before) return before;
    if (!painter) throw new Error("Nothing to paint on");
    painter.clearRect(0, 0, 1, 1);
    painter.fillStyle = text;
    painter.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = painter.getImageData(0, 0, 1, 1).data;
    const colour = [red, green, blue, alpha / 255] as const;
    colours.set(text, colour);
    return colour;
  }

  function over([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour {
    const mixed = (upper: number, lower: number) => upper * alpha + lower * (1 - alpha);
    return [mixed(red, r), mixed(green, g), mixed(blue, b), 1];
  }

  /** As WCAG 2 reckons it. */
  function contrast(one: Colour, other: Colour): number {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  function luminance([red, green, blue]: Colour): number {
    const linear = (value: number) =>
      value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }
}
