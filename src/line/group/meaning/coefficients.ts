/** Learnt by `bench/grouping/learn-meaning.ts`; see docs/grouping.md. */
export const meaningCoefficients = {
  /** Added to the log-odds of two reports in one language. */
  one: { intercept: -0.602, standing: 0.3287 },
  /** The log-odds of two reports in two languages. */
  two: { intercept: -5.25, standing: 1.6828, shared: 2.7428, gap: -2.868, undated: -3.1437, crowd: -0.0369 },
};
