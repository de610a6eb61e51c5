import type { Page } from '@playwright/test';

/** Sends the form that has a field as one sends it whose page was never shown, with words in that field. No hand does
 * it, so that no session is known better afterwards. */
export const sendTooSoon = (page: Page, field: string, words: string): Promise<void> =>
  page.evaluate(
    ([name, text]) => {
      const written = document.querySelector<HTMLTextAreaElement>(`main form[method=post] [name=${name}]`);
      if (!written?.form) throw new Error(`no form has ${name}`);
      written.value = text;
      for (const moment of written.form.querySelectorAll<HTMLInputElement>('[name=shown]')) moment.value = '';
      written.form.submit();
    },
    [field, words] as const,
  );
