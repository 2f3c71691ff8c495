/** Learnt by `bench/grouping/learn-meaning.ts`; see docs/grouping.md. */
export const meaningCoefficients = {
  /** Added to the log-odds of two reports in one language. */
  one: { intercept: 0, standing: 0 },
  /** The log-odds of two reports in two languages. */
  two: { intercept: -6, standing: 1, shared: 1, gap: -1, undated: 0, crowd: -0.3 },
};
