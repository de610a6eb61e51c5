const isStandIn = (node: Node | null): node is Element =>
  node instanceof Element && node.localName === 'font';

/** Lets a live page bear what translators and blockers do to it: a text that was put into an element, or replaced by
 * one, a node that was taken away. React finds such a node no longer where it left it, and would give the whole page up
 * (facebook/react issue 11538). */
export function bearTranslation(): void {
  const standIns = new WeakMap<Node, Element>();
  /** The child of a parent that holds the node, or stands for it; null where there is none. */
  const heldBy = (parent: Node, node: Node): Node | null => {
    if (node.parentNode === parent) return node;
    const standIn = standIns.get(node);
    if (standIn?.parentNode === parent) return standIn;
    let holder: Node | null = node;
    while (holder && holder.parentNode !== parent) holder = holder.parentNode;
    return holder;
  };
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    const held = heldBy(this, child);
    if (held) removeChild.call(this, held);
    return child;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    return insertBefore.call(this, node, before && heldBy(this, before)) as T;
  };
  /** A text that changes after it was replaced takes its place again, and is translated anew. */
  const changed = new MutationObserver((records) => {
    for (const { target } of records) standIns.get(target)?.replaceWith(target);
  });
  new MutationObserver((records) => {
    for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records)
      for (const text of removedNodes) {
        const standIn = [...addedNodes, previousSibling, nextSibling].find(isStandIn);
        if (!(text instanceof Text) || text.isConnected || !standIn) continue;
        standIns.set(text, standIn);
        changed.observe(text, { characterData: true });
      }
  }).observe(document, { childList: true, subtree: true });
}
