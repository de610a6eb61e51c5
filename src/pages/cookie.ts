import type { EnquiryId } from '../database/id.ts';

type Place = { path: string; secure: boolean };

/** The name of a cookie as sent: prefixed if the site is served over https (RFC 6265bis). */
export const cookieName = (name: string, { path, secure }: Place): string => {
  if (!secure) return name;
  return path === '/' ? `__Host-${name}` : `__Secure-${name}`;
};

/** A Set-Cookie value, HttpOnly and SameSite. `maxAge` in seconds; 0 deletes the cookie. */
export const setCookie = (name: string, value: string, place: Place & { maxAge: number }): string =>
  [
    `${cookieName(name, place)}=${value}`,
    `Path=${place.path}`,
    `Max-Age=${Math.floor(place.maxAge)}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(place.secure ? ['Secure'] : []),
  ].join('; ');

export const sessionCookie = { name: 'relais_session', path: '/' } as const;
export const deviceCookie = { name: 'relais_device', path: '/' } as const;
export const doorCookie = { name: 'relais_door', path: '/l' } as const;

/** The address whose password was just set, for the sign-in form. */
export const invitedCookie = { name: 'relais_invited', path: '/sign-in' } as const;

/** Of the browser that sent a held enquiry. */
export const heldCookie = { name: 'relais_a_confirmer', path: '/demande-a-confirmer' } as const;

/** Each enquiry has a cookie of its own, sent only to its own page. */
export const patientCookie = (enquiryId: EnquiryId) => ({
  name: `relais_demande_${enquiryId.replaceAll('-', '')}`,
  path: `/demande/${enquiryId}`,
});
