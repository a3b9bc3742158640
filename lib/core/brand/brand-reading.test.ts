import { expect, test } from "vitest";
import { defaultBrand } from "./brand";
import { brandReading } from "./brand-reading";

const reading = (primaryColor: string) => brandReading({ ...defaultBrand, primaryColor });

test("a pale colour is darkened on light backgrounds only, and its button's text is black", () => {
  expect(reading("#fde047")).toMatchObject({
    buttonText: "black",
    onLight: { isOwn: false },
    onDark: { color: "#fde047", isOwn: true },
  });
});

test("a deep colour is lightened on dark backgrounds only, and its button's text is white", () => {
  expect(reading("#1e3a8a")).toMatchObject({
    buttonText: "white",
    onLight: { color: "#1e3a8a", isOwn: true },
    onDark: { isOwn: false },
  });
});

test("a colour that reads on white is not called unreadable for the touch it gets on grey", () => {
  expect(reading("#0e7490").onLight).toMatchObject({ color: "#0e728d", isOwn: true });
});
