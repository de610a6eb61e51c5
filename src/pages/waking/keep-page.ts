type Kept = { element: Element; children: ChildNode[]; attributes: [name: string, value: string][] };

const remember = (element: Element): Kept => ({
  element,
  children: [...element.childNodes],
  attributes: [...element.attributes].map(({ name, value }) => [name, value]),
});

/** The parts of a page that React empties as a whole when it gives up, or puts an error in the place of. */
const partsNow = () =>
  [document.documentElement, document.head, document.body, document.getElementById('content')].filter(
    (part) => part !== null,
  );

/** Holds on to the page as it stands, from moment to moment. */
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
    /** Keeps the page as it was before what is being done to it now. */
    freeze() {
      observer.takeRecords();
      observer.disconnect();
    },
    /** Puts the very same nodes back, with all that is written in them. */
    putBack() {
      for (const { element, children, attributes } of kept) {
        element.replaceChildren(...children);
        for (const [name, value] of attributes)
          if (element.getAttribute(name) !== value) element.setAttribute(name, value);
      }
    },
  };
}
