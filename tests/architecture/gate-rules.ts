import ts from "typescript";
import { type Finding, findInNodes, type Rule, type SourceFile, where } from "./source-file";

const gates = ["publicAction", "tenantAction", "portalAction", "operatorAction", "visitorAction"];

/** A server action is an open endpoint: whatever such a file exports was made by a gate of lib/auth/actions. */
export const actionsAreGateCalls: Rule = (file) => {
  const inline = findInNodes(file, (node) =>
    isDirective(node) && node.parent !== file.tree ? '"use server" inside a function' : undefined,
  );
  if (!file.tree.statements.some(isDirective)) return inline;
  return [...inline, ...file.tree.statements.flatMap((statement) => judge(file, statement))];
};

function isDirective(node: ts.Node): boolean {
  return (
    ts.isExpressionStatement(node) &&
    ts.isStringLiteral(node.expression) &&
    node.expression.text === "use server"
  );
}

function judge(file: SourceFile, statement: ts.Statement): Finding[] {
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) {
    return [`${where(file, statement)} an action file exports its own gate calls only`];
  }
  const exported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!exported) return [];
  const words = `${where(file, statement)} an exported action is not a gate call`;
  if (!ts.isVariableStatement(statement)) return [words];
  const gated = statement.declarationList.declarations.every(({ initializer }) =>
    isGateCall(file, initializer),
  );
  return gated ? [] : [words];
}

function isGateCall({ tree }: SourceFile, made: ts.Expression | undefined): boolean {
  if (!made || !ts.isCallExpression(made) || !ts.isIdentifier(made.expression)) return false;
  const { text } = made.expression;
  const imported = tree.statements.some(
    (each) =>
      ts.isImportDeclaration(each) &&
      ts.isStringLiteral(each.moduleSpecifier) &&
      each.moduleSpecifier.text === "@/lib/auth/actions" &&
      new RegExp(`\\b${text}\\b`).test(each.importClause?.getText(tree) ?? ""),
  );
  return gates.includes(text) && imported;
}

/** Pages whose address says whose they are, and the gate that each must pass for itself: layouts authorise nothing. */
const pageGates: readonly [RegExp, string][] = [
  [/^app\/\(dashboard\)\/dashboard\/\[tenant\]\//, "memberPage"],
  [/^app\/\(dashboard\)\/dashboard\/page/, "accountPage"],
  [/^app\/\(operator\)\//, "operatorPage"],
  [/^app\/\(portal\)\/\[tenant\]\//, "portalPage"],
  [/^app\/\(public\)\/\[tenant\]\/(book|wait)\/page/, "bookingPage"],
  [/^app\/\(public\)\/\[tenant\]\//, "publicPage"],
];

/** The notice of a suspended tenant is shown to whoever the gate turned away. */
export const pagesPassTheirGate: Rule = (file) => {
  if (!/\/page\.tsx$/.test(file.path) || /\/suspended\/page\.tsx$/.test(file.path)) return [];
  const [, gate] = pageGates.find(([pattern]) => pattern.test(file.path)) ?? [];
  if (!gate) return [];
  const calls = findInNodes(file, (node) =>
    ts.isCallExpression(node) && node.expression.getText(file.tree) === gate ? "" : undefined,
  );
  return calls.length > 0 ? [] : [`${file.path} does not ask ${gate}`];
};

/** Layouts and the middleware are drawn around pages that anybody may reach: they are no wall. */
export const layoutsAndMiddlewareAuthoriseNothing: Rule = (file) => {
  if (!/(\/layout\.tsx|^middleware\.ts)$/.test(file.path)) return [];
  return findInNodes(file, (node) =>
    ts.isCallExpression(node) &&
    /^(redirect|notFound|(public|booking|member|portal|operator|account)Page)$/.test(
      node.expression.getText(file.tree),
    )
      ? "turns people away; the page or action does that"
      : undefined,
  );
};
