import ts from "typescript";
import { findInNodes, type Rule } from "./source-file";

const mostLines = 250;

/** A file that needs more is two files. */
export const filesAreSmall: Rule = ({ path, tree }) => {
  const lines = tree.getLineStarts().length - 1;
  return lines > mostLines ? [`${path} has ${lines} lines, more than ${mostLines}`] : [];
};

const spokenAttributes = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "label",
  "placeholder",
  "title",
]);

/** Whatever people read comes from messages/, or nobody can say it in their language. */
export const wordsComeFromMessages: Rule = (file) => {
  if (!/^(app|components|emails)\/.*\.tsx$/.test(file.path)) return [];
  return findInNodes(file, (node) => {
    const text = spokenText(node);
    return text && isWords(text) ? `says "${text.trim()}" without messages/` : undefined;
  });
};

function spokenText(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return node.text;
  const { parent } = node;
  if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node)) return undefined;
  if (ts.isJsxAttribute(parent) && ts.isIdentifier(parent.name)) {
    return spokenAttributes.has(parent.name.text) ? node.text : undefined;
  }
  if (ts.isJsxAttribute(parent)) return undefined;
  const shown =
    ts.isJsxExpression(parent) &&
    (ts.isJsxElement(parent.parent) || ts.isJsxFragment(parent.parent));
  return shown ? node.text : undefined;
}

/** Two letters in a row; entities and signs are no words, nor is the product's own name. */
function isWords(text: string): boolean {
  return /\p{L}{2}/u.test(text.replaceAll(/&\w+;|\bCitaria\b/g, ""));
}
