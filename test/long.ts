/** Whether long checks run whole (`npm run test:long`); the suite has their short form. */
export const long = process.env.RELAIS_TEST_LONG === '1';
