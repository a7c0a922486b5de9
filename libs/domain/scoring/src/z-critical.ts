import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/** Two-sided critical value of the normal distribution: 1.959964 for 95 %. */
export const zCritical = (confidence = 0.95): number => normalQuantile((1 + confidence) / 2, 0, 1);
