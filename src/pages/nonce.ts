import { createContext } from 'react';

/** The nonce of the response being rendered; empty in the browser, which never reveals it. */
export const Nonce = createContext('');
