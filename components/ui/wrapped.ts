// A page that others take apart: a browser's translation, dictionaries and readers put elements of their own around text, and React, which
// then no longer finds its text where it left it, throws and takes the whole editor down (React issue 11538).
//
// Where React puts something before a text that now stands deeper, it goes before what holds that text; a text that it takes out is taken
// out of wherever it stands. So a wrapped page says the same as one that is not. The editor's own texts that change have elements of
// their own besides, and the page asks not to be translated.

/** The child of `parent` in which `node` stands, however deep; null where it stands elsewhere. */
function holder(parent: Node, node: Node): Node | null {
  let at: Node | null = node;
  while (at !== null && at.parentNode !== parent) at = at.parentNode;
  return at;
}

let standing = false;

/** From now on this page stands being wrapped. */
export function standWrapping(): void {
  if (standing) return;
  standing = true;
  const { insertBefore, removeChild } = Node.prototype;
  Node.prototype.insertBefore = function <Kind extends Node>(this: Node, node: Kind, before: Node | null): Kind {
    insertBefore.call(this, node, before === null || before.parentNode === this ? before : holder(this, before));
    return node;
  };
  Node.prototype.removeChild = function <Kind extends Node>(this: Node, node: Kind): Kind {
    const { parentNode } = node;
    if (parentNode === this || this.contains(parentNode)) removeChild.call(parentNode ?? this, node);
    return node;
  };
}
