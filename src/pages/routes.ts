import { type RouteConfig, route } from '@react-router/dev/routes';
import { paths } from '../words/paths.ts';

const find = (lang: 'fr' | 'en') => [
  route(paths[lang].home, 'find/home.page.tsx', { id: `${lang}-home` }),
  route(paths[lang].results, 'find/results.page.tsx', { id: `${lang}-results` }),
  route(paths[lang].profile(':slug'), 'find/profile.page.tsx', { id: `${lang}-profile` }),
  route(paths[lang].accessibility, 'find/accessibility.page.tsx', { id: `${lang}-accessibility` }),
  route(paths[lang].ask(':slug'), 'find/ask.page.tsx', { id: `${lang}-ask` }),
];

export default [
  ...find('fr'),
  ...find('en'),
  route('/', 'find/language-redirect.ts'),
  route('/demande-a-confirmer', 'patient/held.page.tsx'),
  route('/demande/:id', 'patient/enquiry.page.tsx'),
  route('/demande/:id/autres-cabinets', 'patient/offer.page.tsx'),
  route('/demande/:id/envoyee', 'patient/sent.page.tsx'),
  route('/suivi/:locator/:secret', 'patient/open.page.tsx'),
  route('/desk', 'desk/list.page.tsx'),
  route('/desk/enquiries/:id', 'desk/enquiry.page.tsx'),
  route('/desk/enquiries/:id/read', 'desk/read.ts'),
  route('/desk/figures', 'desk/figures/figures.page.tsx'),
  route('/desk/figures.csv', 'desk/figures/csv.ts'),
  route('/desk/figures/enquiries', 'desk/figures/enquiries.page.tsx'),
  route('/desk/practices', 'desk/practice/own-practice.ts'),
  route('/desk/practices/:id', 'desk/practice/practice.page.tsx'),
  route('/desk/sessions', 'desk/sessions.page.tsx'),
  route('/l/:locator', 'sign-in/link.page.tsx'),
  route('/sign-in', 'sign-in/sign-in.page.tsx'),
  route('/sign-out', 'sign-in/sign-out.ts'),
  route('/invitation/:locator/:secret', 'sign-in/invitation.page.tsx'),
  route('/digest/:person/:secret', 'sign-in/digest.page.tsx'),
  route('/operator', 'operator/alarms.page.tsx'),
  route('/operator/figures', 'operator/all-figures.page.tsx'),
  route('/operator/figures/enquiries', 'operator/behind-the-funnel.page.tsx'),
  route('/operator/what-if', 'operator/what-if.page.tsx'),
  route('/mailbox', 'mailbox/mailbox.page.tsx'),
  route('/mailbox/:id', 'mailbox/letter.page.tsx'),
  route('/style', 'development/style.page.tsx'),
  route('/error/:status', 'error-status.ts'),
  route('*', 'not-found.ts'),
] satisfies RouteConfig;
