import type { Callable } from '../callable.ts';

/** A telephone number as people write it; one that can be dialled is a link. */
export function PhoneNumber({ written, dialled, onCall }: Callable & { onCall?: () => void }) {
  if (dialled === null) return <bdi>{written}</bdi>;
  return (
    <a href={`tel:${dialled}`} onClick={onCall}>
      <bdi>{written}</bdi>
    </a>
  );
}
