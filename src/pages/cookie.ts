type Place = { path: string; secure: boolean };

/** The name of a cookie as it travels: prefixed where the site is served by https (RFC 6265bis). */
export const cookieName = (name: string, { path, secure }: Place): string => {
  if (!secure) return name;
  return path === '/' ? `__Host-${name}` : `__Secure-${name}`;
};

/** A Set-Cookie value that no script reads and no other site sends. `maxAge` in seconds; 0 ends the cookie. */
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

/** Whose password was just set, for the field of the sign-in form. */
export const invitedCookie = { name: 'relais_invited', path: '/sign-in' } as const;

/** Of the browser that sent an enquiry which is held. */
export const heldCookie = { name: 'relais_a_confirmer', path: '/demande-a-confirmer' } as const;

/** Each enquiry has a cookie of its own, which travels only to its own page. */
export const patientCookie = (enquiryId: string) => ({
  name: `relais_demande_${enquiryId.replaceAll('-', '')}`,
  path: `/demande/${enquiryId}`,
});
