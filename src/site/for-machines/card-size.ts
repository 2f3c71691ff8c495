/** The size that OpenGraph asks for, in pixels. */
export const cardSize = { width: 1200, height: 630 };
