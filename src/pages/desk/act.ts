import type { z } from 'zod';
import type { Caller } from '../../access/caller.ts';
import type { Handled } from '../../answering/handle.ts';
import type { Deeds } from '../deeds.ts';
import type { HandlingAct } from './handling-act.ts';
import { handlingForms, pastMoment } from './handling-form.ts';

const fieldErrors = ['missing', 'too-long', 'choose', 'moment'] as const;
export type ActErrors = Record<string, (typeof fieldErrors)[number]>;
export type ActResult = Handled | { done: false; errors: ActErrors };

const errorsOf = (error: z.ZodError): ActErrors =>
  Object.fromEntries(
    error.issues.map(({ path, message }) => [
      String(path[0]),
      fieldErrors.find((known) => known === message) ?? 'missing',
    ]),
  );

async function read<Data>(
  schema: z.ZodType<Data>,
  fields: Record<string, string>,
  then: (data: Data) => Promise<ActResult>,
): Promise<ActResult> {
  const parsed = schema.safeParse(fields);
  return parsed.success ? then(parsed.data) : { done: false, errors: errorsOf(parsed.error) };
}

/** Reads one form of the detail page and does what it asks. Wrong fields are named, and nothing is done then. */
export function act(
  deeds: Deeds,
  caller: Caller,
  enquiry: { enquiryId: string; zone: string },
  form: { act: HandlingAct; fields: Record<string, string> },
): Promise<ActResult> {
  const { enquiryId, zone } = enquiry;
  switch (form.act) {
    case 'answer':
      return read(handlingForms.answer, form.fields, (data) => deeds.answer(caller, { ...data, enquiryId }));
    case 'refuse':
      return read(handlingForms.refuse, form.fields, (data) => deeds.refuse(caller, { ...data, enquiryId }));
    case 'contact':
      return read(handlingForms.contact, form.fields, async (data) => {
        const on = data.on === 'now' ? data.on : pastMoment(data.on, zone, deeds.now());
        if (on === null) return { done: false, errors: { on: 'moment' } };
        return deeds.contactOutside(caller, { ...data, on, enquiryId });
      });
    case 'close':
    case 'reopen': {
      const deed = deeds[form.act];
      return read(handlingForms[form.act], form.fields, (data) => deed(caller, { ...data, enquiryId }));
    }
  }
}
