import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** A file of ours by its path from the root, with what the compiler reads in it. */
export type SourceFile = { readonly path: string; readonly tree: ts.SourceFile };

/** What a file does against a rule: where and what. */
export type Finding = string;

export type Rule = (file: SourceFile) => Finding[];

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Everything that is built into the product; tests stand beside it and are left out. */
export function productFiles(): SourceFile[] {
  const folders = ["app", "components", "db", "emails", "inngest", "lib"].flatMap(filesIn);
  return [...folders, "middleware.ts", "instrumentation.ts"]
    .filter((file) => /(?<!\.test|\.d)\.tsx?$/.test(file))
    .map((file) => sourceFile(file, readFileSync(path.join(root, file), "utf8")));
}

export function sourceFile(file: string, text: string): SourceFile {
  return { path: file, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
}

/** Names in a folder of the root; folders and files alike. */
export function namesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder));
}

/** One finding for each node that `judge` has words for. */
export function findInNodes(
  file: SourceFile,
  judge: (node: ts.Node) => string | undefined,
): Finding[] {
  const findings: Finding[] = [];
  const visit = (node: ts.Node): void => {
    const words = judge(node);
    if (words !== undefined) findings.push(`${where(file, node)} ${words}`);
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return findings;
}

export function where({ path: file, tree }: SourceFile, node: ts.Node): string {
  return `${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}
