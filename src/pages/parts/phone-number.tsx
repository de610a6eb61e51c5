import type { Callable } from '../callable.ts';

/** A formatted telephone number; a link if it can be dialled. */
export function PhoneNumber({ written, dialled, onCall }: Callable & { onCall?: () => void }) {
  if (dialled === null) return <bdi>{written}</bdi>;
  return (
    <a href={`tel:${dialled}`} onClick={onCall}>
      <bdi>{written}</bdi>
    </a>
  );
}
