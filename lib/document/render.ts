// What an output is made of: a function for each kind of node, in a table that the compiler proves complete. Web page, Word file, print
// page, the places of a preview and Markdown are one table each; a new kind of node is an error in every one of them.
import type { Node, NodeKind } from "./node.ts";

/** A node of one kind. */
export type NodeOf<Kind extends NodeKind> = { [One in Kind]: { readonly kind: One } & Extract<Node, { kind: One }> }[Kind];

/** What each kind of node becomes. `About`: what an output's functions are told besides the node. */
export type Renderers<Made, About extends readonly unknown[] = []> = {
  readonly [Kind in NodeKind]: (node: NodeOf<Kind>, ...about: About) => Made;
};

/** A node by the function of its kind. */
export const rendered = <Kind extends NodeKind, Made, About extends readonly unknown[]>(
  renderers: Renderers<Made, About>,
  node: NodeOf<Kind>,
  ...about: About
): Made => renderers[node.kind](node, ...about);
