import type { Page } from '@playwright/test';
import type { World } from './world.ts';

/** Who looks: a patient has all enquiries of the world that are hers; whoever comes by a link has that enquiry. */
export type Who =
  | 'nobody'
  | 'patient'
  | 'patient whose enquiry is held'
  | 'member'
  | 'member by a link'
  | 'manager'
  | 'operator';

/** A page in one of its states, in a world. */
export type View<In = World> = {
  /** Unlike that of any other view in its language. */
  name: string;
  who: Who;
  address: string | ((world: In) => string);
  /** What is done on the page until it stands as wanted. It changes nothing that another view shows, and finds its
   * way by names of fields and by CSS, never by words, which are others in another language. */
  act?(page: Page): Promise<unknown>;
  /** What is on the page then (CSS), and not in its other states. */
  shows?: string;
  /** What the address answers, if not 200. */
  status?: number;
  /** Its words are not all from the dictionary: letters, names of parts. */
  unworded?: true;
};

/** The views of a route, or why it shows no page. */
export type Views = readonly [View, ...View[]] | { noPage: string };

export type Routed<In = World> = View<In> & { route: string };
