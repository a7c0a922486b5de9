/** A difference between two views, in words. */
export const difference = {
  higher: (gap: string) => `${gap} Sie höher`,
  lower: (gap: string) => `${gap} Sie niedriger`,
  same: (gap: string) => `${gap} gleich`,
  withConfidence: (label: string, gap: string) => `${label}: ${gap}`,
  noSelf: 'Keine eigene Einschätzung',
};
