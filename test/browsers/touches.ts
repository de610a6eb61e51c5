/** What programs in people's browsers do to a page. Each function runs in the page. */
type Touch = () => void;

/** A password manager puts its mark after every field (LastPass, Dashlane), an element of its own at the end
 * (Bitwarden, 1Password), and notes in attributes what it found. */
export const passwordManager: Touch = () => {
  for (const field of document.querySelectorAll('input:not([type=hidden]), textarea, select')) {
    field.setAttribute('data-dashlane-rid', '1');
    const mark = document.createElement('div');
    mark.setAttribute('data-lastpass-icon-root', '');
    field.after(mark);
  }
  document.documentElement.append(document.createElement('com-1password-notification'));
  document.body.append(document.createElement('bit-warden-menu'));
};

/** A translator that puts every text into an element, or puts an element with other words in its place. */
const translator = (takesAway: boolean) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest('script, textarea, font, option, title')) continue;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    outer.setAttribute('style', 'vertical-align: inherit;');
    text.replaceWith(outer);
    outer.append(inner);
    if (takesAway) inner.textContent = `[${text.data}]`;
    else inner.append(text);
  }
  document.documentElement.classList.add('translated-ltr');
};
export const translatorThatWraps = { touch: translator, takesAway: false };
export const translatorThatReplaces = { touch: translator, takesAway: true };

/** A checker of spelling, a dark mode and others write on the outermost elements and put theirs among them. */
export const decorator: Touch = () => {
  document.documentElement.setAttribute('data-darkreader-mode', 'dynamic');
  document.documentElement.lang = 'en';
  document.body.setAttribute('data-gr-ext-installed', '');
  document.head.prepend(document.createElement('style'));
  document.body.prepend(document.createElement('grammarly-desktop-integration'));
};

/** A blocker takes away what it holds for an advertisement. */
export const blocker: Touch = () => {
  for (const one of document.querySelectorAll('footer.site, .quiet, aside, .filters a, label')) one.remove();
};
