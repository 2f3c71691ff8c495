/** What an outlet says about the use of its pages by machines, where it was said, and whether it forbids ours. */
export interface Signal {
  /**
   * Which convention: `robots`, `tdm-reservation`, `content-usage`, `content-signal`, `noai`, `rsl`; `retry-after` and
   * `paywall` for what an answer's status says, `page` for why there was none.
   */
  signal: string;
  value: string;
  where: string;
  forbids: boolean;
}
