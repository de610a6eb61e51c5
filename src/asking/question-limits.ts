/** The limits of what a patient may write, in characters. The form's own constraints are derived from them. */
export const questionLimits = { name: 120, email: 254, phone: 60, message: 5000 } as const;
