const isStandIn = (node: Node | null): node is Element =>
  node instanceof Element && node.localName === 'font';

/** Makes a hydrated page tolerate what translators and blockers do to the DOM: text wrapped in or replaced by an
 * element, nodes removed. React no longer finds such a node where it left it, and would unmount the whole page
 * (facebook/react issue 11538). */
export function bearTranslation(): void {
  const standIns = new WeakMap<Node, Element>();
  /** The child of a parent that contains the node, or replaces it; null if there is none. */
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
  /** A text that changes after it was replaced is restored, and translated again. */
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
