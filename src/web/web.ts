/** What an address is asked for: it sets the bounds and the manners. */
export type Purpose = 'feed' | 'page' | 'robots' | 'picture' | 'hub';

export interface WebRequest {
  address: string;
  purpose: Purpose;
  /** Validators of the last answer, to the byte as they came. */
  etag?: string | null;
  lastModified?: string | null;
  /** The `Accept` header; a sensible one for the purpose where absent. */
  accept?: string;
  /** Fields to post as a form, as WebSub hubs take them; a GET where absent. */
  form?: Record<string, string>;
  /** Asked before each redirect is followed; where it says no, the redirect itself is the answer. */
  follows?: (address: string) => Promise<boolean>;
}

/** One redirect that was followed. */
export interface Redirect {
  from: string;
  to: string;
  /** By 301 or 308: the outlet says that the address has moved for good. */
  permanent: boolean;
  /** From https to http. */
  downgrade: boolean;
}

export interface WebAnswer {
  /** Any status but a followed redirect; 304, errors and refused redirects are answers too. */
  status: number;
  /** Where the answer came from, after redirects. */
  address: string;
  redirects: Redirect[];
  /** Names in lower case; repeated headers are joined by `, `. Each character is one byte as received. */
  headers: Record<string, string>;
  /** Inflated. For robots, cut at the bound; for all else, a longer body is a fault. */
  body: Uint8Array;
  etag: string | null;
  lastModified: string | null;
  /** How long the outlet asks to be left alone, from `Retry-After` in seconds or as a date; null where it does not. */
  retryAfterSeconds: number | null;
}

/** The one door to the network (invariant 8). */
export interface Web {
  /**
   * Fetches one address, following at most five redirects.
   * @throws Fault `bad-address`, `bad-scheme`, `bad-port`, `inside-address`, `unresolvable`, `unreachable`, `tls`,
   *   `timeout`, `too-large`, `too-many-redirects`, `bad-encoding` or `bad-answer`
   */
  fetch(request: WebRequest): Promise<WebAnswer>;
  /** Ends all connections; what is under way fails. */
  close(): Promise<void>;
}
