/** What a publisher is. State-run outlets are named as such so that readers can weigh them. */
export const outletKinds = [
  'wire',
  'newspaper',
  'broadcaster',
  'magazine',
  'public-service',
  'state-run',
  'digital',
] as const;
export type OutletKind = (typeof outletKinds)[number];

/** An address that an outlet publishes and we poll. */
export interface Feed {
  address: string;
  /** The outlet's own name for what the feed carries, e.g. `World`; null for everything it publishes. */
  section: string | null;
}

/** A publisher; belongs to a family of publishers under one owner. */
export interface Outlet {
  /** Short, stable, lower case, digits and hyphens, e.g. `bbc`. */
  id: string;
  name: string;
  /** The owner, shared by all outlets that it holds; the outlet's own name where it stands alone. */
  family: string;
  /** ISO 3166-1 alpha-2, upper case. */
  country: string;
  /** BCP 47 primary language of its reports, e.g. `en`. */
  language: string;
  kind: OutletKind;
  /** The address of its front page. */
  home: string;
  feeds: Feed[];
}
