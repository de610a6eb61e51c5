/** What stands in the place of a mail server's reply where the bytes of a letter could not be opened. */
export const cannotBeOpened = 'it cannot be opened';
