/** Learnt by `bench/grouping/learn-meaning.ts`; see docs/grouping.md. */
export const meaningCoefficients = {
  /** Added to the log-odds of two reports in one language. */
  one: { intercept: -0.3294, standing: 0.2153 },
  /** The log-odds of two reports in two languages. */
  two: { intercept: -5.239, standing: 1.686, shared: 2.7257, gap: -2.8674, undated: -3.1458, crowd: -0.0362 },
};
