/** Where a sentence stands, as far as rules care. */
export interface Standing {
  /** Nothing stands before it that a pronoun could mean. */
  opens: boolean;
  /** A headline or a standfirst: what most readers read, and all that many do. */
  strict: boolean;
  /** The share of the whole text's pairs of neighbouring words that stand in its passages; null where the text is not known. */
  repeats: number | null;
  /** It is one of several: the more there are, the likelier one is cut that is right. */
  several: boolean;
}
