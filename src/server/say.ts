/** Tells whoever runs a command something, in a line of its own. */
export const say = (text: string) => void process.stdout.write(`${text}\n`);

/** Tells whoever runs a command what is wrong, in a line of its own. */
export const complain = (text: string) => void process.stderr.write(`relais: ${text}\n`);
