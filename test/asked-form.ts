import { botulinum, lea, lumiere } from './cast.ts';

/** The page on which Léa writes to Cabinet Lumière, and what she writes there. */
export const askPath = `/fr/cabinets/${lumiere.reference}/demande`;
export const askedForm = (token: string) => ({
  form: token,
  procedure: botulinum,
  name: lea.name,
  email: lea.email,
  phone: '',
  message: 'Bonjour,\nest-ce <douloureux> ?',
  consent: 'yes',
});
