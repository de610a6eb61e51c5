type Kept = { element: Element; children: ChildNode[]; attributes: [name: string, value: string][] };

const remember = (element: Element): Kept => ({
  element,
  children: [...element.childNodes],
  attributes: [...element.attributes].map(({ name, value }) => [name, value]),
});

/** The containers that React empties when it gives up, or fills with an error. */
const partsNow = () =>
  [document.documentElement, document.head, document.body, document.getElementById('content')].filter(
    (part) => part !== null,
  );

/** Keeps a reference to the current DOM, moment by moment. */
export function keepPage() {
  let kept = partsNow().map(remember);
  const observer = new MutationObserver(() => {
    kept = partsNow().map(remember);
    watch();
  });
  const watch = () => {
    observer.disconnect();
    for (const { element } of kept) observer.observe(element, { childList: true, attributes: true });
  };
  watch();
  return {
    /** Keeps the DOM as it was before the current change. */
    freeze() {
      observer.takeRecords();
      observer.disconnect();
    },
    /** Restores the very same nodes, with everything typed in them. */
    putBack() {
      for (const { element, children, attributes } of kept) {
        element.replaceChildren(...children);
        for (const [name, value] of attributes)
          if (element.getAttribute(name) !== value) element.setAttribute(name, value);
      }
    },
  };
}
