/** What is told to a reader who sent something: that it is held, why it was refused, how it can be erased. */
export interface Notice {
  kind: 'held' | 'released' | 'refused' | 'erased' | 'reported' | 'fault';
  /** For `fault`: what is wrong, and what to do. */
  message?: string;
  /** Where to go on. */
  back: string;
  /** The form's address that erases the reader's own comment. */
  erase?: string;
  /** The reader's own words, given back so that nothing is lost. */
  text?: string;
}
