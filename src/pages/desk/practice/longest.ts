/** How long what a manager writes may be, in code points. */
export const longest = { street: 200, phone: 30, email: 254, note: 500 };
