import ts from "typescript";
import { type Finding, type Rule, type SourceFile, where } from "./source-file";

/** Pages may name the type of a scope; to use the database they go through a feature. */
export const pagesNameTheDatabaseInTypesOnly: Rule = (file) =>
  /^(app|components|emails|inngest)\//.test(file.path) ? valuesFrom(file, /^@\/db\//) : [];

/** Tables are used where queries may stand (.dependency-cruiser.cjs says which files those are). */
export const tablesAreUsedInQueryFiles: Rule = (file) => {
  if (!file.path.startsWith("lib/") || queryFiles.test(file.path)) return [];
  return valuesFrom(file, /^@\/db\/schema/);
};

const queryFiles = /^lib\/[^/]+\/([a-z-]*(store|queries)|reads|outbox|(load|write)-[a-z-]+)\.ts$/;

function valuesFrom(file: SourceFile, modules: RegExp): Finding[] {
  return file.tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement)) return [];
    const from = (statement.moduleSpecifier as ts.StringLiteral).text;
    const clause = statement.importClause;
    if (!modules.test(from) || clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
    const named = clause?.namedBindings;
    const types =
      named && ts.isNamedImports(named) && named.elements.every((each) => each.isTypeOnly);
    return types && !clause?.name
      ? []
      : [`${where(file, statement)} uses ${from}, not only its types`];
  });
}
