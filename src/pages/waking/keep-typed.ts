type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Put = { value: string; checked: boolean };

const selector = 'input:not([type=hidden], [type=file], [type=submit], [type=button]), textarea, select';
const isBox = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type);

const putInto = (control: Control): Put => ({
  value: control.value,
  checked: isBox(control) && control.checked,
});

/** What the server wrote into it. */
function sent(control: Control): Put {
  if (control instanceof HTMLSelectElement) {
    const { options } = control;
    const chosen = [...options].find((option) => option.defaultSelected) ?? options[0];
    return { value: chosen?.value ?? '', checked: false };
  }
  if (isBox(control)) return { value: control.value, checked: control.defaultChecked };
  return { value: control.defaultValue, checked: false };
}

const isSame = (one: Put, other: Put) => one.value === other.value && one.checked === other.checked;

/** The controls of a page by position: the same position is the same field, whatever is between them. */
function byPlace<E extends Element>(all: Iterable<E>, nameOf: (element: E) => string): Map<string, E> {
  const count = new Map<string, number>();
  return new Map(
    [...all].map((element) => {
      const name = nameOf(element);
      const nth = count.get(name) ?? 0;
      count.set(name, nth + 1);
      return [`${name} ${nth}`, element];
    }),
  );
}
const controlName = (control: Control) =>
  `${control.localName} ${control.name} ${isBox(control) ? control.value : ''}`;
const controls = () => byPlace(document.querySelectorAll<Control>(selector), controlName);
const panels = () => byPlace(document.querySelectorAll('details'), (panel) => panel.className);

/** Sets a value as if typed, so that listeners are notified. Uses the prototype's setter: React overrides that of the
 * element. */
function put(control: Control, { value, checked }: Put) {
  const property = isBox(control) ? 'checked' : 'value';
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), property);
  own?.set?.call(control, property === 'checked' ? checked : value);
  for (const event of property === 'checked' ? ['click', 'change'] : ['input', 'change'])
    control.dispatchEvent(new Event(event, { bubbles: true }));
}

const selectionOf = (element: Element | null): [number, number] | null =>
  element instanceof HTMLTextAreaElement && element.selectionStart !== null
    ? [element.selectionStart, element.selectionEnd]
    : null;

/** Records what people do to a page before hydration: what they type, choose and open, and the focus. Returns a
 * function that restores it if hydration undid it. */
export function keepTyped(): () => void {
  const before = controls();
  const opened = panels();
  const places = new Map([...before].map(([place, control]) => [control as Element, place]));
  const typed = new Map<string, Put>();
  const note = (control: Control, place: string) => {
    const now = putInto(control);
    if (isSame(now, sent(control))) typed.delete(place);
    else typed.set(place, now);
  };
  for (const [place, control] of before) note(control, place);
  const listen = ({ target }: Event) => {
    const place = places.get(target as Element);
    // Selecting a radio button deselects another.
    if (place) for (const [at, control] of before) note(control, at);
  };
  for (const event of ['input', 'change']) document.addEventListener(event, listen, true);
  let [focus, selection, scroll] = [document.activeElement, selectionOf(document.activeElement), scrollY];
  const look = () => {
    [focus, selection] = [document.activeElement, selectionOf(document.activeElement)];
  };
  const scrolled = () => {
    scroll = scrollY;
  };
  document.addEventListener('selectionchange', look);
  document.addEventListener('scroll', scrolled);

  return () => {
    for (const event of ['input', 'change']) document.removeEventListener(event, listen, true);
    document.removeEventListener('selectionchange', look);
    document.removeEventListener('scroll', scrolled);
    const now = controls();
    for (const [place, value] of typed) {
      const control = now.get(place);
      if (control && !isSame(putInto(control), value)) put(control, value);
    }
    const nowOpen = panels();
    for (const [place, panel] of opened) {
      const other = nowOpen.get(place);
      if (other && other !== panel) other.open = panel.open;
    }
    if (!focus || focus.isConnected) return;
    const place = places.get(focus);
    const again = place ? now.get(place) : undefined;
    again?.focus({ preventScroll: true });
    if (again instanceof HTMLTextAreaElement && selection) again.setSelectionRange(...selection);
    scrollTo({ top: scroll, behavior: 'instant' });
  };
}
