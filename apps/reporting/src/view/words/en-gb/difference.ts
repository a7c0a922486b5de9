/** A difference between two views, in words. */
export const difference = {
  higher: (gap: string) => `${gap} you higher`,
  lower: (gap: string) => `${gap} you lower`,
  same: (gap: string) => `${gap} the same`,
  withConfidence: (label: string, gap: string) => `${label}: ${gap}`,
  noSelf: 'No own rating',
};
