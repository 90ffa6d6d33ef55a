// What a portal's own style sheet needs, where its editor hands over no borders: wangEditor 5 writes of a table its width, of a cell its
// spans and width, and nothing else, so that no way of writing the fragment keeps a border there. Its authors show such content with rules
// like these (packages/editor/demo/css/view.css); the help tells a clerk to hand them on, and the tests show what it hands over with them.

/** For the place where the portal shows its texts. */
export const portalRules: readonly string[] = [
  "table { border-collapse: collapse; width: 100%; }",
  "table th, table td { border: 1px solid #000; padding: 4px; }",
  "table th { font-weight: normal; }",
];
