import ts from "typescript";
import { findInNodes, type Rule } from "./source-file";

/** The core is decided by its arguments alone, and its types are its own as well. */
export const coreIsPure: Rule = (file) => {
  if (!file.path.startsWith("lib/core/")) return [];
  return findInNodes(file, (node) => {
    if (ts.isImportDeclaration(node)) {
      const from = (node.moduleSpecifier as ts.StringLiteral).text;
      const inside = /^(\.\.?\/|@\/lib\/core\/)/.test(from) && !/(\.\.\/){2,}(?!\w+\/)/.test(from);
      return inside || from === "temporal-polyfill" ? undefined : `imports ${from}`;
    }
    if (ts.isIdentifier(node) && impureNames.has(node.text) && isFreeName(node)) {
      return `uses ${node.text}`;
    }
    if (isMember(node, "Math", "random") || readsSystemClock(node)) return `uses ${node.getText()}`;
    return undefined;
  });
};

const impureNames = new Set([
  ...["process", "globalThis", "performance", "crypto", "fetch", "require"],
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "console"],
]);

const environmentOwners = /^(lib\/env\.ts|instrumentation\.ts)$/;

export const environmentIsReadOnce: Rule = (file) =>
  environmentOwners.test(file.path)
    ? []
    : findInNodes(file, (node) =>
        isMember(node, "process", "env") ? "process.env belongs to lib/env.ts" : undefined,
      );

export const clockIsReadOnce: Rule = (file) =>
  file.path === "lib/clock.ts"
    ? []
    : findInNodes(file, (node) =>
        readsSystemClock(node) ? `${node.getText()} belongs to lib/clock.ts` : undefined,
      );

/** Words, numbers, dates and money for people are formed in one place, for the tenant's locale. */
export const formatsStandInLibFormat: Rule = (file) => {
  if (file.path.startsWith("lib/format/")) return [];
  return findInNodes(file, (node) => {
    if (ts.isIdentifier(node) && node.text === "Intl" && isFreeName(node))
      return "Intl belongs to lib/format";
    const localised =
      ts.isPropertyAccessExpression(node) && /^toLocale.*String$/.test(node.name.text);
    return localised ? `${node.name.text} belongs to lib/format` : undefined;
  });
};

const minters = /^(lib\/auth\/scope|db\/scope)\.ts$/;

export const scopesAreMintedByAuth: Rule = (file) =>
  minters.test(file.path)
    ? []
    : findInNodes(file, (node) =>
        ts.isIdentifier(node) && node.text === "mintTenantScope"
          ? "mintTenantScope belongs to lib/auth/scope.ts"
          : undefined,
      );

function readsSystemClock(node: ts.Node): boolean {
  if (isMember(node, "Date", "now")) return true;
  const made = ts.isNewExpression(node) || ts.isCallExpression(node);
  return made && node.expression.getText() === "Date" && (node.arguments?.length ?? 0) === 0;
}

function isMember(node: ts.Node, object: string, member: string): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === member &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === object
  );
}

/** A name that stands for itself, not a property or key that happens to be called so. */
function isFreeName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !(
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isQualifiedName(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent)
  );
}
