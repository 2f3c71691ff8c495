/** Where a sentence stands, as far as rules care. */
export interface Standing {
  /** Nothing stands before it that a pronoun could mean. */
  opens: boolean;
  /** A headline or a standfirst: what most readers read, and all that many do. */
  strict: boolean;
}
