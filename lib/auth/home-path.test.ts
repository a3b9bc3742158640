import { expect, test } from "vitest";
import { homePath } from "./home-path";
import type { Seat } from "./reads";

test("somebody with one place begins in its agenda", () => {
  expect(homePath({ isOperator: false }, [seat("norte")])).toBe("/dashboard/norte/agenda");
});

test("an operator begins with the platform, and chooses when they also have a place", () => {
  expect(homePath({ isOperator: true }, [])).toBe("/operator");
  expect(homePath({ isOperator: true }, [seat("norte")])).toBe("/dashboard");
});

test("somebody with several places chooses, and somebody with none is told so there", () => {
  expect(homePath({ isOperator: false }, [seat("norte"), seat("sur")])).toBe("/dashboard");
  expect(homePath({ isOperator: false }, [])).toBe("/dashboard");
});

function seat(slug: string): Seat {
  return { slug, tenantName: slug, status: "active", role: "owner" };
}
