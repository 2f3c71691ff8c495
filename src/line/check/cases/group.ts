/** One passage, with sentences that cite it and the rule that has to refuse each; null where it has to stand. */
export interface Group {
  language?: string;
  passage: string;
  cases: [sentence: string, rule: string | null][];
}
